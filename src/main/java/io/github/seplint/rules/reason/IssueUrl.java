package io.github.seplint.rules.reason;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds links to issues in prose: {@code https://host/owner/project/issues/12}. */
final class IssueUrl {
  private static final String PATH = "/issues/";

  private IssueUrl() {}

  /** Returns all links, in order. */
  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    int at = text.indexOf("http");
    while (at >= 0) {
      int end = urlEnd(text, at);
      if (isIssue(text.substring(at, end))) {
        found.add(new Span(at, end));
      }
      at = text.indexOf("http", Math.max(end, at + 1));
    }
    return found;
  }

  /** Returns whether only closing punctuation follows a link. */
  static boolean isAtEnd(String text, Span link) {
    return text.chars()
        .skip(link.end())
        .allMatch(c -> Character.isWhitespace(c) || ".)];!".indexOf(c) >= 0);
  }

  private static boolean isIssue(String url) {
    int path = url.indexOf(PATH);
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web && path >= 0 && isDigit(url, path + PATH.length());
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Excludes punctuation that ends a sentence. */
  private static int urlEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!)]>'\"—–".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
