package io.github.seplint.spec;

import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to read the editorial marks of a quote.
 *
 * @param step what is left out
 * @param parts what is left, taken apart at {@code ...}; the marks of one that has none are not to
 *     be read so
 */
record Reading(Step step, List<Words> parts) {

  Reading {
    parts = List.copyOf(parts);
  }

  /** All ways, the likeliest first. */
  static List<Reading> of(Words words) {
    String text = words.text();
    List<Span> brackets = Marks.brackets(text);
    Words unbracketed = without(words, brackets);
    List<Reading> readings = new ArrayList<>();
    readings.add(of(brackets.isEmpty() ? Step.AS_WRITTEN : Step.BRACKETS, unbracketed));
    Marks.gloss(text)
        .ifPresent(gloss -> readings.add(of(Step.GLOSS, without(unbracketed, List.of(gloss)))));
    List<Span> parentheses = Marks.parentheses(text);
    if (!parentheses.isEmpty()) {
      readings.add(of(Step.PARENTHESES, without(unbracketed, parentheses)));
    }
    Marks.quotations(words).forEach(quotation -> readings.add(of(Step.EMBEDDED, quotation)));
    return readings;
  }

  private static Reading of(Step step, Words words) {
    return new Reading(step, parts(words));
  }

  /** Whether an offset is in one of some ranges. */
  static boolean isIn(int offset, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
  }

  private static Words without(Words words, List<Span> spans) {
    return spans.isEmpty() ? words : words.only(i -> !isIn(words.start(i), spans));
  }

  private static List<Words> parts(Words words) {
    List<Words> parts = new ArrayList<>();
    int from = 0;
    for (Span ellipsis : Marks.ellipses(words.text())) {
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
