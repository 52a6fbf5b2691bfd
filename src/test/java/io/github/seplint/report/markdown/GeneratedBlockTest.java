package io.github.seplint.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.report.markdown.GeneratedBlock.MarkerException;
import io.github.seplint.text.RandomText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratedBlockTest {
  private static final String BEGIN = "<!-- begin:generated -->";
  private static final String END = "<!-- end:generated -->";

  @Test
  void whatPeopleWroteStaysToTheByte() {
    long seed = Long.getLong("seplint.seed", 7001);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      // A fence that is left open above would swallow the markers.
      String above = RandomText.of(random, 20).replace('`', '\'').replace('~', '-');
      String below = RandomText.of(random, 20);
      String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
      String head =
          above + lineEnd + lineEnd + BEGIN + (random.nextBoolean() ? " \t" : "") + lineEnd;
      String tail = END + (random.nextBoolean() ? lineEnd + below : "");
      String page =
          head + RandomText.of(random, 9).replace('`', '\'').replace('~', '-') + lineEnd + tail;
      String spliced = GeneratedBlock.splice(page, "lamps\n\nwatches\n");
      String block = lineEnd + "lamps" + lineEnd.repeat(2) + "watches" + lineEnd.repeat(2);
      assertEquals(head + block + tail, spliced, "seed " + seed + ", run " + i);
      assertEquals(spliced, GeneratedBlock.splice(spliced, "lamps\n\nwatches\n"));
    }
  }

  @Test
  void aNewPageHasABlockThatCanBeReplaced() {
    String page = GeneratedBlock.page("lamps\n");
    assertTrue(page.endsWith("\n" + BEGIN + "\n\nlamps\n\n" + END + "\n"), page);
    assertEquals(GeneratedBlock.page("oil\n"), GeneratedBlock.splice(page, "oil\n"));
    assertEquals(page, GeneratedBlock.splice(GeneratedBlock.page("oil\n"), "lamps\n"));
  }

  @Test
  void aPageWithoutMarkersIsRefused() {
    assertRefused("1: missing line `" + BEGIN + "`", "# Lamps\n");
    assertRefused("1: missing line `" + BEGIN + "`", "");
    assertRefused("1: missing line `" + END + "`", "# Lamps\n" + BEGIN + "\n");
    assertRefused("1: missing line `" + BEGIN + "`", "a " + BEGIN + "\n" + END + " b\n");
  }

  @Test
  void aSecondMarkerIsRefusedWithBothLines() {
    assertRefused(
        "3: duplicate `" + BEGIN + "`; the first is in line 1",
        BEGIN + "\n\n" + BEGIN + "\n" + END + "\n");
    assertRefused(
        "5: duplicate `" + END + "`; the first is in line 2",
        BEGIN + "\r\n" + END + "\r\n\r\na\r\n" + END);
  }

  @Test
  void markersInTheWrongOrderAreRefused() {
    assertRefused(
        "1: `" + END + "` is before `" + BEGIN + "` in line 2", END + "\n" + BEGIN + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "~~~~", "```md", "   ```"})
  void aMarkerInACodeBlockIsRefused(String fence) {
    String close = fence.strip().replace("md", "");
    assertRefused(
        "3: `" + BEGIN + "` is in a code block, where it is ignored",
        "Lamps:\n" + fence + "\n" + BEGIN + "\n" + END + "\n" + close + "\n");
    assertRefused(
        "4: `" + END + "` is in a code block, where it is ignored",
        BEGIN + "\n\n" + fence + "\n" + END + "\n");
  }

  @Test
  void anExampleInACodeBlockIsNoSecondMarker() {
    String example = "```\n" + BEGIN + "\n" + END + "\n```\n\n";
    assertEquals(
        example + BEGIN + "\n\noil\n\n" + END,
        GeneratedBlock.splice(example + BEGIN + "\n" + END, "oil\n"));
  }

  private static void assertRefused(String message, String page) {
    MarkerException refusal =
        assertThrows(MarkerException.class, () -> GeneratedBlock.splice(page, "lamps\n"));
    assertEquals(message, refusal.getMessage());
  }
}
