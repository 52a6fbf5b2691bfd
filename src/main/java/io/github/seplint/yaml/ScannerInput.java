package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text as the library's scanner receives it: without a byte order mark, and without the content
 * of long quoted scalars that end their line. The scanner looks at each character several times,
 * and most characters of a traceability file are in quotes.
 *
 * <p>Which quotes open a scalar is for the scanner to decide. So after the last event, {@link
 * #isConsistent} must be true; otherwise the text must be parsed again with {@link #complete}. As
 * the scanner goes from left to right, both texts lead it to the same state at each of the quotes.
 */
final class ScannerInput {
  /** Shorter content is not worth an entry. */
  private static final int SHORTEST = 12;

  private final String text;
  private final int shift;
  private final int points;
  private final boolean astral;

  /** The spans without content, in order: where the content starts and ends. */
  private int[] starts = {};

  private int[] ends = {};

  /** Whether the content has two quotes in place of one. */
  private boolean[] doubled = {};

  private int count;

  /** The number of those that the scanner has read as quoted scalars. */
  private int confirmed;

  /** The last result of {@link #offset}. */
  private int lastIndex;

  private int lastOffset;

  /** The number of spans before the last result, and of the characters in them. */
  private int passed;

  private int skipped;

  private ScannerInput(String text) {
    this.text = text;
    this.shift = text.startsWith("\uFEFF") ? 1 : 0;
    this.points = text.codePointCount(shift, text.length());
    this.astral = points != text.length() - shift;
    this.lastOffset = shift;
  }

  /** The input with all content. */
  static ScannerInput complete(String text) {
    return new ScannerInput(text);
  }

  /** The input without the content of long quoted scalars. */
  static ScannerInput reduced(String text) {
    ScannerInput input = new ScannerInput(text);
    if (!input.astral) {
      input.removeContent();
    }
    return input;
  }

  boolean isComplete() {
    return count == 0;
  }

  /** Returns whether each scalar without its content was read as a scalar. */
  boolean isConsistent() {
    return confirmed == count;
  }

  /** The number of code units. */
  int length() {
    int removed = 0;
    for (int i = 0; i < count; i++) {
      removed += ends[i] - starts[i];
    }
    return text.length() - shift - removed;
  }

  Reader reader() {
    char[] chars = new char[length()];
    int size = 0;
    int from = shift;
    for (int i = 0; i < count; i++) {
      text.getChars(from, starts[i], chars, size);
      size += starts[i] - from;
      from = ends[i];
    }
    text.getChars(from, text.length(), chars, size);
    return new CharArrayReader(chars);
  }

  /**
   * Returns the value of a quoted scalar, if its content was removed.
   *
   * @param span of the scalar in the text; scalars must be passed in their order
   */
  Optional<String> removedValue(Span span) {
    if (confirmed == count
        || span.start() + 1 != starts[confirmed]
        || span.end() - 1 != ends[confirmed]) {
      return Optional.empty();
    }
    String content = text.substring(starts[confirmed], ends[confirmed]);
    String value = doubled[confirmed] ? content.replace("''", "'") : content;
    confirmed++;
    return Optional.of(value);
  }

  /**
   * The offset in the text of a code point of the input, which is how the library counts; from the
   * last result on, as events are in order.
   */
  int offset(int index) {
    if (astral) {
      int target = Math.min(index, points);
      lastOffset = text.offsetByCodePoints(lastOffset, target - lastIndex);
      lastIndex = target;
      return lastOffset;
    }
    while (passed > 0 && index + shift + skipped < ends[passed - 1]) {
      passed--;
      skipped -= ends[passed] - starts[passed];
    }
    while (passed < count && index + shift + skipped >= starts[passed]) {
      skipped += ends[passed] - starts[passed];
      passed++;
    }
    return Math.min(index + shift + skipped, text.length());
  }

  private void removeContent() {
    int line = shift;
    while (line < text.length()) {
      int feed = text.indexOf('\n', line);
      int end = feed < 0 ? text.length() : feed;
      if (end - line > SHORTEST) {
        removeContent(line, end - 1);
      }
      line = end + 1;
    }
  }

  /** Removes the content of the quoted value of a key, or item, that ends a line. */
  private void removeContent(int line, int close) {
    char quote = text.charAt(close);
    if (quote != '\'' && quote != '"') {
      return;
    }
    int open = text.indexOf(quote, line);
    boolean value =
        open > line + 1
            && text.charAt(open - 1) == ' '
            && (text.charAt(open - 2) == ':' || text.charAt(open - 2) == '-');
    if (value && close - open > SHORTEST) {
      int quotes = escapedQuotes(open + 1, close, quote);
      if (quotes >= 0) {
        add(open + 1, close, quotes > 0);
      }
    }
  }

  /**
   * Returns the number of doubled quotes in content; -1 if it does not end at the quote after it,
   * or has other characters with a meaning.
   */
  private int escapedQuotes(int from, int to, char quote) {
    int quotes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        if (quote == '"' || i + 1 == to || text.charAt(i + 1) != quote) {
          return -1;
        }
        i++;
        quotes++;
      } else if (c < ' ' || (c == '\\' && quote == '"') || (c > '~' && !isPrintable(c))) {
        return -1;
      }
    }
    return quotes;
  }

  /** Excludes control characters, line separators, surrogates, and what follows them. */
  private static boolean isPrintable(char c) {
    return c > '\u00A0' && c < Character.MIN_SURROGATE && c != '\u2028' && c != '\u2029';
  }

  private void add(int start, int end, boolean hasDoubledQuotes) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, Math.max(32, 2 * count));
      ends = Arrays.copyOf(ends, starts.length);
      doubled = Arrays.copyOf(doubled, starts.length);
    }
    starts[count] = start;
    ends[count] = end;
    doubled[count] = hasDoubledQuotes;
    count++;
  }
}
