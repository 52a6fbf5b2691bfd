package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The checks that conformance runs emitted for the SEP of a file, joined with its rows by exact ID,
 * regardless of the outcome. An ID without the prefix of the SEP never matches.
 */
public final class EmittedChecks {
  private final SepFile file;
  private final SortedMap<String, EmittedCheckSummary> emitted;
  private final Set<String> declared;

  private EmittedChecks(SepFile file, SortedMap<String, EmittedCheckSummary> emitted) {
    this.file = file;
    this.emitted = emitted;
    this.declared = file.checkIds().stream().map(YamlScalar::value).collect(Collectors.toSet());
  }

  /** Empty if there are no results, or the file has no number. */
  public static Optional<EmittedChecks> of(RuleContext context) {
    SepFile file = context.sepFile();
    return context.results().isPresent() && file.number().isPresent()
        ? Optional.of(
            new EmittedChecks(file, context.results().get().ofSep(file.number().getAsLong())))
        : Optional.empty();
  }

  /** Returns the rows whose checks were not emitted; none without results. */
  public static List<Row> untested(RuleContext context) {
    return of(context).map(EmittedChecks::untested).orElse(List.of());
  }

  /** A row with its check ID. */
  public record Row(Requirement row, YamlScalar id) {}

  /** Returns the rows whose checks were not emitted. */
  public List<Row> untested() {
    return rows().stream().filter(row -> !emitted.containsKey(row.id.value())).toList();
  }

  /** Returns the emitted checks without a row whose ids are the one of a row with a suffix. */
  public List<EmittedCheckSummary> variants(Row row) {
    // A full stop follows the hyphen in ASCII.
    return withoutRow(emitted.subMap(row.id.value() + "-", row.id.value() + "."));
  }

  /** Returns the outcome of a row's check; empty if it was not emitted. */
  public Optional<EmittedCheckSummary> outcome(Row row) {
    return Optional.ofNullable(emitted.get(row.id.value()));
  }

  /** Returns all rows with a check ID. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Requirement row : file.checked()) {
      row.check().ifPresent(id -> rows.add(new Row(row, id)));
    }
    return rows;
  }

  /** Returns the emitted checks that no row declares, by ID. */
  public List<EmittedCheckSummary> untracked() {
    return withoutRow(emitted);
  }

  private List<EmittedCheckSummary> withoutRow(SortedMap<String, EmittedCheckSummary> checks) {
    return checks.values().stream().filter(each -> !declared.contains(each.id())).toList();
  }
}
