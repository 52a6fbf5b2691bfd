package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The findings of each rule in the public traceability files: more would be false positives, fewer
 * would be false negatives.
 */
final class PublicCorpusTest {

  /** Rule, file and number of findings; other rules have none. */
  private static final String EXPECTED =
      """
      all-rows-excluded sep-2260.yaml 1
      blank-line-before-excluded sep-2350.yaml 1
      check-id-prefix sep-1933.yaml 8
      check-id-unknown-reference sep-2575.yaml 1
      keyword-contradictory sep-1933.yaml 1
      keyword-missing sep-1933.yaml 3
      keyword-mixed-levels sep-2106.yaml 1
      keyword-mixed-levels sep-2663.yaml 1
      reason-duplicated sep-2549.yaml 1
      reason-duplicated sep-2575.yaml 1
      reason-gap-without-issue sep-2350.yaml 1
      reason-issue-url sep-2575.yaml 10
      reason-not-self-contained sep-2322.yaml 1
      string-quoted-url sep-2207.yaml 1
      string-quoted-url sep-2468.yaml 2
      text-editorial sep-1933.yaml 7
      text-editorial sep-2106.yaml 3
      text-fragment sep-2663.yaml 1
      text-multiple-checks sep-2322.yaml 1
      text-multiple-parties sep-2243.yaml 1
      url-mutable-ref sep-1932.yaml 1
      url-pull-request sep-1933.yaml 1
      url-without-anchor sep-2260.yaml 10
      url-without-anchor sep-2322.yaml 1
      url-without-anchor sep-2549.yaml 1
      url-without-anchor sep-2575.yaml 2
      url-without-anchor sep-2663.yaml 1
      """;

  @Test
  void everyRuleHasExactlyTheExpectedFindings() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic : LintFixtures.lint(PublicData.get("seps"))) {
      counts.merge(diagnostic.rule() + " " + diagnostic.place().path(), 1, Integer::sum);
    }
    StringBuilder found = new StringBuilder();
    counts.forEach((key, count) -> found.append(key).append(' ').append(count).append('\n'));
    assertEquals(EXPECTED, found.toString());
  }
}
