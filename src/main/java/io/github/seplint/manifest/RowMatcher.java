package io.github.seplint.manifest;

import static java.util.Comparator.comparing;

import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.spec.token.TermVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Matches the rows of two states of a SEP: by check id; then by text, first among rows of one
 * disposition; then by similar text; then by a reason that only one row has. Equal rows are matched
 * in their order.
 */
final class RowMatcher {
  private static final int NONE = -1;

  private final List<ManifestRow> before;
  private final List<ManifestRow> after;
  private final int[] partners;
  private final boolean[] paired;

  private RowMatcher(List<ManifestRow> before, List<ManifestRow> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[after.size()];
    this.paired = new boolean[before.size()];
    Arrays.fill(partners, NONE);
  }

  static RowMatcher of(List<ManifestRow> before, List<ManifestRow> after) {
    RowMatcher pairs = new RowMatcher(before, after);
    pairs.pair(ManifestRow::check);
    pairs.pair(row -> Optional.of(row.disposition() + row.text()));
    pairs.pair(row -> Optional.of(row.text()));
    pairs.pairSimilar();
    pairs.pairByReason();
    return pairs;
  }

  /** The index of the former row of a current row. */
  Optional<Integer> partner(int index) {
    return partners[index] == NONE ? Optional.empty() : Optional.of(partners[index]);
  }

  /** The former rows without a current row. */
  List<ManifestRow> removed() {
    List<ManifestRow> removed = new ArrayList<>();
    for (int i = 0; i < paired.length; i++) {
      if (!paired[i]) {
        removed.add(before.get(i));
      }
    }
    return removed;
  }

  /** Returns true if the order of rows that kept their disposition changed. */
  boolean isReordered(Disposition kind) {
    int last = NONE;
    for (int i = 0; i < partners.length; i++) {
      boolean counts =
          partners[i] != NONE
              && after.get(i).disposition() == kind
              && before.get(partners[i]).disposition() == kind;
      if (counts && partners[i] < last) {
        return true;
      }
      last = counts ? partners[i] : last;
    }
    return false;
  }

  private void pair(Function<ManifestRow, Optional<String>> key) {
    Map<String, Deque<Integer>> older = new HashMap<>();
    for (int i = 0; i < paired.length; i++) {
      if (!paired[i]) {
        int index = i;
        key.apply(before.get(i))
            .ifPresent(text -> older.computeIfAbsent(text, k -> new ArrayDeque<>()).add(index));
      }
    }
    Map<String, Deque<Integer>> newer = new HashMap<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == NONE) {
        int index = i;
        key.apply(after.get(i))
            .filter(older::containsKey)
            .ifPresent(text -> newer.computeIfAbsent(text, k -> new ArrayDeque<>()).add(index));
      }
    }
    newer.forEach((text, rows) -> pair(older.getOrDefault(text, new ArrayDeque<>()), rows));
  }

  private void pairByReason() {
    Set<String> older = uniqueReasons(before);
    Set<String> newer = uniqueReasons(after);
    pair(row -> row.reason().filter(reason -> older.contains(reason) && newer.contains(reason)));
  }

  /** The reasons that only one row has. */
  private static Set<String> uniqueReasons(List<ManifestRow> rows) {
    Set<String> seen = new HashSet<>();
    Set<String> unique = new HashSet<>();
    for (ManifestRow row : rows) {
      if (row.reason().isPresent()) {
        String reason = row.reason().get();
        unique.remove(reason);
        if (seen.add(reason)) {
          unique.add(reason);
        }
      }
    }
    return unique;
  }

  private void pairSimilar() {
    List<Integer> older =
        IntStream.range(0, paired.length).filter(i -> !paired[i]).boxed().toList();
    List<Integer> newer =
        IntStream.range(0, partners.length).filter(i -> partners[i] == NONE).boxed().toList();
    for (SimilarRows.Pair pair : SimilarRows.candidates(before, older, after, newer)) {
      if (!paired[pair.older()] && partners[pair.newer()] == NONE) {
        partners[pair.newer()] = pair.older();
        paired[pair.older()] = true;
      }
    }
  }

  private void pair(Deque<Integer> older, Deque<Integer> newer) {
    while (!older.isEmpty() && !newer.isEmpty()) {
      int from = older.remove();
      partners[newer.remove()] = from;
      paired[from] = true;
    }
  }

  /** Finds rows with similar texts. */
  static final class SimilarRows {
    /** The least similarity of two versions of one sentence. */
    private static final double MIN_SIMILARITY = 0.6;

    /** Bounds the time; nobody edits so many rows of one SEP at once. */
    private static final long MAX_PAIRS = 250_000;

    private SimilarRows() {}

    /** An older and a newer row, by their indices. */
    record Pair(int older, int newer, double similarity, boolean sameKind) {}

    /** The similar pairs, most similar first, then by equal disposition, then in order. */
    static List<Pair> candidates(
        List<ManifestRow> before,
        List<Integer> older,
        List<ManifestRow> after,
        List<Integer> newer) {
      List<Pair> pairs = new ArrayList<>();
      if ((long) older.size() * newer.size() > MAX_PAIRS) {
        return pairs;
      }
      List<TermVector> texts = newer.stream().map(i -> TermVector.of(after.get(i).text())).toList();
      for (int from : older) {
        ManifestRow was = before.get(from);
        TermVector text = TermVector.of(was.text());
        for (int i = 0; i < newer.size(); i++) {
          double similarity = text.similarity(texts.get(i), MIN_SIMILARITY);
          if (similarity > 0) {
            int to = newer.get(i);
            boolean sameKind = was.disposition() == after.get(to).disposition();
            pairs.add(new Pair(from, to, similarity, sameKind));
          }
        }
      }
      pairs.sort(
          comparing(Pair::similarity)
              .thenComparing(Pair::sameKind)
              .reversed()
              .thenComparing(Pair::older)
              .thenComparing(Pair::newer));
      return pairs;
    }
  }
}
