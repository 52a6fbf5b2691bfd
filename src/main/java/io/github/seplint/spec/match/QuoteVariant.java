package io.github.seplint.spec.match;

import io.github.seplint.source.Span;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to read the editorial marks of a quote.
 *
 * @param step what is left out
 * @param parts what is left, taken apart at {@code ...}; the marks of one that has none are not to
 *     be read so
 */
record QuoteVariant(MatchEdit step, List<TokenizedText> parts) {

  QuoteVariant {
    parts = List.copyOf(parts);
  }

  /** All ways, the likeliest first. */
  static List<QuoteVariant> of(TokenizedText words) {
    String text = words.text();
    List<Span> brackets = EditorialMarks.brackets(text);
    TokenizedText unbracketed = without(words, brackets);
    List<QuoteVariant> readings = new ArrayList<>();
    readings.add(of(brackets.isEmpty() ? MatchEdit.AS_WRITTEN : MatchEdit.BRACKETS, unbracketed));
    EditorialMarks.gloss(text)
        .ifPresent(
            gloss -> readings.add(of(MatchEdit.GLOSS, without(unbracketed, List.of(gloss)))));
    List<Span> parentheses = EditorialMarks.parentheses(text);
    if (!parentheses.isEmpty()) {
      readings.add(of(MatchEdit.PARENTHESES, without(unbracketed, parentheses)));
    }
    EditorialMarks.quotations(words)
        .forEach(quotation -> readings.add(of(MatchEdit.EMBEDDED, quotation)));
    return readings;
  }

  private static QuoteVariant of(MatchEdit step, TokenizedText words) {
    return new QuoteVariant(step, parts(words));
  }

  /** Whether an offset is in one of some ranges. */
  static boolean isIn(int offset, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
  }

  private static TokenizedText without(TokenizedText words, List<Span> spans) {
    return spans.isEmpty() ? words : words.only(i -> !isIn(words.start(i), spans));
  }

  private static List<TokenizedText> parts(TokenizedText words) {
    List<TokenizedText> parts = new ArrayList<>();
    int from = 0;
    for (Span ellipsis : EditorialMarks.ellipses(words.text())) {
      int to = from;
      while (to < words.count() && words.start(to) < ellipsis.start()) {
        to++;
      }
      if (to > from) {
        parts.add(words.slice(from, to));
      }
      from = to;
    }
    if (from < words.count()) {
      parts.add(words.slice(from, words.count()));
    }
    return parts;
  }
}
