package io.github.seplint.yaml;

import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;

/** The lines between nodes, of which each is blank or a comment; counted from 0. */
public final class GapLines {
  private final SourceText source;

  public GapLines(SourceText source) {
    this.source = source;
  }

  public boolean isBlank(int line) {
    Span span = source.lineSpan(line);
    return contentStart(span) == span.end();
  }

  public boolean isComment(int line) {
    Span span = source.lineSpan(line);
    int start = contentStart(span);
    return start < span.end() && source.text().charAt(start) == '#';
  }

  /** How many characters stand before the first that is no white space. */
  public int column(int line) {
    Span span = source.lineSpan(line);
    return contentStart(span) - span.start();
  }

  /** The first of the comments that stand directly above a line; the line itself without any. */
  public int firstCommentAbove(int line, int limit) {
    int first = line;
    while (first - 1 > limit && isComment(first - 1)) {
      first--;
    }
    return first;
  }

  /** The last of the comments directly below a line that are set deeper than a column. */
  public int lastDeeperComment(int line, int column) {
    int last = line;
    while (last + 1 < source.lineCount() && isDeeper(last + 1, column)) {
      last++;
    }
    return last;
  }

  /** The same, past blank lines. */
  public int lastDeeperCommentPastBlanks(int line, int column) {
    int last = line;
    for (int next = line + 1; next < source.lineCount(); next++) {
      if (isDeeper(next, column)) {
        last = next;
      } else if (!isBlank(next)) {
        break;
      }
    }
    return last;
  }

  private boolean isDeeper(int line, int column) {
    return isComment(line) && column(line) > column;
  }

  private int contentStart(Span line) {
    int at = line.start();
    while (at < line.end() && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return at;
  }
}
