package io.github.seplint.coverage;

import io.github.seplint.coverage.TracedSep.CheckedRow;
import io.github.seplint.coverage.TracedSep.ExcludedRow;
import io.github.seplint.coverage.TracedSep.UnkeyedRow;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins one file with what was emitted for its SEP: byte for byte, whatever came out. An id that
 * begins with another SEP's prefix, or with none, is never tested: that is what a machine reads.
 */
final class SepTracer {
  private final Set<String> emitted;
  private final List<CheckedRow> checked = new ArrayList<>();
  private final List<ExcludedRow> excluded = new ArrayList<>();
  private final List<UnkeyedRow> unkeyed = new ArrayList<>();

  private SepTracer(Set<String> emitted) {
    this.emitted = emitted;
  }

  static TracedSep trace(SepFile file, long number, RunResults results) {
    SepTracer tracer = new SepTracer(results.ofSep(number).keySet());
    file.requirements().forEach(tracer::add);
    Set<String> untracked = new TreeSet<>(tracer.emitted);
    tracer.checked.forEach(row -> untracked.remove(row.check()));
    return new TracedSep(
        number,
        file.source().path(),
        value(file.specUrl()),
        tracer.checked,
        tracer.excluded,
        tracer.unkeyed,
        List.copyOf(untracked));
  }

  private void add(Requirement requirement) {
    boolean kept =
        requirement.match(
            row -> row.check().map(id -> checked.add(checked(row.row(), id.value()))).orElse(false),
            row -> excluded.add(excluded(row.row(), value(row.reason()))),
            row -> false);
    if (!kept) {
      unkeyed.add(unkeyed(requirement.row()));
    }
  }

  private CheckedRow checked(Row row, String id) {
    return new CheckedRow(id, emitted.contains(id), value(row.text()), url(row), issue(row));
  }

  private static ExcludedRow excluded(Row row, String reason) {
    return new ExcludedRow(value(row.text()), reason, issue(row));
  }

  private static UnkeyedRow unkeyed(Row row) {
    return new UnkeyedRow(value(row.text()), url(row), issue(row));
  }

  private static Optional<String> url(Row row) {
    return row.url().map(YamlScalar::value);
  }

  private static Optional<String> issue(Row row) {
    return row.issue().map(YamlScalar::value);
  }

  /** What a broken file does not say is empty. */
  private static String value(Optional<YamlScalar> scalar) {
    return scalar.map(YamlScalar::value).orElse("");
  }
}
