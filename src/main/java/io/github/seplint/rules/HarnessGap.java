package io.github.seplint.rules;

import io.github.seplint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds phrases in a reason that describe a gap in the test harness. */
final class HarnessGap {
  private static final List<String> PHRASES =
      List.of("not implemented", "not currently supported", "would need");

  private static final List<String> GOING_ON = List.of("and", "or", "but", "so", "as", "because");

  /** "does not implement that yet" */
  private static final int MOST_WORDS_BETWEEN = 3;

  private HarnessGap() {}

  /** The first words that tell of a gap. */
  static Optional<Span> in(String reason) {
    Optional<Span> phrase = Phrases.first(reason, PHRASES);
    Optional<Span> notYet = notYet(reason);
    boolean phraseFirst =
        notYet.isEmpty() || (phrase.isPresent() && phrase.get().start() < notYet.get().start());
    return phraseFirst ? phrase : notYet;
  }

  /** "not yet", "do not exist yet": both words in one clause, and near each other. */
  private static Optional<Span> notYet(String reason) {
    int yet = Phrases.indexOf(reason, "yet", 0);
    while (yet >= 0) {
      int end = yet + "yet".length();
      int at = yet;
      for (int words = 0; words <= MOST_WORDS_BETWEEN && at >= 0; words++) {
        at = wordBefore(reason, at);
        if (at >= 0 && isNot(reason, at) && (words == 0 || endsClause(reason, end))) {
          return Optional.of(new Span(at, end));
        }
      }
      yet = Phrases.indexOf(reason, "yet", yet + 1);
    }
    return Optional.empty();
  }

  /** "cannot know who yet keeps the lamp" is of another kind. */
  private static boolean endsClause(String text, int offset) {
    String rest = text.substring(offset).stripLeading();
    return rest.isEmpty()
        || ".,;:()—–-".indexOf(rest.charAt(0)) >= 0
        || GOING_ON.stream().anyMatch(word -> Phrases.indexOf(rest, word, 0) == 0);
  }

  /** The start of the word before an offset; -1 where none stands in the same clause. */
  private static int wordBefore(String text, int offset) {
    int end = offset;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
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
}
