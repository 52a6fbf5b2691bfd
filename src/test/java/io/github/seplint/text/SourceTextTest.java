package io.github.seplint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.Place.Position;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTextTest {
  private static final String BOM = "\uFEFF";

  @ParameterizedTest
  @CsvSource({
    "'a\nb', 2, 2, 1",
    "'a\r\nb', 3, 2, 1",
    "'a\rb', 2, 2, 1",
    "'a\r\r\nb', 2, 2, 1",
    "'a\n\nb', 3, 3, 1",
    "'a\nb\n', 4, 3, 1",
    "'', 0, 1, 1",
  })
  void everyLineEndEndsALine(String text, int offset, int line, int column) {
    assertEquals(new Position(line, column), new SourceText("f", text).positionOf(offset));
  }

  @Test
  void otherSeparatorsEndNoLine() {
    assertEquals(1, new SourceText("f", "a\u0085b\u2028c\u2029d\fe\u000Bf").lineCount());
  }

  @Test
  void columnsCountCodePoints() {
    SourceText source = new SourceText("f", "\uD83C\uDFEEe\u0301\u706F\tx");
    assertEquals(new Position(1, 1), source.positionOf(0));
    assertEquals(new Position(1, 2), source.positionOf(2));
    assertEquals(new Position(1, 4), source.positionOf(4));
    assertEquals(new Position(1, 5), source.positionOf(5));
    assertEquals(new Position(1, 6), source.positionOf(6));
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    SourceText source = new SourceText("f", BOM + "ab\n" + BOM + "c");
    assertEquals(new Position(1, 1), source.positionOf(0));
    assertEquals(new Position(1, 1), source.positionOf(1));
    assertEquals(new Position(1, 2), source.positionOf(2));
    assertEquals(new Position(2, 2), source.positionOf(5));
    assertEquals("ab", source.slice(source.lineSpan(0)));
    assertEquals(BOM + "ab\n", source.slice(source.fullLineSpan(0)));
  }

  @Test
  void aTextOfNothingButAByteOrderMarkHasOneEmptyLine() {
    SourceText source = new SourceText("f", BOM);
    assertEquals(1, source.lineCount());
    assertTrue(source.lineSpan(0).isEmpty());
    assertEquals(List.of(""), source.place(Span.at(0)).lines());
  }

  @Test
  void anOffsetBehindTheEndIsTheEnds() {
    assertEquals(new Position(2, 2), new SourceText("f", "a\nb").positionOf(99));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aPlaceHoldsItsLinesWithoutTheirEnds(String end) {
    String text = String.join(end, "one", "two", "three", "four", "five", "");
    SourceText source = new SourceText("f", text);
    assertEquals(end, source.lineSeparator());
    Span word = new Span(text.indexOf("two"), text.indexOf("two") + 3);
    assertEquals(List.of("two"), source.place(word).lines());
    Span withEnd = new Span(word.start(), word.end() + end.length());
    assertEquals(List.of("two"), source.place(withEnd).lines());
    Span most = new Span(word.start(), text.length());
    assertEquals(List.of("two", "three", "four"), source.place(most).lines());
    assertEquals(new Position(6, 1), source.place(most).end());
  }

  @ParameterizedTest
  @CsvSource({
    "'a', '\n'",
    "'a\nb\r\n', '\n'",
    "'a\r\nb\n', '\r\n'",
    "'a\rb', '\r'",
    "'a\rb\nc', '\r'",
    "'\r\r\n', '\r'",
    "'\n', '\n'"
  })
  void theFirstLineEndIsTheOneThatNewLinesGet(String text, String end) {
    assertEquals(end, new SourceText("f", text).lineSeparator());
  }

  @Test
  void linesCoverAnyTextWithoutGapOrOverlap() {
    long seed = 7001;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = RandomText.of(random, 60);
      SourceText source = new SourceText("f", text);
      int end = 0;
      for (int line = 0; line < source.lineCount(); line++) {
        Span full = source.fullLineSpan(line);
        assertEquals(end, full.start(), text);
        assertTrue(full.contains(source.lineSpan(line)), text);
        assertEquals(line, source.lineIndex(full.start()), text);
        assertTrue(source.slice(source.lineSpan(line)).chars().noneMatch(c -> c == 10 || c == 13));
        end = full.end();
      }
      assertEquals(text.length(), end, text);
    }
  }

  @Test
  void ofALineAsLongAsAFileAPlaceHoldsWhatIsNear() {
    String text = "🔥灯".repeat(50_000) + "MUST" + "🔥灯".repeat(50_000);
    SourceText source = new SourceText("f", text);
    int start = text.indexOf("MUST");
    Place place = source.place(new Span(start, start + 4));
    String line = place.lines().get(0);
    assertTrue(line.length() <= 2 * Place.REACH + 2);
    assertTrue(line.startsWith("MUST", place.offset()));
    assertTrue(line.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    assertEquals(new Position(1, 100_001), place.start());
    assertEquals(new Position(1, 100_005), place.end());
  }

  @Test
  void farPositionsAreCountedAsNearOnes() {
    long seed = 7003;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 5 * SourceText.BLOCK) {
      text.append(List.of("a", "é", "灯", "🔥").get(random.nextInt(4)));
    }
    SourceText source = new SourceText("f", text.toString());
    for (int at = 0; at <= text.length(); at++) {
      assertEquals(1 + text.codePointCount(0, at), source.positionOf(at).column(), "offset " + at);
    }
  }

  /** Counted one by one, as an editor does. */
  @Test
  void positionsGoUpOneByOneInAnyText() {
    long seed = 7002;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = RandomText.of(random, 60);
      SourceText source = new SourceText("f", text);
      int line = 1;
      int column = 1;
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        assertEquals(new Position(line, column), source.positionOf(at), text);
        char c = text.charAt(at);
        boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
        boolean mark = at == 0 && c == '\uFEFF';
        line += ends ? 1 : 0;
        column = ends ? 1 : mark ? column : column + 1;
      }
      assertEquals(new Position(line, column), source.positionOf(text.length()), text);
    }
  }
}
