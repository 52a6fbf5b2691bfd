package io.github.seplint.rules.support;

import io.github.seplint.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds phrases in a reason, at word boundaries and ignoring case. */
public final class ReasonPhrases {
  private static final List<String> PHRASES =
      List.of("not implemented", "not currently supported", "would need");

  private static final List<String> GOING_ON = List.of("and", "or", "but", "so", "as", "because");

  /** As in "does not implement that yet". */
  private static final int MAX_WORDS_BETWEEN = 3;

  private ReasonPhrases() {}

  /** Returns the first phrase that describes a gap in the test harness. */
  public static Optional<Span> harnessGap(String reason) {
    return Stream.of(notYet(reason), first(reason, PHRASES))
        .flatMap(Optional::stream)
        .min((a, b) -> Integer.compare(a.start(), b.start()));
  }

  /** Finds "not yet" and "do not exist yet": both words in one clause and close together. */
  private static Optional<Span> notYet(String reason) {
    int yet = indexOf(reason, "yet", 0);
    while (yet >= 0) {
      int end = yet + "yet".length();
      int at = yet;
      for (int words = 0; words <= MAX_WORDS_BETWEEN && at >= 0; words++) {
        at = wordBefore(reason, at);
        if (at >= 0 && isNot(reason, at) && (words == 0 || endsClause(reason, end))) {
          return Optional.of(new Span(at, end));
        }
      }
      yet = indexOf(reason, "yet", yet + 1);
    }
    return Optional.empty();
  }

  /** Excludes "cannot know who yet keeps the key". */
  private static boolean endsClause(String text, int offset) {
    String rest = text.substring(offset).stripLeading();
    return rest.isEmpty()
        || ".,;:()—–-".indexOf(rest.charAt(0)) >= 0
        || GOING_ON.stream().anyMatch(word -> indexOf(rest, word, 0) == 0);
  }

  /** Returns the start of the word before an offset; -1 if none is in the same clause. */
  private static int wordBefore(String text, int offset) {
    int end = text.substring(0, offset).stripTrailing().length();
    int start = end;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return start < end ? start : -1;
  }

  private static boolean isNot(String text, int start) {
    int end = start;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return word.equals("not") || word.equals("cannot") || word.endsWith("n't");
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '_';
  }

  /** Returns the first occurrence of any of some phrases in lower case. */
  public static Optional<Span> first(String text, Collection<String> phrases) {
    String lower = lower(text);
    Optional<Span> first = Optional.empty();
    for (String phrase : phrases) {
      int at = atWords(lower, phrase, 0);
      if (at >= 0 && (first.isEmpty() || at < first.get().start())) {
        first = Optional.of(new Span(at, at + phrase.length()));
      }
    }
    return first;
  }

  /** Returns the offset of a phrase in lower case at or after an offset; -1 if there is none. */
  public static int indexOf(String text, String phrase, int from) {
    return atWords(lower(text), phrase, from);
  }

  private static int atWords(String lower, String phrase, int from) {
    int at = lower.indexOf(phrase, from);
    while (at >= 0 && !isAtWords(lower, at, at + phrase.length())) {
      at = lower.indexOf(phrase, at + 1);
    }
    return at;
  }

  /** Keeps the length: a text with letters that become two is not changed. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  private static boolean isAtWords(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
