package io.github.seplint.coverage;

import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import java.util.List;
import java.util.Optional;

/**
 * What is tested of one SEP.
 *
 * @param number the SEP's
 * @param yaml path of its traceability file, with {@code /} between its parts
 * @param specUrl the file's {@code spec_url}
 * @param requirements the rows with a check, in the order of the file
 * @param excluded the rows with a reason, in the order of the file
 * @param unkeyed the rows with neither, in the order of the file
 * @param untracked check ids of this SEP that were emitted though no row declares them, sorted
 */
public record TracedSep(
    long number,
    String yaml,
    String specUrl,
    List<CheckedRow> requirements,
    List<ExcludedRow> excluded,
    List<UnkeyedRow> unkeyed,
    List<String> untracked) {

  /** A row with a check. */
  public record CheckedRow(
      String check, boolean tested, String text, Optional<String> url, Optional<String> issue) {}

  /** A row with the reason why no check tests it. The form has no place for its {@code url}. */
  public record ExcludedRow(String text, String reason, Optional<String> issue) {}

  /** A row with neither. */
  public record UnkeyedRow(String text, Optional<String> url, Optional<String> issue) {}

  public TracedSep {
    requirements = List.copyOf(requirements);
    excluded = List.copyOf(excluded);
    unkeyed = List.copyOf(unkeyed);
    untracked = List.copyOf(untracked);
  }

  /** Joins a file with what was emitted; empty if the file has no number. */
  public static Optional<TracedSep> of(SepFile file, RunResults results) {
    return file.number().isPresent()
        ? Optional.of(SepTracer.trace(file, file.number().getAsLong(), results))
        : Optional.empty();
  }

  /** The rows with a check that was emitted. */
  public List<CheckedRow> tested() {
    return requirements.stream().filter(CheckedRow::tested).toList();
  }

  /** The rows with a check that was not. */
  public List<CheckedRow> untested() {
    return requirements.stream().filter(row -> !row.tested()).toList();
  }

  /** The same, as if nothing had been emitted. */
  TracedSep withoutRun() {
    List<CheckedRow> untested =
        requirements.stream()
            .map(row -> new CheckedRow(row.check(), false, row.text(), row.url(), row.issue()))
            .toList();
    return new TracedSep(number, yaml, specUrl, untested, excluded, unkeyed, List.of());
  }

  /** The same without anything in it. */
  TracedSep withoutRows() {
    return new TracedSep(number, yaml, specUrl, List.of(), List.of(), List.of(), List.of());
  }

  public Counts counts() {
    int tested = tested().size();
    return new Counts(
        tested, requirements.size() - tested, excluded.size(), untracked.size(), unkeyed.size());
  }
}
