package io.github.seplint.manifest;

import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.manifest.SepDiff.SepComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a manifest apart from one that it is shown SEP by SEP, in ascending order. */
public final class ManifestComparison {
  private final ManifestFile before;
  private final Map<Long, SepCoverage> left = new LinkedHashMap<>();
  private final List<SepChange> changes = new ArrayList<>();

  public ManifestComparison(ManifestFile before) {
    this.before = before;
    before.manifest().seps().forEach(sep -> left.put(sep.number(), sep));
  }

  /** What has changed between two manifests, SEP by SEP. */
  public static List<SepChange> of(Manifest before, Manifest after) {
    ManifestComparison comparison = new ManifestComparison(ManifestFile.of(before));
    after.seps().forEach(comparison::add);
    return comparison.changes();
  }

  /** Shows the next SEP. */
  public void add(SepCoverage after) {
    SepCoverage was = left.remove(after.number());
    if (was == null) {
      changes.add(SepComparison.added(after));
      return;
    }
    changes.addAll(SepComparison.of(was, after));
    if (!was.counts().equals(before.summaries().get(was.number()))) {
      changes.add(
          new SepChange(
              was.number(), ChangeKind.MISCOUNTED, was.yaml(), Optional.empty(), Optional.empty()));
    }
  }

  /** What has changed when all SEPs have been shown, by SEP, then by kind. */
  public List<SepChange> changes() {
    List<SepChange> all = new ArrayList<>(changes);
    left.values().forEach(sep -> all.add(SepComparison.removed(sep)));
    all.sort((a, b) -> Long.compare(a.sep(), b.sep()));
    return List.copyOf(all);
  }

  /** What the older one says that was run. */
  public Optional<String> source() {
    return before.manifest().source();
  }

  /** Whether the SEPs of the older one stand in their order. */
  public boolean isSorted() {
    List<Long> order = before.order();
    return order.equals(order.stream().sorted().toList());
  }
}
