package io.github.seplint.report.terminal;

import static io.github.seplint.report.Samples.at;
import static io.github.seplint.report.Samples.frames;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Samples;
import org.junit.jupiter.api.Test;

final class CodeFrameTest {
  private static final String LONG =
      "    text: 'A client MUST light the tool before it signals, and a relay MUST NOT repeat what"
          + " it has not seen itself, unless the server asks for it.'\n";

  @Test
  void aLongLineIsCutOnTheRightWhenTheSpanIsNearItsStart() {
    assertEquals(
        """
          |
        1 |     text: 'A client MUST light the tool before it signals, …
          |                     ^^^^
        """,
        frame(60 + 4, at(LONG, "MUST")));
  }

  @Test
  void aLongLineIsCutOnBothSidesAroundASpanInItsMiddle() {
    assertEquals(
        """
          |
        1 | … it signals, and a relay MUST NOT repeat what it has not s…
          |                           ^^^^^^^^
        """,
        frame(60 + 4, at(LONG, "MUST NOT")));
  }

  @Test
  void aLongLineIsCutOnTheLeftWhenTheSpanIsNearItsEnd() {
    assertEquals(
        """
          |
        1 | …what it has not seen itself, unless the server asks for it.'
          |                                                          ^^^
        """,
        frame(61 + 4, at(LONG, LONG.lastIndexOf("it."), LONG.lastIndexOf("it.") + 3)));
  }

  @Test
  void aSpanThatDoesNotFitIsUnderlinedToTheCut() {
    assertEquals(
        """
          |
        1 | …ignals, and a relay MUST NOT repeat …
          |              ^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
        frame(38 + 4, at(LONG, "a relay MUST NOT repeat what it has not seen itself")));
  }

  @Test
  void aLineAsLongAsAFileIsCutLikeAnyOther() {
    String text =
        "requirements: [" + "{text: 'é'}, ".repeat(40_000) + "MUST" + ", 'x'".repeat(9000);
    assertEquals(
        """
          |
        1 | …é'}, {text: 'é'}, MUST, 'x', 'x', 'x', …
          |                    ^^^^
        """,
        frame(41 + 4, at(text, "MUST")));
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertEquals(
        """
          |
        1 | text: '灯台 e\u0301 MUST signal 🔥'
          |               ^^^^
        """,
        frame(80, at("text: '灯台 e\u0301 MUST signal 🔥'\n", "MUST")));
    assertEquals(
        """
          |
        1 | text: '灯台 e\u0301 MUST signal 🔥'
          |        ^^^^
        """,
        frame(80, at("text: '灯台 e\u0301 MUST signal 🔥'\n", "灯台")));
  }

  @Test
  void aCombiningCharacterAloneIsUnderlinedUnderItsBase() {
    assertEquals(
        """
          |
        1 | ae\u0301b
          |  ^
        """,
        frame(80, at("ae\u0301b\n", "\u0301")));
  }

  @Test
  void tabsAreSpaces() {
    assertEquals("  |\n1 |     a:    b\n  |       ^^^^\n", frame(80, at("\ta:\tb\n", 3, 4)));
  }

  @Test
  void crlfIsNotShown() {
    assertEquals(
        """
          |
        1 | sep: x
          |      ^
        """,
        frame(80, at("sep: x\r\nnext: y\r\n", "x")));
  }

  @Test
  void anEmptySpanIsOneCaretAlsoAtTheEndOfTheFile() {
    assertEquals(
        """
          |
        1 | sep: 1
          |       ^
        """,
        frame(80, at("sep: 1", 6, 6)));
    assertEquals(
        """
          |
        2 |
          | ^
        """,
        frame(80, at("sep: 1\n", 7, 7)));
    assertEquals(
        """
          |
        1 |
          | ^
        """,
        frame(80, at("", 0, 0)));
  }

  @Test
  void aSpanOfALineEndIsOneCaretBehindTheLine() {
    assertEquals(
        """
          |
        1 | sep: 1
          |       ^
        """,
        frame(80, at("sep: 1\r\nnext: 2\r\n", 6, 8)));
  }

  @Test
  void aSpanOverSeveralLinesIsUnderlinedOnEachWithoutIndentation() {
    String text = "text: >-\n  A client MUST\n\n  light it\nurl: x\n";
    assertEquals(
        """
          |
        1 | text: >-
          |       ^^
        2 |   A client MUST
          |   ^^^^^^^^^^^^^
        3 |
        ...
        """,
        frame(80, at(text, text.indexOf('>'), text.indexOf("url") - 1)));
    assertEquals(
        """
          |
        4 |   light it
          |   ^^^^^^^^
        5 | url: x
          | ^^^
        """,
        frame(80, at(text, text.indexOf("light"), text.indexOf(": x"))));
  }

  @Test
  void theByteOrderMarkIsNoColumn() {
    assertEquals(
        """
          |
        1 | sep: x
          |      ^
        """,
        frame(80, at("\uFEFFsep: x\n", "x")));
  }

  @Test
  void noControlCharacterReachesTheTerminal() {
    String nasty = "a\u001B[31m\u0007\u009B\u202E\u200Bz\u007F";
    Diagnostic d = at(Samples.place("evil\u001B]0;\n.yaml", nasty + "\n", "z"));
    String text = frames(Samples.says(d, Severity.ERROR, "some-rule", "found `" + nasty + "\r\t`"));
    assertEquals(
        """
        evil␛]0;␊.yaml:1:11: error: \
        found `a␛[31m␇<U+009B><U+202E><U+200B>z␡␍␉` [some-rule]
          |
        1 | a␛[31m␇<U+009B><U+202E><U+200B>z␡
          |                                ^

        """,
        text);
    assertFalse(text.chars().anyMatch(c -> c < ' ' && c != '\n'));
  }

  private static String frame(int width, Diagnostic d) {
    String text = frames(width, d);
    return text.substring(text.indexOf('\n') + 1, text.length() - 1);
  }
}
