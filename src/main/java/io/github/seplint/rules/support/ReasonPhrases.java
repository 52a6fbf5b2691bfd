package io.github.seplint.rules.support;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Finds phrases in a reason, at word boundaries and ignoring case. */
public final class ReasonPhrases {
  private static final Phrases PHRASES =
      Phrases.of("not implemented", "not currently supported", "would need");

  private static final Phrases YET = Phrases.of("yet");

  private static final List<String> GOING_ON = List.of("and", "or", "but", "so", "as", "because");

  /** As in "does not implement that yet". */
  private static final int MAX_WORDS_BETWEEN = 3;

  private ReasonPhrases() {}

  /** Returns the first phrase that describes a gap in the test harness. */
  public static Optional<Span> harnessGap(YamlScalar reason) {
    Optional<Span> phrase = PHRASES.first(reason);
    Optional<Span> notYet = YET.mayBeIn(reason) ? notYet(reason.lowerCase()) : Optional.empty();
    boolean first =
        notYet.isPresent() && (phrase.isEmpty() || notYet.get().start() <= phrase.get().start());
    return first ? notYet : phrase;
  }

  /** Finds "not yet" and "do not exist yet": both words in one clause and close together. */
  private static Optional<Span> notYet(String reason) {
    int yet = Phrases.indexOf(reason, "yet", 0);
    while (yet >= 0) {
      int end = yet + "yet".length();
      int at = yet;
      for (int words = 0; words <= MAX_WORDS_BETWEEN && at >= 0; words++) {
        at = wordBefore(reason, at);
        if (at >= 0 && isNot(reason, at) && (words == 0 || endsClause(reason, end))) {
          return Optional.of(new Span(at, end));
        }
      }
      yet = Phrases.indexOf(reason, "yet", yet + 1);
    }
    return Optional.empty();
  }

  /** Excludes "cannot know who yet keeps the key". */
  private static boolean endsClause(String text, int offset) {
    String rest = text.substring(offset).stripLeading();
    return rest.isEmpty()
        || ".,;:()—–-".indexOf(rest.charAt(0)) >= 0
        || GOING_ON.stream().anyMatch(word -> Phrases.indexOf(rest, word, 0) == 0);
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
    String word = text.substring(start, end);
    return word.equals("not") || word.equals("cannot") || word.endsWith("n't");
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '_';
  }

  /** Returns the offset of a phrase in lower case at or after an offset; -1 if there is none. */
  public static int indexOf(YamlScalar text, String phrase, int from) {
    return Phrases.indexOf(text.lowerCase(), phrase, from);
  }
}
