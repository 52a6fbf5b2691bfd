package io.github.seplint.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.schema.JsonSchemas;
import io.github.seplint.suite.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PublicResultsTest {

  @Test
  void everyScenarioIsOneThatTheSuiteLists() throws IOException {
    RunResults results = RunResults.read(PublicData.get("results"), "results");
    Map<Side, Set<String>> listed = listed();
    List<String> unknown = new ArrayList<>();
    for (ScenarioRun run : results.scenarios()) {
      if (!listed.getOrDefault(run.side(), Set.of()).contains(run.scenario())) {
        unknown.add(run.side().id() + " " + run.scenario());
      }
    }
    assertEquals(List.of(), unknown);
    assertEquals(106, results.scenarios().size());
    assertEquals(259, results.ids().size());
  }

  @Test
  void everyFileHasTheFormOfTheSchema() throws IOException {
    try (Stream<Path> files = Files.walk(PublicData.get("results"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertEquals(List.of(), JsonSchemas.errors("checks.schema.json", text), file::toString);
      }
    }
  }

  @Test
  void everyScenarioIsCountedAlthoughAllItsChecksWereSkipped() {
    RunResults results = RunResults.read(PublicData.get("results"), "results");
    assertEquals(
        List.of(
            new SideSummary(Side.SERVER, 49, 1, 62, 172, 53),
            new SideSummary(Side.CLIENT, 38, 1, 44, 440, 14)),
        Conformance.of(results).sides());
  }

  @Test
  void everyCheckIsCounted() {
    RunResults results = RunResults.read(PublicData.get("results"), "results");
    Map<CheckStatus, Integer> counts = new TreeMap<>();
    results.scenarios().stream()
        .flatMap(run -> run.checks().stream())
        .forEach(check -> counts.merge(check.status(), check.times(), Integer::sum));
    assertEquals(
        Map.of(
            CheckStatus.SUCCESS, 612,
            CheckStatus.FAILURE, 61,
            CheckStatus.WARNING, 6,
            CheckStatus.SKIPPED, 12,
            CheckStatus.INFO, 693),
        counts);
    assertTrue(results.ofSep(2575).size() == 36, () -> results.ofSep(2575).keySet().toString());
  }

  /** Below a heading that names the side stand lines such as {@code - name [versions]}. */
  private static Map<Side, Set<String>> listed() throws IOException {
    Map<Side, Set<String>> listed = new TreeMap<>();
    Side side = Side.SERVER;
    for (String line : Files.readAllLines(PublicData.get("scenarios-list.txt"))) {
      side = line.startsWith("Client") ? Side.CLIENT : side;
      if (line.startsWith("  - ")) {
        listed
            .computeIfAbsent(side, key -> new TreeSet<>())
            .add(line.substring(4, line.indexOf(' ', 4)));
      }
    }
    return listed;
  }
}
