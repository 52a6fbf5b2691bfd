package io.github.seplint.rules;

import io.github.seplint.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The end of a reason that only leads to a link: {@code " — see https://..."}. Where it is not
 * certain that what stays is a whole sentence, there is none.
 */
final class LinkTail {
  /** Words that say nothing but that a link follows. */
  private static final Set<String> LEADING =
      Set.of(
          "see",
          "also",
          "tracked",
          "tracking",
          "tracker",
          "issue",
          "issues",
          "cf",
          "cf.",
          "ref",
          "ref.",
          "refs",
          "refs.",
          "refer",
          "reference",
          "details",
          "more",
          "github",
          "upstream",
          "follow-up",
          "in",
          "by",
          "at",
          "on",
          "under",
          "via",
          "per",
          "to",
          "for",
          "of",
          "as",
          "is",
          "being",
          "the",
          "this");

  private static final String SEPARATORS = "—–;,";
  private static final String SENTENCE_ENDS = ".!?";

  private LinkTail() {}

  /**
   * What goes with the link, the link included.
   *
   * @param link a link at the end of the reason; only closing punctuation follows it
   */
  static Optional<Span> of(String reason, Span link) {
    int words = withoutLeadingWords(reason, link.start());
    int mark = skipBlanks(reason, words);
    if (mark == 0 || !mayStay(reason.substring(link.end()))) {
      return Optional.empty();
    }
    char before = reason.charAt(mark - 1);
    if (before == '(') {
      return inParentheses(reason, mark - 1, link.end());
    }
    if (SENTENCE_ENDS.indexOf(before) >= 0) {
      return tail(reason, mark, withoutStop(reason, link.end()));
    }
    boolean dash = before == '-' && mark > 1 && Character.isWhitespace(reason.charAt(mark - 2));
    boolean colon = before == ':' && skipBlanks(reason, link.start()) == mark;
    return dash || colon || SEPARATORS.indexOf(before) >= 0
        ? tail(reason, skipBlanks(reason, mark - 1), link.end())
        : Optional.empty();
  }

  /** What follows the link closes a sentence or a parenthesis that begins before it. */
  private static boolean mayStay(String rest) {
    return rest.isBlank() || rest.stripTrailing().chars().allMatch(c -> c == ')' || c == '.');
  }

  private static Optional<Span> inParentheses(String reason, int open, int linkEnd) {
    boolean closed = reason.startsWith(")", linkEnd);
    return closed ? tail(reason, skipBlanks(reason, open), linkEnd + 1) : Optional.empty();
  }

  private static Optional<Span> tail(String reason, int start, int end) {
    int last = reason.substring(end).isBlank() ? reason.length() : end;
    return start == 0 ? Optional.empty() : Optional.of(new Span(start, last));
  }

  /** The sentence that stays has a stop of its own. */
  private static int withoutStop(String reason, int end) {
    return reason.startsWith(".", end) ? end + 1 : end;
  }

  /** Back over "see", "see:", "tracked in the issue". */
  private static int withoutLeadingWords(String text, int offset) {
    int at = skipBlanks(text, offset);
    int colon = at > 0 && text.charAt(at - 1) == ':' ? at - 1 : at;
    int start = wordStart(text, colon);
    int behindWords = offset;
    while (LEADING.contains(text.substring(start, colon).toLowerCase(Locale.ROOT))) {
      behindWords = start;
      colon = skipBlanks(text, start);
      start = wordStart(text, colon);
    }
    return behindWords;
  }

  /** A word may hold hyphens, and end in the stop of an abbreviation. */
  private static int wordStart(String text, int end) {
    int start = end > 0 && text.charAt(end - 1) == '.' ? end - 1 : end;
    while (start > 0 && isWordCharacter(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isWordCharacter(String text, int at) {
    boolean hyphen = text.charAt(at) == '-' && at > 0 && Character.isLetter(text.charAt(at - 1));
    return hyphen || Character.isLetterOrDigit(text.charAt(at));
  }

  private static int skipBlanks(String text, int offset) {
    int at = offset;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
