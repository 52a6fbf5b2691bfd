package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a manifest file with the SEPs that it should list. These are added one by one, and those
 * of the file are dropped one by one, as there may be ten thousand.
 */
public final class ManifestComparison {
  private final Optional<String> source;
  private final Map<Long, RowCounts> summaries;
  private final List<Long> order;
  private final Map<Long, SepCoverage> remaining = new LinkedHashMap<>();
  private final List<SepChange> changes = new ArrayList<>();

  public ManifestComparison(ManifestFile file) {
    this.source = file.manifest().source();
    this.summaries = file.summaries();
    this.order = file.order();
    file.manifest().seps().forEach(sep -> remaining.put(sep.number(), sep));
  }

  /** Adds the next SEP, in ascending order. */
  public void add(SepCoverage sep) {
    Optional<SepCoverage> written = Optional.ofNullable(remaining.remove(sep.number()));
    if (written.isEmpty()) {
      changes.addAll(SepDiff.added(sep).own());
    } else {
      changes.addAll(SepDiff.between(written.get(), sep).changesByKind());
      if (!written.get().counts().equals(summaries.get(sep.number()))) {
        changes.add(SepChange.of(sep.number(), ChangeKind.MISCOUNTED, written.get().yaml()));
      }
    }
  }

  /** The changes after all SEPs were added, by SEP, then by kind. */
  public List<SepChange> changes() {
    List<SepChange> all = new ArrayList<>(changes);
    remaining.values().forEach(sep -> all.addAll(SepDiff.removed(sep).own()));
    all.sort(Comparator.comparing(SepChange::sep));
    return List.copyOf(all);
  }

  /** The source that the file names. */
  public Optional<String> source() {
    return source;
  }

  /** Returns true if the file lists its SEPs in ascending order. */
  public boolean isSorted() {
    return order.equals(order.stream().sorted().toList());
  }
}
