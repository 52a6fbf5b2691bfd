package io.github.seplint.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Knows how like a quote is to the sentences of some pages. A word weighs the more the rarer it is
 * in them (BM25's inverse document frequency); keywords weigh little, so that a changed one does
 * not hide its sentence.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, BM25 and Beyond</a>
 */
final class Likeness {
  private static final double KEYWORD = 0.5;

  private final List<Unit> units;
  private final List<Terms> terms;
  private final Map<Integer, Double> weights = new HashMap<>();
  private final double rarest;

  /** Of some pages. */
  Likeness(List<Page> pages) {
    units = pages.stream().flatMap(page -> Unit.of(page).stream()).toList();
    terms = units.stream().map(unit -> Terms.of(unit.stretches())).toList();
    Map<Integer, Integer> frequencies = new HashMap<>();
    terms.forEach(each -> count(each, frequencies));
    frequencies.forEach((term, count) -> weights.put(term, inverse(count)));
    weights.put(Terms.MODAL, KEYWORD);
    rarest = inverse(0);
  }

  /** What is most like a quote of what a test allows; the first of equals. */
  Optional<Near> nearest(Words quote, Predicate<Unit> allowed, Predicate<Near> enough) {
    Terms asked = Terms.of(quote);
    double weight = weight(asked);
    Optional<Near> best = Optional.empty();
    for (int i = 0; i < units.size(); i++) {
      if (allowed.test(units.get(i))) {
        Near near = near(asked, weight, i);
        if (near.likeness() > best.map(Near::likeness).orElse(0.0) && enough.test(near)) {
          best = Optional.of(near);
        }
      }
    }
    return best;
  }

  private Near near(Terms asked, double weight, int index) {
    Terms other = terms.get(index);
    double shared = 0;
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < asked.count() && j < other.count()) {
      int difference = Integer.compare(asked.sorted(i), other.sorted(j));
      if (difference == 0) {
        shared += weightOf(asked.sorted(i));
        common++;
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    double likeness = 2 * shared / (weight + weight(other));
    double most = 2.0 * common / Math.max(1, asked.count() + other.count());
    double ratio = most < Near.ALIKE ? most : Alignment.ratio(asked, other);
    return new Near(units.get(index), likeness, shared / weight, ratio);
  }

  private double weight(Terms of) {
    double weight = 0;
    for (int i = 0; i < of.count(); i++) {
      weight += weightOf(of.inOrder(i));
    }
    return Math.max(weight, Double.MIN_NORMAL);
  }

  private double weightOf(int term) {
    return weights.getOrDefault(term, rarest);
  }

  private double inverse(int count) {
    return Math.log(1 + (units.size() - count + 0.5) / (count + 0.5));
  }

  private static void count(Terms unit, Map<Integer, Integer> frequencies) {
    for (int i = 0; i < unit.count(); i++) {
      if (i == 0 || unit.sorted(i) != unit.sorted(i - 1)) {
        frequencies.merge(unit.sorted(i), 1, Integer::sum);
      }
    }
  }
}
