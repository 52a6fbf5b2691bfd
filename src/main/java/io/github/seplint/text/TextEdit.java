package io.github.seplint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces a span of a text.
 *
 * @param span the text to replace; empty to insert
 * @param replacement the new text; empty to delete
 */
public record TextEdit(Span span, String replacement) {

  public static TextEdit insert(int offset, String text) {
    return new TextEdit(Span.at(offset), text);
  }

  public static TextEdit delete(Span span) {
    return new TextEdit(span, "");
  }

  /** Returns the smallest edit of complete lines that turns a text into another one. */
  public static TextEdit between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    start = before.lastIndexOf('\n', start - 1) + 1;
    int same = 0;
    while (same < shorter - start
        && before.charAt(before.length() - same - 1) == after.charAt(after.length() - same - 1)) {
      same++;
    }
    while (same > 0 && before.charAt(before.length() - same - 1) != '\n') {
      same--;
    }
    return new TextEdit(
        new Span(start, before.length() - same), after.substring(start, after.length() - same));
  }

  /**
   * Applies edits to a text.
   *
   * @param edits in any order; must not overlap
   */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text.length() + 64);
    int copied = 0;
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort((a, b) -> Integer.compare(a.span.start(), b.span.start()));
    for (TextEdit edit : sorted) {
      if (edit.span.start() < copied) {
        throw new IllegalArgumentException("edits overlap at offset " + edit.span.start());
      }
      result.append(text, copied, edit.span.start()).append(edit.replacement);
      copied = edit.span.end();
    }
    return result.append(text, copied, text.length()).toString();
  }
}
