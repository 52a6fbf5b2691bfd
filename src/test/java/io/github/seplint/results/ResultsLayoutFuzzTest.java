package io.github.seplint.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.suite.Side;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

final class ResultsLayoutFuzzTest {
  private static final byte[] CHECKS = "[{\"id\": \"a\", \"status\": \"SUCCESS\"}]".getBytes(UTF_8);

  /** Each line is the path of a run directory. */
  @FuzzTarget(seeds = "fixtures/fuzz/ResultsLayout/*")
  void everyRunHasAScenarioWhoseLatestRunIsFound(byte[] bytes) {
    List<ResultFile> files =
        new String(bytes, UTF_8)
            .lines()
            .map(line -> line.replaceAll("/+", "/").replaceAll("^/|/$", ""))
            .filter(line -> !line.isEmpty())
            .distinct()
            .sorted()
            .map(ResultsLayoutFuzzTest::file)
            .toList();
    RunResults results = RunResults.of(files);
    assertEquals(files.size(), results.scenarios().size());
    for (ScenarioRun run : results.scenarios()) {
      assertFalse(run.scenario().isEmpty(), run.path());
      Optional<ScenarioRun> latest = results.latest(run.side(), run.scenario());
      assertEquals(
          results.scenarios().stream()
              .filter(each -> each.side() == run.side())
              .filter(each -> each.scenario().equals(run.scenario()))
              .reduce(ScenarioRun::later),
          latest);
    }
    int scenarios = 0;
    for (Side side : Side.values()) {
      scenarios += results.latest(side).size();
    }
    assertEquals(
        results.scenarios().stream().map(run -> run.side() + run.scenario()).distinct().count(),
        scenarios);
  }

  private static ResultFile file(String path) {
    String relative = path + "/checks.json";
    return ResultFile.of(relative, relative, () -> new ByteArrayInputStream(CHECKS));
  }
}
