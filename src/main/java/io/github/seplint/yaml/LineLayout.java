package io.github.seplint.yaml;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** The lines between nodes, of which each is blank or a comment; counted from 0. */
public final class LineLayout {
  private final SourceText source;

  public LineLayout(SourceText source) {
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

  /** The number of white-space characters at the start of the line. */
  public int column(int line) {
    Span span = source.lineSpan(line);
    return contentStart(span) - span.start();
  }

  /** The first of the comments directly above a line; the line itself if there is none. */
  public int firstCommentAbove(int line, int limit) {
    int first = line;
    while (first - 1 > limit && isComment(first - 1)) {
      first--;
    }
    return first;
  }

  /**
   * Returns the last of the comments directly below a line that are indented deeper than a column.
   *
   * @param pastBlanks whether blank lines may precede them
   */
  public int lastDeeperComment(int line, int column, boolean pastBlanks) {
    int last = line;
    for (int next = line + 1; next < source.lineCount(); next++) {
      if (isComment(next) && column(next) > column) {
        last = next;
      } else if (!pastBlanks || !isBlank(next)) {
        break;
      }
    }
    return last;
  }

  /** The offset of the first character of a line that is not white space; no such is astral. */
  private int contentStart(Span line) {
    int at = line.start();
    while (at < line.end() && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Compares the meaning of texts regardless of layout, to prove that an edit changes only layout.
   */
  public static final class SemanticEquality {
    private SemanticEquality() {}

    /** Returns true if two texts have equal values, apart from the order of keys and items. */
    public static boolean isSame(String before, String after) {
      return isSame(YamlParser.read(before), after);
    }

    /** The same for a text that has been parsed. */
    public static boolean isSame(YamlDocument before, String after) {
      List<String> meaning = of(before);
      return !meaning.isEmpty() && meaning.equals(of(YamlParser.read(after)));
    }

    /**
     * Returns the tree, with keys and items in an order that does not depend on the text, and the
     * sorted comments; empty if the text has problems of any kind, including aliases.
     */
    private static List<String> of(YamlDocument document) {
      if (document.root().isEmpty() || !document.problems().isEmpty()) {
        return List.of();
      }
      List<String> meaning = new ArrayList<>();
      document.comments().forEach(comment -> meaning.add(comment.text()));
      meaning.sort(null);
      meaning.add(0, data(document.root().get()));
      return meaning;
    }

    private static String data(YamlNode node) {
      if (node instanceof YamlScalar scalar) {
        // The length separates adjacent values.
        return scalar.type() + ":" + scalar.value().length() + ":" + scalar.value();
      }
      List<String> parts = new ArrayList<>();
      if (node instanceof YamlMapping mapping) {
        mapping.entries().forEach(e -> parts.add(data(e.key()) + "=" + data(e.value())));
      } else if (node instanceof YamlSequence sequence) {
        sequence.items().forEach(item -> parts.add(data(item)));
      }
      parts.sort(null);
      return node.describe() + parts;
    }
  }
}
