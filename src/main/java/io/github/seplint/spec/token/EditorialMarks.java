package io.github.seplint.spec.token;

import io.github.seplint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brackets, parentheses, ellipses and quotations in a text, as offsets. */
public final class EditorialMarks {
  private static final int WORDS_OF_A_QUOTATION = 6;
  private static final Pattern ELLIPSIS = Pattern.compile("\\.\\.\\.|\u2026");
  private static final Pattern NUMBER = Pattern.compile("(?<![^ ])\\d{1,2}[.)](?= )");
  private static final Pattern QUOTATION =
      Pattern.compile("[\"\u201c\u201d][^\"\u201c\u201d]*+[\"\u201c\u201d]");

  private EditorialMarks() {}

  /** The outermost {@code [...]}; unclosed ones are ignored. */
  public static List<Span> brackets(String text) {
    return pairs(text, '[', ']');
  }

  /** The outermost {@code (...)}; unclosed ones are ignored. */
  public static List<Span> parentheses(String text) {
    return pairs(text, '(', ')');
  }

  /** The numbers of the items of a list, as in "all of: 1. the name 2. the date". */
  public static List<Span> numbers(String text) {
    List<Span> found =
        NUMBER.matcher(text).results().map(at -> new Span(at.start(), at.end())).toList();
    return found.size() > 1 ? found : List.of();
  }

  /** The parenthesis at the end of a text, before an optional full stop. */
  public static Optional<Span> gloss(String text) {
    List<Span> all = parentheses(text);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1))
            .filter(last -> text.substring(last.end()).replace('.', ' ').isBlank());
  }

  /** Returns whether a text begins with an omission mark. */
  public static boolean beginOmission(String text) {
    return text.startsWith("...") || text.startsWith("\u2026") || text.startsWith("[");
  }

  /** Returns whether a text ends with an omission mark, before an optional full stop. */
  public static boolean endOmission(String text) {
    return text.endsWith("...")
        || text.endsWith("\u2026")
        || text.endsWith("]")
        || text.endsWith("].");
  }

  /** The ellipses of a text: {@code ...} and the single character for it. */
  public static List<Span> ellipses(String text) {
    return ELLIPSIS.matcher(text).results().map(at -> new Span(at.start(), at.end())).toList();
  }

  /** The texts between double quotes, straight or curly, of six words or more. */
  public static List<TokenizedText> quotations(TokenizedText words) {
    return QUOTATION
        .matcher(words.text())
        .results()
        .map(at -> words.filter(i -> words.start(i) > at.start() && words.end(i) < at.end()))
        .filter(inside -> inside.count() >= WORDS_OF_A_QUOTATION)
        .toList();
  }

  private static List<Span> pairs(String text, char opening, char closing) {
    List<Span> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opening) {
        open.push(i);
      } else if (c == closing && !open.isEmpty()) {
        int start = open.pop();
        while (!found.isEmpty() && found.get(found.size() - 1).start() > start) {
          found.remove(found.size() - 1);
        }
        found.add(new Span(start, i + 1));
      }
    }
    return found;
  }
}
