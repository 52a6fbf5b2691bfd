package io.github.seplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text has the same tree, spans and problems, whatever the scanner receives of it. */
class ScannerInputTest {
  private static final String SENTENCE = "Keepers MUST light the lamp before the fog comes.";

  /** Parts of lines, in which quotes open scalars, end them, or are content. */
  private static final List<String> PARTS =
      List.of(
          "key: '" + SENTENCE + "'\n",
          "  - text: \"" + SENTENCE + "\"\n",
          "    other: 'It''s the keeper''s lamp, not the pilot''s'\n",
          "- '" + SENTENCE + "'\n",
          "# a comment: '" + SENTENCE + "'\n",
          "block: |\n  quoted: '" + SENTENCE + "'\n",
          "folded: >-\n",
          "plain: it is 'quoted only at the end'\n",
          "plain: more\n",
          "  lines: 'which are no value of a key'\n",
          "open: 'a value that does not end here\n",
          "and ends: 'here, after its second line'\n",
          "? 'a key that is longer than twelve'\n: 'and a value that is even longer'\n",
          "&anchor 'a quoted scalar with an anchor'\n",
          "tagged: !str 'a quoted scalar with a tag'\n",
          "flow: [a, 'a quoted scalar in brackets'\n",
          "]\n",
          "{b: 'a quoted scalar in braces'\n",
          "}\n",
          "escaped: \"a \\\" quote and a \\u00e9\"\n",
          "wide: 'non-ASCII — “quotes” and …'\n",
          "astral: '\uD83D\uDE00 a character of two units'\n",
          "control: 'a \u0007 bell that YAML forbids'\n",
          "separator: 'a \u2028 line separator is here'\n",
          "mark: 'a \uFEFF byte order mark in it'\n",
          "returns: 'the line ends with a return'\r\n",
          "tab: 'a \t tab is in this content'\n",
          "odd: 'one ' too many quotes'\n",
          "---\n",
          "...\n",
          "\n",
          "  ",
          "\uFEFF",
          "'",
          "\"",
          ": ",
          "- ");

  @Test
  void everyCombinationOfLinesIsReadAsWithItsContent() {
    Random random = new Random(7013);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(7); i >= 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertSame(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 900, 1100})
  void longContentIsReadAsWithItsContent(int repetitions) {
    String content = "light ".repeat(repetitions) + "it";
    assertSame("? '" + content + "'\n: b\n");
    assertSame("a: '" + content + "'\nb: '" + content + "'");
    assertSame("[x, '" + content + "'\n, y: z]\n");
  }

  @Test
  void contentOfQuotedValuesDoesNotReachTheScanner() {
    String row = "  - check: sep-7001-lamp\n    text: '" + SENTENCE + "'\n";
    String text = "sep: 7001\nrequirements:\n" + row.repeat(40);

    ScannerInput input = ScannerInput.reduced(text);

    assertFalse(input.isComplete());
    assertEquals(text.length() - 40 * SENTENCE.length(), input.length());
    assertTrue(YamlParser.read(text).problems().isEmpty());
  }

  private static void assertSame(String text) {
    assertEquals(YamlParser.readCompletely(text), YamlParser.read(text), text);
  }
}
