package io.github.seplint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Findings keep their fingerprints while lines move about them. */
final class FingerprintTest {
  private static final List<String> LAYOUT =
      List.of(
          "multiple-blank-lines",
          "excluded-before-check",
          "blank-line-before-excluded",
          "text-curly-quotes",
          "file-location");
  private static final String TOP =
      """
      sep: 7001
      spec_url: https://modelcontextprotocol.io/specification/draft/basic/tools#log
      requirements:
      """;
  private static final String TOOL =
      """
        - check: sep-7001-Tool
          text: 'A client MUST light the tool.'
      """;
  private static final String LOG =
      """
        - check: sep-7001-log
          text: 'Log is there.'
      """;
  private static final String WICK =
      """
        # TODO: the wick
        - text: 'A wick MUST “burn” and “glow”.'
          excluded: 'n/a'
      """;

  @Test
  void rowsMayChangePlaces() {
    Set<String> before = keys(TOP + TOOL + LOG + WICK);
    assertEquals(before, keys(TOP + WICK.replace("'n/a'", "n/a") + "\n\n" + LOG + TOOL));
    assertEquals(before, keys("# a comment\n" + TOP + "\n  # more\n" + LOG + TOOL + WICK));
  }

  @Test
  void aRowIsKnownByItsCheckIdElseByItsTextElseByAllOfIt() {
    String nameless = "  - excluded: 'out of scope'\n  - 5\n";
    assertEquals(
        Set.of(
            "check-id-kebab-case a.yaml sep-7001-Tool 1",
            "missing-key a.yaml row:662dfbbbc4f6 1",
            "keyword-missing a.yaml sep-7001-log 1",
            "reason-uninformative a.yaml row:662dfbbbc4f6 1",
            "reason-uninformative a.yaml text:89cc6a970ab6 1",
            "wrong-type a.yaml row:f0b5c2c2211c 1"),
        keys(TOP + TOOL + LOG + WICK + nameless));
  }

  @Test
  void ofEqualRowsAndOfFindingsInOneRowTheSecondIsCounted() {
    assertEquals(
        Set.of(
            "check-id-duplicate a.yaml sep-7001-log#2 1",
            "keyword-missing a.yaml sep-7001-log 1",
            "keyword-missing a.yaml sep-7001-log#2 1",
            "unknown-key a.yaml sep-7001-log#2 1",
            "unknown-key a.yaml sep-7001-log#2 2"),
        keys(TOP + LOG + LOG + "    tool: x\n    bell: y\n"));
  }

  @Test
  void whatStandsInNoRowBelongsToAKeyOfTheFileOrToTheFile() {
    assertEquals(
        Set.of(
            "trailing-whitespace a.yaml key:spec_url 1",
            "trailing-whitespace a.yaml file 1",
            "unknown-key a.yaml key:tool 1"),
        keys(
            "# a tool  \ntool: x\n"
                + TOP.replace("#log", "#log  ")
                + LOG.replace("is", "MUST be")));
  }

  @Test
  void aCommentBelongsToTheRowBelowIt() {
    String todo = WICK.replace("# TODO: the wick", "# see sep-7001-none");
    assertEquals(
        Set.of("check-id-unknown-reference a.yaml text:89cc6a970ab6 1"),
        only("check-id-unknown-reference", TOP + TOOL + todo));
  }

  @Test
  void whatACommentSilencesKeepsItsKeyAndTheReason() {
    String silent = "  # seplint: ignore keyword-missing -- the spec says so\n" + LOG;
    LintResult result = lint(TOP + TOOL + silent);
    SuppressedDiagnostic suppressed = result.suppressed().get(0);
    assertEquals(1, result.suppressed().size());
    assertEquals("the spec says so", suppressed.reason());
    assertEquals("sep-7001-log", suppressed.diagnostic().row().text());
    assertEquals(SuppressedDiagnostic.Origin.COMMENT, suppressed.origin());
  }

  @Test
  void theHashDependsOnEachPart() {
    Fingerprint one = new Fingerprint("rule", "a.yaml", "row", 1);
    assertEquals(64, one.sha256().length());
    assertNotEquals(one.sha256(), new Fingerprint("rule", "a.yaml", "row", 2).sha256());
    assertNotEquals(one.sha256(), new Fingerprint("rule", "b.yaml", "row", 1).sha256());
  }

  @Test
  void theFileItselfIsNoKeyOfIt() {
    assertEquals(Set.of("file-location a.yaml file 1"), only("file-location", TOP + TOOL));
    assertEquals(
        Set.of("file-location a.yaml file 1"), only("file-location", "# x\n" + TOP + TOOL));
  }

  private static Set<String> only(String rule, String text) {
    return keys(text, rule::equals);
  }

  private static Set<String> keys(String text) {
    return keys(text, rule -> !LAYOUT.contains(rule));
  }

  private static Set<String> keys(String text, Predicate<String> wanted) {
    Set<String> keys = new TreeSet<>();
    for (Fingerprint each :
        Fingerprint.of(new ArrayList<>(lint(text).diagnostics()), UnaryOperator.identity())) {
      if (wanted.test(each.rule())) {
        keys.add(String.join(" ", each.rule(), each.path(), each.row(), "" + each.occurrence()));
      }
    }
    return keys;
  }

  private static LintResult lint(String text) {
    InputFile file = new InputFile("a.yaml", () -> text.getBytes(UTF_8));
    return LintFixtures.linter(1).lint(List.of(file), done -> {});
  }
}
