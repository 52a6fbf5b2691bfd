package io.github.seplint.manifest;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.spec.token.TermVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Matches the rows of two states of a SEP: by check id; then by text, first among rows of one
 * disposition; then by similar text; then by a reason that only one row has. Equal rows are matched
 * in their order.
 */
final class RowMatcher {
  /** The least similarity of two versions of one sentence. */
  private static final double MIN_SIMILARITY = 0.6;

  /** The pairs of rows that are compared; with more rows, those that share the rarest words. */
  private static final int MAX_PAIRS = 90_000;

  /** The rows with which each row is compared, however many rows there are. */
  private static final int LEAST_COMPARED = 50;

  /** The pairs of words that are compared; above it, texts are compared regardless of order. */
  private static final long MAX_WORD_PAIRS = 250_000_000;

  private final List<ManifestRow> before;
  private final List<ManifestRow> after;
  private final Set<Integer> unmatchedBefore;
  private final Set<Integer> unmatchedAfter;
  private final Map<Integer, Integer> partners = new HashMap<>();

  RowMatcher(List<ManifestRow> before, List<ManifestRow> after) {
    this.before = before;
    this.after = after;
    this.unmatchedBefore = indices(before);
    this.unmatchedAfter = indices(after);
    matchBy(ManifestRow::check);
    matchBy(row -> Optional.of(row.disposition() + row.text()));
    matchBy(row -> Optional.of(row.text()));
    matchSimilar();
    Set<String> older = uniqueReasons(before);
    Set<String> newer = uniqueReasons(after);
    matchBy(row -> row.reason().filter(each -> older.contains(each) && newer.contains(each)));
  }

  private static Set<Integer> indices(List<ManifestRow> rows) {
    return new TreeSet<>(IntStream.range(0, rows.size()).boxed().toList());
  }

  /** The former row of a current row. */
  Optional<ManifestRow> partner(int index) {
    return Optional.ofNullable(partners.get(index)).map(before::get);
  }

  /** The former rows without a current row. */
  List<ManifestRow> removed() {
    return unmatchedBefore.stream().map(before::get).toList();
  }

  /** Returns true if the order of rows that kept their disposition changed. */
  boolean isReordered(Disposition kind) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i).disposition() == kind) {
        Optional.ofNullable(partners.get(i))
            .filter(older -> before.get(older).disposition() == kind)
            .ifPresent(order::add);
      }
    }
    return !order.equals(order.stream().sorted().toList());
  }

  private void matchBy(Function<ManifestRow, Optional<String>> key) {
    Map<String, Deque<Integer>> older = new HashMap<>();
    for (int i : unmatchedBefore) {
      key.apply(before.get(i))
          .ifPresent(text -> older.computeIfAbsent(text, k -> new ArrayDeque<>()).add(i));
    }
    for (int i : List.copyOf(unmatchedAfter)) {
      key.apply(after.get(i))
          .flatMap(text -> Optional.ofNullable(older.get(text)))
          .filter(rows -> !rows.isEmpty())
          .ifPresent(rows -> match(rows.remove(), i));
    }
  }

  private void match(int older, int newer) {
    partners.put(newer, older);
    unmatchedBefore.remove(older);
    unmatchedAfter.remove(newer);
  }

  /** The reasons that only one row has. */
  private static Set<String> uniqueReasons(List<ManifestRow> rows) {
    Map<String, Long> counts =
        rows.stream()
            .flatMap(row -> row.reason().stream())
            .collect(groupingBy(reason -> reason, counting()));
    counts.values().removeIf(count -> count > 1);
    return counts.keySet();
  }

  /** Matches the most similar rows first, then those of equal disposition, then in order. */
  private void matchSimilar() {
    List<SimilarRows> pairs = similarRows();
    pairs.sort(
        comparing(SimilarRows::similarity)
            .thenComparing(SimilarRows::sameKind)
            .reversed()
            .thenComparing(SimilarRows::older)
            .thenComparing(SimilarRows::newer));
    for (SimilarRows rows : pairs) {
      if (unmatchedBefore.contains(rows.older) && unmatchedAfter.contains(rows.newer)) {
        match(rows.older, rows.newer);
      }
    }
  }

  private List<SimilarRows> similarRows() {
    List<Integer> older = List.copyOf(unmatchedBefore);
    List<Integer> newer = List.copyOf(unmatchedAfter);
    List<TermVector> olderTexts = texts(before, older);
    List<TermVector> newerTexts = texts(after, newer);
    boolean inOrder = words(olderTexts) * words(newerTexts) <= MAX_WORD_PAIRS;
    int most = Math.max(LEAST_COMPARED, MAX_PAIRS / Math.max(1, newer.size()));
    SimilarTexts candidates = new SimilarTexts(olderTexts);
    List<SimilarRows> pairs = new ArrayList<>();
    for (int i = 0; i < newer.size(); i++) {
      TermVector text = newerTexts.get(i);
      for (int j : candidates.sharing(text, (double) i / newer.size(), most)) {
        TermVector other = olderTexts.get(j);
        double similarity = inOrder ? other.similarity(text, MIN_SIMILARITY) : other.dice(text);
        if (similarity >= MIN_SIMILARITY) {
          pairs.add(pair(older.get(j), newer.get(i), similarity));
        }
      }
    }
    return pairs;
  }

  private SimilarRows pair(int older, int newer, double similarity) {
    boolean sameKind = before.get(older).disposition() == after.get(newer).disposition();
    return new SimilarRows(older, newer, similarity, sameKind);
  }

  private static List<TermVector> texts(List<ManifestRow> rows, List<Integer> indices) {
    return indices.stream().map(i -> TermVector.of(rows.get(i).text())).toList();
  }

  private static long words(List<TermVector> texts) {
    return texts.stream().mapToLong(TermVector::count).sum();
  }

  /** An older and a newer row with similar texts, by their indices. */
  private record SimilarRows(int older, int newer, double similarity, boolean sameKind) {}
}
