package io.github.seplint.lint;

import io.github.seplint.schema.Violation;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The spans of findings that refine violations of the schema, by keyword of the schema. They are
 * sorted, so that a violation is compared only with those near it.
 */
final class RefinedSpans {
  private final Map<String, List<Span>> spans = new HashMap<>();
  private final Map<String, int[]> lastEnds = new HashMap<>();

  /**
   * Adds a span; all must be added before the first violation is looked up.
   *
   * @param pointers the keywords of the schema whose violations the finding refines
   */
  void add(List<String> pointers, Span span) {
    for (String pointer : pointers) {
      spans.computeIfAbsent(pointer, each -> new ArrayList<>()).add(span);
    }
  }

  /** Returns whether a finding about the same place refines a violation. */
  boolean contains(Violation violation) {
    List<Span> candidates = spans.get(violation.pointer());
    if (candidates == null) {
      return false;
    }
    int[] ends = lastEnds.computeIfAbsent(violation.pointer(), each -> sort(candidates));
    Span node = violation.node().span();
    Span near = violation.key().map(node::to).orElse(node).to(violation.span());
    for (int i = until(candidates, near.end()) - 1; i >= 0 && ends[i] >= near.start(); i--) {
      if (isAt(candidates.get(i), violation, node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Span refined, Violation violation, Span node) {
    Span span = violation.span();
    return span.overlaps(refined)
        || violation.key().filter(refined::overlaps).isPresent()
        || node.contains(refined)
        || refined.contains(span);
  }

  /** Sorts spans by start, and returns the last end of the spans up to each. */
  private static int[] sort(List<Span> spans) {
    spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
    int[] ends = new int[spans.size()];
    int last = 0;
    for (int i = 0; i < ends.length; i++) {
      last = Math.max(last, spans.get(i).end());
      ends[i] = last;
    }
    return ends;
  }

  /** Returns the number of spans that start at or before an offset. */
  private static int until(List<Span> sorted, int offset) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
