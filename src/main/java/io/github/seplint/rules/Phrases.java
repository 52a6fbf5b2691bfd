package io.github.seplint.rules;

import io.github.seplint.source.Span;
import java.util.Collection;
import java.util.Optional;

/** Finds whole words in prose, whatever their case. */
final class Phrases {
  private Phrases() {}

  /** The first place of any of some phrases; none of them is empty. */
  static Optional<Span> first(String text, Collection<String> phrases) {
    Optional<Span> first = Optional.empty();
    for (String phrase : phrases) {
      int at = indexOf(text, phrase, 0);
      if (at >= 0 && (first.isEmpty() || at < first.get().start())) {
        first = Optional.of(new Span(at, at + phrase.length()));
      }
    }
    return first;
  }

  /** Where a phrase stands, from an offset on; -1 where it does not. */
  static int indexOf(String text, String phrase, int from) {
    for (int at = from; at <= text.length() - phrase.length(); at++) {
      if (text.regionMatches(true, at, phrase, 0, phrase.length())
          && isWhole(text, at, at + phrase.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
