package io.github.seplint.spec.lock;

import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has become of the sentences that a row stands for.
 *
 * @param sentences in the order of the lock; none where none is locked
 */
public record RowDrift(LockedRow row, List<SentenceDrift> sentences) {

  public RowDrift {
    sentences = List.copyOf(sentences);
  }

  /** What a newer revision says of the rows of a file, by their keys. */
  public static SortedMap<String, RowDrift> of(LockedFile file, Specification newer) {
    SortedMap<String, RowDrift> drifts = new TreeMap<>();
    for (Map.Entry<String, LockedRow> row : file.rows().entrySet()) {
      drifts.put(row.getKey(), of(row.getValue(), newer));
    }
    return drifts;
  }

  /** What a newer revision says of a row. */
  public static RowDrift of(LockedRow row, Specification newer) {
    return new RowDrift(row, new DriftDetector(newer).find(row.sentences()));
  }

  /** The gravest of the sentences; of none it is unchanged. */
  public DriftStatus drift() {
    return sentences.stream()
        .map(SentenceDrift::drift)
        .max(DriftStatus::compareTo)
        .orElse(DriftStatus.UNCHANGED);
  }
}
