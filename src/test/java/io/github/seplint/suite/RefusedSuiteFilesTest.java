package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What has not its shape is refused in one line that says where and what. */
final class RefusedSuiteFilesTest {
  private static final String CARD =
      """
      {
      \t"version": null,
      \t"checks": {
      \t\t"conformance": {
      \t\t\t"status": "partial", "pass_rate": 0.5, "passed": 1, "failed": 1, "total": 2,
      \t\t\t"details": [
      \t\t\t\t{ "scenario": "server-tools", "passed": true, "checks_passed": 2, "checks_failed": 0 },
      \t\t\t\t{ "scenario": "server-log", "passed": false, "checks_passed": 1, "checks_failed": 3 }
      \t\t\t]
      \t\t},
      \t\t"labels": { "status": "pass", "missing": [] }
      \t}
      }
      """;

  @Test
  void aScorecardMayHaveOneSideAndWhatIsNotRead() {
    Scorecard card = Scorecard.read(new SourceText("x", CARD));
    assertEquals(Set.of(Side.SERVER), card.sides().keySet());
    assertEquals(2, card.sides().getOrDefault(Side.SERVER, List.of()).size());
  }

  @Test
  void aScorecardThatIsCutOffIsRefusedWhereverItIsCut() {
    for (int i = 0; i < CARD.lastIndexOf('}'); i++) {
      String message = refusal(Scorecard::read, CARD.substring(0, i));
      assertTrue(message.startsWith("x:") && message.lines().count() == 1, message);
    }
  }

  @Test
  void aScorecardOfAnotherShapeIsRefused() {
    assertRefused(
        Scorecard::read,
        "{\"checks\": {}}",
        "x:1:12: neither `conformance` nor `client_conformance` was run");
    assertRefused(Scorecard::read, "[]", "x:1:1: the file must be a mapping, found a list");
    assertRefused(Scorecard::read, "{}", "x:1:1: `checks` is missing");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"partial\"", "\"half\""),
        "x:5:14: `status` must be `pass`, `partial`, `fail` or `skipped`, found `half`");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"total\": 2", "\"total\": 4000000000"),
        "x:5:78: `total` is too large");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"total\": 2", "\"total\": \"2\""),
        "x:5:78: `total` must be an integer, found a string, `2`");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"labels\"", "\"conformance\""),
        "x:11:3: duplicate key `conformance`");
  }

  @Test
  void aScorecardThatContradictsItselfIsRefused() {
    assertRefused(
        Scorecard::read,
        CARD.replace("\"passed\": 1", "\"passed\": 3"),
        "x:5:53: `passed` is 3, but `details` lists 1");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"failed\": 1", "\"failed\": 0"),
        "x:5:66: `failed` is 0, but `details` lists 1");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"total\": 2", "\"total\": 99"),
        "x:5:78: `total` is 99, but `details` lists 2");
    assertRefused(
        Scorecard::read,
        CARD.replace("\"total\": 2", "\"total\": 0"),
        "x:5:78: `total` is 0, but `details` lists 2");
  }

  @Test
  void whatMayHaveBeenMeantIsSaid() {
    assertRefused(
        FileKind.KNOWN_GAPS::read,
        "scenarios:\n  tools:\n    isue: x\n",
        "x:3:5: unknown key `isue`; did you mean `issue`?");
    assertRefused(
        LocalSuite::read,
        """
        suites:
          - suite: a
            sep: b
            stage: '-'
            status: pass
            source: { repo: a/b, branch: c }
        """,
        "x:5:13: `status` must be `PASS`, `FAIL`, `INFO` or `SKIP`, found `pass`");
    assertRefused(
        FileKind.REQUIREMENTS::read,
        "not_scored:\n  - scenario: a\n    leg: sever\n    reason: pending\n",
        "x:3:10: `leg` must be `server` or `client`, found `sever`");
  }

  @Test
  void valuesOfAnotherKindAreRefused() {
    assertRefused(
        FileKind.EXPECTED_FAILURES::read,
        "server:\n  - a: b\n",
        "x:2:5: an item of `server` must be a string, found a mapping");
    assertRefused(
        FileKind.KNOWN_GAPS::read, "scenarios:\n  tools: {}\n", "x:2:10: `note` is missing");
    assertRefused(
        LocalSuite::read, "suites: 5\n", "x:1:9: `suites` must be a list, found a number, `5`");
    assertRefused(
        FileKind.KNOWN_GAPS::read,
        "checks:\n  a:\n    note: ' '\n",
        "x:3:11: `note` must be non-blank, found ` `");
  }

  @Test
  void aLongValueIsCutBetweenCharacters() {
    String tools = "\uD83C\uDFEE".repeat(39);
    assertRefused(
        LocalSuite::read,
        "suites: " + tools + "xy\n",
        "x:1:9: `suites` must be a list, found a string, `" + tools + "…`");
  }

  @Test
  void aNameBreaksNoLine() {
    assertRefused(
        FileKind.KNOWN_GAPS::read, "\"a\\nb\\u2028c\": x\n", "x:1:1: unknown key `a b c`");
  }

  private static void assertRefused(Function<SourceText, ?> reader, String text, String expected) {
    assertEquals(expected, refusal(reader, text));
  }

  private static String refusal(Function<SourceText, ?> reader, String text) {
    return String.valueOf(
        assertThrows(
                InvalidFileException.class, () -> reader.apply(new SourceText("x", text)), text)
            .getMessage());
  }
}
