package io.github.seplint.spec.page;

import io.github.seplint.source.Span;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is left of a passage when some of it is not read.
 *
 * @param words that are left
 * @param origins for each of them its index in the passage
 */
public record PassageWithoutParentheses(
    Passage passage, TokenizedText words, List<Integer> origins) {

  public PassageWithoutParentheses {
    origins = List.copyOf(origins);
  }

  /** A passage without its parentheses; empty if it has none. */
  static Optional<PassageWithoutParentheses> outsideParentheses(Passage passage) {
    List<Span> parentheses = EditorialMarks.parentheses(passage.words().text());
    return parentheses.isEmpty() ? Optional.empty() : Optional.of(outside(passage, parentheses));
  }

  private static PassageWithoutParentheses outside(Passage passage, List<Span> spans) {
    TokenizedText all = passage.words();
    List<Integer> origins =
        IntStream.range(0, all.count())
            .filter(i -> spans.stream().noneMatch(span -> holds(span, all.start(i))))
            .boxed()
            .toList();
    return new PassageWithoutParentheses(
        passage, all.only(i -> Collections.binarySearch(origins, i) >= 0), origins);
  }

  private static boolean holds(Span span, int offset) {
    return span.start() <= offset && offset < span.end();
  }

  /** The stretches of the passage that a stretch of what is left is made of. */
  public List<TokenRange> stretches(int from, int to) {
    List<TokenRange> stretches = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || origins.get(i) != origins.get(i - 1) + 1) {
        stretches.add(new TokenRange(passage, origins.get(start), origins.get(i - 1) + 1));
        start = i;
      }
    }
    return stretches;
  }
}
