package io.github.seplint.spec.token;

import io.github.seplint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Brackets, parentheses, ellipses and quotations in a text, as offsets. */
public final class EditorialMarks {
  private static final int WORDS_OF_A_QUOTATION = 6;

  private EditorialMarks() {}

  /** The outermost {@code [...]}; unclosed ones are ignored. */
  public static List<Span> brackets(String text) {
    return pairs(text, '[', ']');
  }

  /** The outermost {@code (...)}; unclosed ones are ignored. */
  public static List<Span> parentheses(String text) {
    return pairs(text, '(', ')');
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
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int length = text.startsWith("...", i) ? 3 : text.charAt(i) == '\u2026' ? 1 : 0;
      if (length > 0) {
        found.add(new Span(i, i + length));
        i += length - 1;
      }
    }
    return found;
  }

  /** The texts between double quotes, straight or curly, of six words or more. */
  public static List<TokenizedText> quotations(TokenizedText words) {
    String text = words.text();
    List<TokenizedText> found = new ArrayList<>();
    int open = nextQuote(text, 0);
    while (open < text.length()) {
      int close = nextQuote(text, open + 1);
      int from = open;
      TokenizedText inside = words.filter(i -> words.start(i) > from && words.end(i) <= close);
      if (close < text.length() && inside.count() >= WORDS_OF_A_QUOTATION) {
        found.add(inside);
      }
      open = nextQuote(text, close + 1);
    }
    return found;
  }

  private static int nextQuote(String text, int from) {
    int at = from;
    while (at < text.length() && "\"\u201c\u201d".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
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
