package io.github.seplint.report.diagnostic;

import static io.github.seplint.report.Samples.at;
import static io.github.seplint.report.Samples.fixed;
import static io.github.seplint.report.Samples.frames;
import static io.github.seplint.report.Samples.place;
import static io.github.seplint.report.Samples.related;
import static io.github.seplint.report.Samples.report;
import static io.github.seplint.report.Samples.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Samples;
import io.github.seplint.report.diagnostic.TextReporter.Options;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextReporterTest {
  private static final String ROWS =
      """
      sep: 7001
      requirements:
        - check: sep-7001-Tool_lit
          text: 'A client MUST light the tool.'
        - check: sep-7001-Tool_lit
          text: 'A client MUST signal.'
      """;

  @Test
  void aFindingIsALineWithAFrameAndTheTitleOfItsFix() {
    Diagnostic kebab =
        fixed(
            says(
                at(ROWS, "sep-7001-Tool_lit"),
                Severity.ERROR,
                "check-id-kebab-case",
                "check id `sep-7001-Tool_lit` is not kebab-case"),
            Applicability.UNSAFE,
            "rename to `sep-7001-tool-lit`");
    assertEquals(
        """
        seps/sep-7001.yaml:3:12: error: check id `sep-7001-Tool_lit` is not kebab-case [check-id-kebab-case]
          |
        3 |   - check: sep-7001-Tool_lit
          |            ^^^^^^^^^^^^^^^^^
          = unsafe fix: rename to `sep-7001-tool-lit`

        """,
        frames(kebab));
  }

  @Test
  void aRelatedPlaceOfTheSameFileStandsInTheSameFrameInTheOrderOfLines() {
    int second = ROWS.lastIndexOf("sep-7001-Tool_lit");
    Diagnostic twice =
        related(
            at(ROWS, second, second + 17),
            place(Samples.PATH, ROWS, "sep-7001-Tool_lit"),
            "first declared here");
    assertEquals(
        """
        seps/sep-7001.yaml:5:12: warning: something is wrong [some-rule]
          |
        3 |   - check: sep-7001-Tool_lit
          |            ----------------- first declared here
        ...
        5 |   - check: sep-7001-Tool_lit
          |            ^^^^^^^^^^^^^^^^^

        """,
        frames(twice));
  }

  @Test
  void aRelatedPlaceOfTheSameLineSharesIt() {
    Diagnostic both = related(at(ROWS, "7001"), place(Samples.PATH, ROWS, "sep"), "of this");
    assertEquals(
        """
        seps/sep-7001.yaml:1:6: warning: something is wrong [some-rule]
          |
        1 | sep: 7001
          |      ^^^^
          | --- of this

        """,
        frames(both));
  }

  @Test
  void aRelatedPlaceOfAnotherFileIsNamedWithIt() {
    String other = "a: 1\n".repeat(11) + "  - check: sep-7001-Tool_lit\n";
    Diagnostic twice =
        related(
            at(ROWS, "sep-7001-Tool_lit"),
            place("seps/sep-7002.yaml", other, "sep-7001-Tool_lit"),
            "also declared here");
    assertEquals(
        """
        seps/sep-7001.yaml:3:12: warning: something is wrong [some-rule]
           |
         3 |   - check: sep-7001-Tool_lit
           |            ^^^^^^^^^^^^^^^^^
           |
           ::: seps/sep-7002.yaml:12:12
           |
        12 |   - check: sep-7001-Tool_lit
           |            ----------------- also declared here

        """,
        frames(twice));
  }

  @Test
  void coloursGoAroundThePartsOfAFinding() {
    Diagnostic d = fixed(at("sep: x\n", "x"), Applicability.SAFE, "write `7001`");
    assertEquals(
        """
        <path>seps/sep-7001.yaml:1:6</path>: <warning>warning</warning>: \
        <message>something is wrong</message> [<rule>some-rule</rule>]
          <gutter>|</gutter>
        <gutter>1 |</gutter> sep: x
          <gutter>|</gutter>      <warning>^</warning>
          <gutter>=</gutter> <fix>fix</fix>: write `7001`

        """,
        report(new TerminalCapabilities(80, Samples.TAGS, false), Samples.FRAMES, d));
  }

  @Test
  void aRuleIsLinkedToItsPageWhereTheScreenKnowsLinks() {
    String text =
        report(
            new TerminalCapabilities(80, TerminalTheme.PLAIN, true),
            Samples.LINES,
            at("sep: x\n", "x"));
    assertTrue(
        text.endsWith(
            "[\u001B]8;;https://seplint.github.io/rules/some-rule/\u001B\\some-rule\u001B]8;;\u001B\\]\n"),
        text);
  }

  @Test
  void aPathIsLinkedToItsFileWithEveryUnsafeCharacterEncoded() {
    TerminalCapabilities terminal =
        new TerminalCapabilities(
            80, TerminalTheme.PLAIN, true, Optional.of(Path.of("/work/my project")));
    Place place = new SourceText("../a\u001B\\b é.yaml", "sep: x\n").place(new Span(5, 6));
    Diagnostic d =
        new Diagnostic("some-rule", Severity.WARNING, place, "wrong", List.of(), Optional.empty());
    String text = report(terminal, Samples.LINES, d);
    assertTrue(
        text.startsWith(
            "\u001B]8;;file:///work/a%1B%5Cb%20%C3%A9.yaml\u001B\\"
                + "../a␛\\b é.yaml:1:6\u001B]8;;\u001B\\: "),
        text);
  }

  @Test
  void withoutFramesAFindingIsOneLineWhateverElseItSays() {
    Diagnostic d =
        related(
            fixed(at(ROWS, "7001"), Applicability.SAFE, "mend it"),
            place(Samples.PATH, ROWS, "sep"),
            "of this");
    assertEquals(
        "seps/sep-7001.yaml:1:6: warning: something is wrong [some-rule]\n",
        report(TerminalCapabilities.PLAIN, Samples.LINES, d));
  }

  @Test
  void theNumberOfOmittedFindingsIsPrinted() {
    Diagnostic d = at(ROWS, "7001");
    String line = "seps/sep-7001.yaml:1:6: warning: something is wrong [some-rule]\n";
    String summary = "15 files: 3 warnings\n";
    assertEquals(
        line + line + "... and 1 more finding (--max-findings)\n" + summary,
        report(TerminalCapabilities.PLAIN, new Options(false, true, false, 2), d, d, d));
    assertEquals(
        "... and 3 more findings (--max-findings)\n" + summary,
        report(TerminalCapabilities.PLAIN, new Options(false, true, false, 0), d, d, d));
  }

  @Test
  void statisticsNameTheMostFrequentRuleFirst() {
    Diagnostic often = says(at(ROWS, "7001"), Severity.INFO, "string-quote-style", "quotes");
    Diagnostic seldom = says(at(ROWS, "sep"), Severity.ERROR, "check-id-kebab-case", "id");
    Diagnostic other = says(at(ROWS, "sep"), Severity.WARNING, "url-without-anchor", "url");
    List<Diagnostic> all =
        new ArrayList<>(Collections.nCopies(10, fixed(often, Applicability.SAFE, "requote")));
    all.add(fixed(seldom, Applicability.UNSAFE, "rename"));
    all.add(other);
    all.add(often);
    assertEquals(
        """
        11  info     string-quote-style (10 fixable)
         1  error    check-id-kebab-case (1 fixable)
         1  warning  url-without-anchor
        15 files: 1 error, 1 warning, 11 infos; 10 can be fixed with --fix, 1 more with --fix --unsafe-fixes
        """,
        report(
            TerminalCapabilities.PLAIN,
            new Options(true, true, true, Integer.MAX_VALUE),
            all.toArray(Diagnostic[]::new)));
  }

  @Test
  void aLargeReportGoesOutInPiecesAndIsTheSame() {
    Diagnostic[] many = Collections.nCopies(2000, at(ROWS, "7001")).toArray(Diagnostic[]::new);
    List<String> pieces = new ArrayList<>();
    Appendable out = new Pieces(pieces);
    new TextReporter(TerminalCapabilities.PLAIN, Samples.FRAMES)
        .write(Samples.result(many), 0, out);
    assertTrue(pieces.size() > 1);
    assertEquals(frames(many), String.join("", pieces));
  }

  /** Remembers what it is given. */
  private record Pieces(List<String> all) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      all.add(text.toString());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
