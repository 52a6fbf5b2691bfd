package io.github.seplint.coverage;

import static java.util.Comparator.comparing;

import io.github.seplint.spec.token.TextSimilarity;
import java.util.ArrayList;
import java.util.List;

/** Finds rows whose texts were made from one another. */
final class AlikeRows {
  /** From here on a reader would call it an edit, not another sentence. */
  private static final double ALIKE = 0.6;

  /** Nobody edits so many rows of one SEP at once. */
  private static final long MOST_PAIRS = 250_000;

  private AlikeRows() {}

  /** An older and a newer row, by their indices. */
  record Pair(int older, int newer, double likeness, boolean sameKind) {}

  /** What may be paired, the most alike first; of equals two of one kind, then the first. */
  static List<Pair> candidates(
      List<SepRow> before, List<Integer> older, List<SepRow> after, List<Integer> newer) {
    List<Pair> pairs = new ArrayList<>();
    if ((long) older.size() * newer.size() > MOST_PAIRS) {
      return pairs;
    }
    List<TextSimilarity> wordings =
        newer.stream().map(i -> TextSimilarity.of(after.get(i).text())).toList();
    for (int from : older) {
      SepRow was = before.get(from);
      TextSimilarity wording = TextSimilarity.of(was.text());
      for (int i = 0; i < newer.size(); i++) {
        double likeness = wording.likeness(wordings.get(i), ALIKE);
        if (likeness > 0) {
          int to = newer.get(i);
          boolean sameKind = was.disposition() == after.get(to).disposition();
          pairs.add(new Pair(from, to, likeness, sameKind));
        }
      }
    }
    pairs.sort(
        comparing(Pair::likeness)
            .thenComparing(Pair::sameKind)
            .reversed()
            .thenComparing(Pair::older)
            .thenComparing(Pair::newer));
    return pairs;
  }
}
