package io.github.seplint.sep;

import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** A word that an author must replace, such as {@code TODO}; only complete words in capitals. */
public final class Placeholder {
  private static final List<String> WORDS = List.of("TODO", "FIXME", "<NNNN>");
  private static final String UNDECIDED = "TODO ";

  private Placeholder() {}

  /** Finds the first placeholder of a value. */
  public static Optional<Span> in(String value) {
    for (String word : WORDS) {
      // The rule url-placeholder reports <NNNN> in URLs.
      boolean inUrl = word.startsWith("<") && value.startsWith("http");
      int at = inUrl ? -1 : value.indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        if (isWord(value, at, end)) {
          return Optional.of(new Span(at, end));
        }
        at = value.indexOf(word, end);
      }
    }
    return Optional.empty();
  }

  /** Writes the {@code check} of a row for which nobody has decided whether a check tests it. */
  public static String undecided(String id) {
    return UNDECIDED + id;
  }

  /** The proposed check id of such a row; empty if the value is anything else. */
  public static Optional<String> proposedId(String check) {
    return check.startsWith(UNDECIDED + "sep-")
        ? Optional.of(check.substring(UNDECIDED.length()))
        : Optional.empty();
  }

  private static boolean isWord(String value, int start, int end) {
    return (start == 0 || !isWordCharacter(value.charAt(start - 1)))
        && (end == value.length() || !isWordCharacter(value.charAt(end)));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
