package io.github.seplint.text;

import io.github.seplint.text.Place.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of one file, with its lines. Line ends are {@code \n}, {@code \r\n} and {@code \r}. */
public final class SourceText {
  /** The number of code units that are counted one by one. */
  static final int BLOCK = 1 << 12;

  private final String path;
  private final String text;
  private int[] lineStarts = {};

  /** The number of surrogate pairs that end before each multiple of {@link #BLOCK}. */
  private int[] pairs = {};

  /**
   * @param path the display path, with {@code /} between its parts
   * @param text the decoded text, a byte order mark included
   */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The position of an offset; an offset after the end has the position of the end. */
  public Position positionOf(int offset) {
    int at = Math.min(offset, text.length());
    int line = lineIndex(at);
    int start = lineStarts()[line];
    int mark = line == 0 && text.startsWith("\uFEFF") && at > 0 ? 1 : 0;
    return new Position(line + 1, codePoints(start + mark, at) + 1);
  }

  /** Counts the code points between offsets, far from each other without looking at all of them. */
  private int codePoints(int from, int to) {
    return to - from <= BLOCK
        ? text.codePointCount(from, to)
        : to - from - (pairsBefore(to) - pairsBefore(from));
  }

  private int pairsBefore(int offset) {
    if (pairs.length == 0) {
      pairs = new int[text.length() / BLOCK + 1];
      for (int i = 1; i < pairs.length; i++) {
        pairs[i] = pairs[i - 1] + pairsBetween((i - 1) * BLOCK, i * BLOCK);
      }
    }
    int block = offset / BLOCK;
    return pairs[block] + pairsBetween(block * BLOCK, offset);
  }

  /** Counts the surrogate pairs whose second half is there. */
  private int pairsBetween(int from, int to) {
    int count = 0;
    for (int i = Math.max(1, from); i < to; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /** The place of the part of a span that is in the text, with its lines. */
  public Place place(Span of) {
    Span span = new Span(Math.min(of.start(), text.length()), Math.min(of.end(), text.length()));
    int first = lineIndex(span.start());
    int last = lastLineIndex(span);
    List<String> lines = new ArrayList<>();
    for (int line = first; line <= last && lines.size() < Place.MOST_LINES; line++) {
      lines.add(slice(excerpt(span.start(), lineSpan(line))));
    }
    int offset = Math.max(0, span.start() - excerpt(span.start(), lineSpan(first)).start());
    return new Place(
        path,
        span,
        positionOf(span.start()),
        positionOf(span.end()),
        lines,
        Math.min(offset, lines.get(0).length()));
  }

  /** The part of a line near an offset, as a line can be as long as the text. */
  private Span excerpt(int offset, Span line) {
    int at = Math.min(Math.max(offset, line.start()), line.end());
    int from = Math.max(line.start(), at - Place.REACH);
    int to = Math.min(line.end(), at + Place.REACH);
    return new Span(splitsCharacter(from) ? from - 1 : from, splitsCharacter(to) ? to + 1 : to);
  }

  private boolean splitsCharacter(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** The line of an offset, counted from 0. */
  public int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** The span of a line, counted from 0, without its line end and without a byte order mark. */
  public Span lineSpan(int line) {
    int start = lineStarts()[line];
    int end = lineEnd(line);
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(line == 0 && text.startsWith("\uFEFF") ? Math.min(1, end) : start, end);
  }

  /** The span of a line, counted from 0, with its line end. */
  public Span fullLineSpan(int line) {
    return new Span(lineStarts()[line], lineEnd(line));
  }

  /** Returns the line, counted from 0, with the last character of a span. */
  public int lastLineIndex(Span span) {
    return lineIndex(Math.max(span.start(), span.end() - 1));
  }

  /** The span of all lines of a span, with their line ends. */
  public Span fullLinesSpan(Span span) {
    return fullLineSpan(lineIndex(span.start())).to(fullLineSpan(lastLineIndex(span)));
  }

  /** The number of code units before an offset on its line. */
  public int columnIndex(int offset) {
    return offset - lineSpan(lineIndex(offset)).start();
  }

  /** The text before an offset on its line. */
  public String lineBefore(int offset) {
    return text.substring(offset - columnIndex(offset), offset);
  }

  /** The text after an offset on its line. */
  public String lineAfter(int offset) {
    return text.substring(offset, Math.max(offset, lineSpan(lineIndex(offset)).end()));
  }

  /** Returns the first line end of the text; {@code \n} if there is none. */
  public String lineSeparator() {
    String first = text.substring(lineSpan(0).end(), lineEnd(0));
    return first.isEmpty() ? "\n" : first.startsWith("\r\n") ? "\r\n" : first.substring(0, 1);
  }

  private int lineEnd(int line) {
    return line + 1 < lineStarts().length ? lineStarts()[line + 1] : text.length();
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      lineStarts = findLineStarts();
    }
    return lineStarts;
  }

  private int[] findLineStarts() {
    // Nearly no text has returns; a search costs a start less than a look at each character.
    boolean feedsOnly = text.indexOf('\r') < 0;
    int[] starts = new int[16 + text.length() / 32];
    int count = 1;
    for (int end = nextLineEnd(0, feedsOnly); end >= 0; end = nextLineEnd(end + 1, feedsOnly)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** Returns the offset of the last character of the next line end; -1 if there is none. */
  private int nextLineEnd(int from, boolean feedsOnly) {
    if (feedsOnly) {
      return text.indexOf('\n', from);
    }
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? -1 : text.startsWith("\r\n", at) ? at + 1 : at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
