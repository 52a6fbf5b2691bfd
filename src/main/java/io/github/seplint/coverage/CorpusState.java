package io.github.seplint.coverage;

/**
 * The rows of all SEPs at one time.
 *
 * @param name what the user calls it
 * @param manifest with all rows untested where no run is known
 */
public record CorpusState(String name, Manifest manifest, Run run) {

  /** Whether anybody knows what is tested. */
  public enum Run {
    KNOWN,
    UNKNOWN
  }

  public boolean isEmpty() {
    return manifest.seps().isEmpty();
  }

  /** The same, as if no run were known. */
  CorpusState withoutRun() {
    return run == Run.UNKNOWN
        ? this
        : new CorpusState(
            name,
            new Manifest(
                manifest.source(), manifest.seps().stream().map(TracedSep::withoutRun).toList()),
            Run.UNKNOWN);
  }
}
