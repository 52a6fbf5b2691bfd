package io.github.seplint.spec;

import io.github.seplint.source.Span;
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
record Kept(Passage passage, Words words, List<Integer> origins) {

  Kept {
    origins = List.copyOf(origins);
  }

  /** A passage without its parentheses; empty if it has none. */
  static Optional<Kept> outsideParentheses(Passage passage) {
    List<Span> parentheses = Marks.parentheses(passage.words().text());
    return parentheses.isEmpty() ? Optional.empty() : Optional.of(outside(passage, parentheses));
  }

  private static Kept outside(Passage passage, List<Span> spans) {
    Words all = passage.words();
    List<Integer> origins =
        IntStream.range(0, all.count())
            .filter(i -> spans.stream().noneMatch(span -> holds(span, all.start(i))))
            .boxed()
            .toList();
    return new Kept(passage, all.only(i -> Collections.binarySearch(origins, i) >= 0), origins);
  }

  private static boolean holds(Span span, int offset) {
    return span.start() <= offset && offset < span.end();
  }

  /** The stretches of the passage that a stretch of what is left is made of. */
  List<Stretch> stretches(int from, int to) {
    List<Stretch> stretches = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || origins.get(i) != origins.get(i - 1) + 1) {
        stretches.add(new Stretch(passage, origins.get(start), origins.get(i - 1) + 1));
        start = i;
      }
    }
    return stretches;
  }
}
