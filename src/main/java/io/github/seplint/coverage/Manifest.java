package io.github.seplint.coverage;

import java.util.List;
import java.util.Optional;

/**
 * The traceability manifest: for each SEP which of its rows a conformance run has tested.
 *
 * @param source what was run, as the user names it: {@code typescript-sdk@v1.2}
 * @param seps by number, ascending, no number twice
 * @see <a href="https://github.com/modelcontextprotocol/conformance/blob/main/AGENTS.md">The
 *     format, schemaVersion 1</a>
 */
public record Manifest(Optional<String> source, List<TracedSep> seps) {
  public Manifest {
    seps = List.copyOf(seps);
  }

  /** The SEP of a number, if it is covered. */
  public Optional<TracedSep> sep(long number) {
    return seps.stream().filter(each -> each.number() == number).findFirst();
  }

  /** The rows of all SEPs. */
  public Counts counts() {
    return seps.stream().map(TracedSep::counts).reduce(Counts.NONE, Counts::plus);
  }
}
