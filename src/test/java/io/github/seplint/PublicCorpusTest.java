package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What each rule finds in the public traceability files: more would be false alarms, less would be
 * misses.
 */
final class PublicCorpusTest {

  /** Rule, file and how often; rules that are not here find nothing. */
  private static final String EXPECTED =
      """
      all-rows-excluded sep-2260.yaml 1
      check-id-prefix sep-1933.yaml 8
      contradictory-keyword sep-1933.yaml 1
      copied-reason sep-2260.yaml 1
      copied-reason sep-2322.yaml 1
      copied-reason sep-2549.yaml 1
      copied-reason sep-2575.yaml 1
      editorial-text sep-1933.yaml 7
      editorial-text sep-2106.yaml 3
      fragment-quote sep-2663.yaml 1
      gap-without-issue sep-2350.yaml 1
      issue-url-in-reason sep-2575.yaml 10
      mixed-keyword-levels sep-2106.yaml 1
      mixed-keyword-levels sep-2663.yaml 1
      no-normative-keyword sep-1933.yaml 3
      no-normative-keyword sep-2106.yaml 3
      no-normative-keyword sep-2549.yaml 1
      quoted-url-value sep-2207.yaml 1
      quoted-url-value sep-2468.yaml 2
      relative-reason sep-2322.yaml 1
      section-blank-line sep-2350.yaml 1
      sentence-with-many-checks sep-2322.yaml 1
      sentence-with-many-checks sep-2663.yaml 1
      unknown-check-reference sep-2575.yaml 1
      url-host sep-1932.yaml 1
      url-host sep-1933.yaml 1
      url-mutable-ref sep-1932.yaml 1
      url-pull-request sep-1933.yaml 1
      url-without-anchor sep-2260.yaml 10
      url-without-anchor sep-2322.yaml 1
      url-without-anchor sep-2549.yaml 1
      url-without-anchor sep-2575.yaml 2
      url-without-anchor sep-2663.yaml 1
      """;

  @Test
  void everyRuleFindsWhatIsThereAndNothingElse() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic : Runs.lint(PublicData.get("seps"))) {
      counts.merge(diagnostic.rule() + " " + diagnostic.place().path(), 1, Integer::sum);
    }
    StringBuilder found = new StringBuilder();
    counts.forEach((key, count) -> found.append(key).append(' ').append(count).append('\n'));
    assertEquals(EXPECTED, found.toString());
  }
}
