package io.github.seplint.coverage;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A manifest as it was read, with what a manifest that is counted anew cannot have.
 *
 * @param summaries what it says that its SEPs count, right or wrong, by number
 * @param order the numbers of its SEPs as they stand
 */
public record WrittenManifest(
    Manifest manifest, SortedMap<Long, Counts> summaries, List<Long> order) {
  public WrittenManifest {
    order = List.copyOf(order);
  }

  /** A manifest as it would be written. */
  public static WrittenManifest of(Manifest manifest) {
    SortedMap<Long, Counts> summaries = new TreeMap<>();
    manifest.seps().forEach(sep -> summaries.put(sep.number(), sep.counts()));
    return new WrittenManifest(manifest, summaries, List.copyOf(summaries.keySet()));
  }
}
