package io.github.seplint.report.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.report.Samples;
import io.github.seplint.text.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Draws random lines on a grid of terminal cells and compares the underlined characters. */
final class CodeFrameAlignmentTest {
  private static final int CASES = 20_000;
  private static final List<String> PLAIN = List.of("a", "b", "M", " ", "'", "~");
  private static final List<String> NARROW = List.of("é", "ß", "—");
  private static final List<String> WIDE = List.of("灯", "台", "한", "！", "🔥", "🀄", "𠀋");
  private static final List<String> COMBINING = List.of("\u0301", "\u0308", "\u20DD", "\uFE0F");
  private static final List<String> HIDDEN =
      List.of("\t", "\u001B", "\u0000", "\u007F", "\u0085", "\u200B", "\u202E", "\u2028");
  private static final List<List<String>> UNUSUAL = List.of(NARROW, WIDE, COMBINING, HIDDEN);

  private final long seed = Long.getLong("seplint.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void caretsStandUnderTheCharactersOfTheSpanWhereverTheLineIsCut() {
    for (int i = 0; i < CASES; i++) {
      String line = line();
      int[] ends = {random.nextInt(line.length() + 1), random.nextInt(line.length() + 1)};
      Arrays.sort(ends);
      check(line, boundary(line, ends[0]), boundary(line, ends[1]), 24 + random.nextInt(60));
    }
  }

  private void check(String line, int from, int to, int width) {
    String text = Samples.frames(width, Samples.at(line + "\n", from, to));
    String where = "seed " + seed + ", " + from + ".." + to + " of " + line + "\n" + text;
    List<String> lines = text.lines().toList();
    List<Integer> shown = cells(lines.get(2));
    List<Integer> carets = cells(lines.get(3));
    assertTrue(shown.size() <= width, () -> "too wide: " + where);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < carets.size(); i++) {
      if (carets.get(i) == '^' && i < shown.size() && shown.get(i) >= 0) {
        marked.appendCodePoint(shown.get(i));
      }
    }
    String expected = expected(line, from, to);
    String seen = marked.toString().replace("…", "");
    assertTrue(expected.contains(seen), () -> "other characters are marked: " + where);
    boolean cut = marked.indexOf("…") >= 0;
    assertTrue(cut || expected.equals(seen), () -> "not all of the span is marked: " + where);
    assertTrue(!cut || columns(expected) > width / 2, () -> "a short span is cut: " + where);
  }

  /** What the span looks like, from the base of its first character, without combining ones. */
  private static String expected(String line, int from, int to) {
    int start = from;
    while (start < line.length() && width(line.codePointAt(start)) == 0) {
      start = line.offsetByCodePoints(start, -1);
    }
    StringBuilder expected = new StringBuilder();
    for (int c : line.substring(start, to).codePoints().filter(c -> width(c) > 0).toArray()) {
      SafeText.appendFramed(expected, c);
    }
    if (start == to && start < line.length()) {
      SafeText.appendFramed(expected, line.codePointAt(start));
      expected.setLength(Character.charCount(expected.codePointAt(0)));
    }
    return expected.toString();
  }

  private static int columns(String text) {
    return cells(text).size();
  }

  /** The character in each column; -1 in the second column of a wide one. */
  private static List<Integer> cells(String text) {
    return text.codePoints()
        .boxed()
        .flatMap(
            c ->
                switch (width(c)) {
                  case 0 -> List.<Integer>of().stream();
                  case 2 -> List.of(c, -1).stream();
                  default -> List.of(c).stream();
                })
        .toList();
  }

  /** By the test's own alphabet, not by the table that is tested. */
  private static int width(int character) {
    String text = Character.toString(character);
    if (COMBINING.contains(text)) {
      return 0;
    }
    return WIDE.contains(text) ? 2 : 1;
  }

  /** Plain, mostly plain, or wild; longer than the screen or not. */
  private String line() {
    StringBuilder line = new StringBuilder("a");
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 30);
    int wild = List.of(0, 2, 60).get(random.nextInt(3));
    for (int i = 0; i < length; i++) {
      line.append(random.nextInt(100) < wild ? oneOf(oneOf(UNUSUAL)) : oneOf(PLAIN));
    }
    return line.toString();
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static int boundary(String line, int offset) {
    boolean inside =
        offset > 0
            && offset < line.length()
            && Character.isLowSurrogate(line.charAt(offset))
            && Character.isHighSurrogate(line.charAt(offset - 1));
    return inside ? offset - 1 : offset;
  }
}
