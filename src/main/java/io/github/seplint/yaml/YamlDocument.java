package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of parsing a text.
 *
 * @param root the tree; empty where the text is not well-formed
 * @param comments in the order of the text
 * @param problems in the order of the text
 */
public record YamlDocument(
    Optional<YamlNode> root, List<YamlComment> comments, List<YamlProblem> problems) {

  static final String EMPTY = "the file is empty";

  public YamlDocument {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /** A document that could not be parsed, with the reason as its only problem. */
  public static YamlDocument failed(Span span, String message) {
    YamlProblem problem = new YamlProblem(YamlProblem.Kind.SYNTAX, span, message, Optional.empty());
    return new YamlDocument(Optional.empty(), List.of(), List.of(problem));
  }

  /** Returns whether a text has no content but comments. */
  public boolean isEmpty() {
    return root.isEmpty() && problems.stream().anyMatch(each -> each.message().equals(EMPTY));
  }

  /** Returns the root; an empty mapping if there is none, or if it is not a mapping. */
  public YamlMapping mapping() {
    return root.isPresent() && root.get() instanceof YamlMapping mapping
        ? mapping
        : YamlMapping.NONE;
  }

  /**
   * An error or an unsupported construct in a YAML text.
   *
   * @param related the span of the earlier duplicate key, or of the anchor
   */
  public record YamlProblem(Kind kind, Span span, String message, Optional<Span> related)
      implements Comparable<YamlProblem> {

    /** The kinds of problems. */
    public enum Kind {
      /** Not one well-formed document; there is no tree. */
      SYNTAX,
      /** A mapping repeats a key. */
      DUPLICATE_KEY,
      /** An anchor, alias, merge key, explicit tag or further document. */
      INDIRECTION
    }

    /** By place. */
    @Override
    public int compareTo(YamlProblem other) {
      return Integer.compare(span.start(), other.span.start());
    }
  }

  /**
   * A comment.
   *
   * @param span from the {@code #} to the end of the line
   * @param text the text after the {@code #}, stripped
   * @param ownLine true if only white space precedes it on its line
   */
  public record YamlComment(Span span, String text, boolean ownLine) {}

  /**
   * Finds comments: they begin with {@code #} after white space, outside of scalars.
   *
   * @param scalars the spans of all scalars, in the order of the text
   */
  static List<YamlComment> comments(String text, List<Span> scalars) {
    List<YamlComment> comments = new ArrayList<>();
    int next = 0;
    int at = text.indexOf('#');
    while (at >= 0) {
      while (next < scalars.size() && scalars.get(next).end() <= at) {
        next++;
      }
      if (next < scalars.size() && scalars.get(next).start() <= at) {
        at = text.indexOf('#', scalars.get(next).end());
      } else if (at == 0 || isBlank(text.charAt(at - 1))) {
        YamlComment comment = comment(text, at);
        comments.add(comment);
        at = text.indexOf('#', comment.span.end());
      } else {
        at = text.indexOf('#', at + 1);
      }
    }
    return comments;
  }

  private static YamlComment comment(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    boolean ownLine = before < 0 || isBlank(text.charAt(before));
    return new YamlComment(new Span(start, end), text.substring(start + 1, end).strip(), ownLine);
  }

  private static boolean isBlank(char c) {
    return " \t\n\r\uFEFF".indexOf(c) >= 0;
  }
}
