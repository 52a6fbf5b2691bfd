package io.github.seplint.rules;

import io.github.seplint.source.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds whole words in prose, whatever their case. */
final class Phrases {
  private Phrases() {}

  /** The first place of any of some phrases, which are in lower case; none of them is empty. */
  static Optional<Span> first(String text, Collection<String> phrases) {
    String lower = lower(text);
    Optional<Span> first = Optional.empty();
    for (String phrase : phrases) {
      int at = whole(lower, phrase, 0);
      if (at >= 0 && (first.isEmpty() || at < first.get().start())) {
        first = Optional.of(new Span(at, at + phrase.length()));
      }
    }
    return first;
  }

  /** Where a phrase in lower case stands, from an offset on; -1 where it does not. */
  static int indexOf(String text, String phrase, int from) {
    return whole(lower(text), phrase, from);
  }

  private static int whole(String lower, String phrase, int from) {
    int at = lower.indexOf(phrase, from);
    while (at >= 0 && !isWhole(lower, at, at + phrase.length())) {
      at = lower.indexOf(phrase, at + 1);
    }
    return at;
  }

  /** Of the same length: the few letters that become two stay as they are. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
