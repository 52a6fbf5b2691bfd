package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds comments: what begins with a {@code #} after white space and outside of any scalar. */
final class Comments {
  private Comments() {}

  /**
   * @param scalars the spans of all scalars, in the order of the text
   */
  static List<YamlComment> in(String text, List<Span> scalars) {
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
        int end = lineEnd(text, at);
        String content = text.substring(at + 1, end).strip();
        comments.add(new YamlComment(new Span(at, end), content, startsLine(text, at)));
        at = text.indexOf('#', end);
      } else {
        at = text.indexOf('#', at + 1);
      }
    }
    return comments;
  }

  private static boolean startsLine(String text, int offset) {
    int at = offset - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0 || isBlank(text.charAt(at));
  }

  private static int lineEnd(String text, int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
  }
}
