package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.lock.SpecReference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The findings of the results rules in the public traceability files: as many untested checks as
 * the suite's own manifest counts, and the untracked ones that need a row, variants counted once.
 */
final class PublicResultsRulesTest {
  private static final Set<String> ABOUT_ROWS =
      Set.of(
          "severity-mismatch",
          "excluded-but-tested",
          "untested-check",
          "untested-check-without-issue",
          "untracked-check",
          "check-id-variant");

  /** Rule, file and number of findings; other rules have none. */
  private static final String EXPECTED =
      """
      severity-mismatch sep-2663.yaml 1
      untested-check sep-1932.yaml 10
      untested-check sep-1933.yaml 8
      untested-check sep-2243.yaml 2
      untested-check sep-2350.yaml 1
      untested-check sep-2663.yaml 23
      untracked-check sep-2106.yaml 3
      untracked-check sep-2164.yaml 1
      untracked-check sep-2207.yaml 1
      untracked-check sep-2243.yaml 1
      untracked-check sep-2575.yaml 10
      """;

  /** Against the manifest that is committed there. */
  private static final String STALE =
      """
      sep-1932.yaml 1
      sep-1933.yaml 1
      sep-2106.yaml 3
      sep-2243.yaml 2
      sep-2322.yaml 8
      sep-2350.yaml 1
      sep-2549.yaml 7
      sep-2575.yaml 6
      sep-2663.yaml 1
      """;

  @Test
  void everyRuleHasExactlyTheExpectedFindings() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic :
        LintFixtures.lint(LintFixtures.inputs(PublicData.get("seps")), context(Optional.empty()))) {
      if (ABOUT_ROWS.contains(diagnostic.rule())) {
        counts.merge(diagnostic.rule() + " " + diagnostic.place().path(), 1, Integer::sum);
      }
    }
    assertEquals(EXPECTED, lines(counts));
  }

  @Test
  void withoutResultsThereAreNoFindings() throws IOException {
    Set<String> silent = new TreeSet<>(ABOUT_ROWS);
    silent.add("manifest-stale");
    for (Diagnostic diagnostic : LintFixtures.lint(PublicData.get("seps"))) {
      silent.remove(diagnostic.rule());
    }
    assertEquals(ABOUT_ROWS.size() + 1, silent.size());
  }

  @Test
  void theCommittedManifestIsOutOfDateAndANewOneIsNot() throws IOException {
    assertEquals(STALE, lines(stale("expected/traceability.committed.json")));
    assertEquals("", lines(stale("expected/traceability.json")));
  }

  private static Map<String, Integer> stale(String manifest) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic :
        LintFixtures.lint(
            LintFixtures.inputs(PublicData.get("seps")), context(Optional.of(manifest)))) {
      if (diagnostic.rule().equals("manifest-stale")) {
        counts.merge(diagnostic.place().path(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static LintInputs context(Optional<String> manifest) {
    return new LintInputs(
        LintSettings.DEFAULT,
        SpecReference.none(),
        Optional.of(RunResults.read(PublicData.get("results"), "results")),
        manifest.map(
            name -> ManifestReader.read(name, () -> Files.newInputStream(PublicData.get(name)))));
  }

  private static String lines(Map<String, Integer> counts) {
    StringBuilder lines = new StringBuilder();
    counts.forEach((key, count) -> lines.append(key).append(' ').append(count).append('\n'));
    return lines.toString();
  }
}
