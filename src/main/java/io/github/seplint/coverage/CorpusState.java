package io.github.seplint.coverage;

import java.util.List;

/**
 * The rows of all SEPs at one time.
 *
 * @param name what the user calls it
 * @param manifest all of its rows count as untested where no run is known
 */
public record CorpusState(String name, Manifest manifest, Run run) {

  /** Whether anybody knows what is tested. */
  public enum Run {
    KNOWN,
    UNKNOWN
  }

  public CorpusState {
    if (run == Run.UNKNOWN) {
      manifest = new Manifest(manifest.source(), untested(manifest.seps()));
    }
  }

  private static List<TracedSep> untested(List<TracedSep> seps) {
    return seps.stream().map(TracedSep::withoutRun).toList();
  }

  public boolean isEmpty() {
    return manifest.seps().isEmpty();
  }

  /** The same, as if no run were known. */
  CorpusState withoutRun() {
    return run == Run.UNKNOWN ? this : new CorpusState(name, manifest, Run.UNKNOWN);
  }
}
