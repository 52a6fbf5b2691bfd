package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The drift of the sentences that a row quotes.
 *
 * @param sentences in the order of the lock; empty if none is locked
 */
public record RowDrift(LockedRow row, List<SentenceDrift> sentences) {

  /** Compares the rows of a file with a newer revision; the result is by row key. */
  public static SortedMap<String, RowDrift> of(LockedFile file, Specification newer) {
    SortedMap<String, RowDrift> drifts = new TreeMap<>();
    for (Map.Entry<String, LockedRow> row : file.rows().entrySet()) {
      drifts.put(row.getKey(), of(row.getValue(), newer));
    }
    return drifts;
  }

  /** Compares a row with a newer revision. */
  public static RowDrift of(LockedRow row, Specification newer) {
    return new RowDrift(row, new DriftDetector(newer).find(row.sentences()));
  }

  /** The most severe status of the sentences; unchanged if there are none. */
  public DriftStatus status() {
    return sentences.stream()
        .map(SentenceDrift::status)
        .max(DriftStatus::compareTo)
        .orElse(DriftStatus.UNCHANGED);
  }

  /**
   * The drift of one locked sentence.
   *
   * @param locked the sentence as it was locked
   * @param current its current place, or its replacement; empty if it was removed
   * @param keyword the keyword that differs, its {@code quotedAt} a range in the text of {@code
   *     bound}
   */
  public record SentenceDrift(
      DriftStatus status,
      LockedSentence locked,
      Optional<Now> current,
      Optional<KeywordChange> keyword) {

    /**
     * Words of the newer revision.
     *
     * @param anchor of their section; empty before the first heading
     * @param text without markup
     * @param places in the page, in reading order
     * @param url of the section
     */
    public record Now(
        String page, Optional<String> anchor, String text, List<Place> places, String url) {}

    /** The word differences of both texts; empty if there is nothing to compare. */
    public List<WordDiff> diff() {
      return status.isStale()
          ? current.map(each -> WordDiff.of(locked.text(), each.text())).orElse(List.of())
          : List.of();
    }
  }

  /**
   * The status of a row, with its sentences.
   *
   * @param place the place of the row's text
   * @param key the key of the row in the lock
   * @param status the most severe of its sentences
   * @param reason why the row has no status of a sentence; empty if it has one
   */
  public record RowDriftResult(
      Place place, String key, DriftStatus status, String reason, List<Sentence> sentences) {

    /**
     * A sentence and the commit that changed it.
     *
     * @param cause empty if there is no history or no change
     */
    public record Sentence(SentenceDrift drift, Optional<Cause> cause) {}

    /** A commit. */
    public record Cause(String id, String date, String summary) {}
  }
}
