package io.github.seplint.rules;

import io.github.seplint.source.Span;
import java.util.Optional;

/** Finds links to issues in prose: {@code https://host/owner/project/issues/12}. */
final class IssueUrl {
  private static final String PATH = "/issues/";

  private IssueUrl() {}

  /** The first one. */
  static Optional<Span> in(String text) {
    int at = text.indexOf("http");
    while (at >= 0) {
      int end = urlEnd(text, at);
      int path = text.indexOf(PATH, at);
      boolean web = text.startsWith("https://", at) || text.startsWith("http://", at);
      if (web && path >= 0 && path + PATH.length() < end && isDigit(text, path + PATH.length())) {
        return Optional.of(new Span(at, end));
      }
      at = text.indexOf("http", at + 1);
    }
    return Optional.empty();
  }

  /** The first one, if nothing but closing punctuation follows it. */
  static Optional<Span> atEnd(String text) {
    return in(text).filter(span -> isPunctuation(text.substring(span.end())));
  }

  private static boolean isPunctuation(String rest) {
    return rest.chars().allMatch(c -> Character.isWhitespace(c) || ".)];!".indexOf(c) >= 0);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Punctuation that ends a sentence is no part of the link. */
  private static int urlEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!)]>'\"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
