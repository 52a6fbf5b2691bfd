package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.Collections;
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

  /** Without results or a SEP number, no check is emitted and no row is untested. */
  public EmittedChecks(RuleContext context) {
    this.file = context.sepFile();
    this.emitted =
        file.number().isPresent() && context.results().isPresent()
            ? context.results().get().ofSep(file.number().getAsLong())
            : Collections.emptySortedMap();
    this.declared = file.checkIds().stream().map(YamlScalar::value).collect(Collectors.toSet());
  }

  /** Returns the rows with a check id that was not emitted. */
  public List<Requirement> untested() {
    return file.checked().stream()
        .filter(row -> file.number().isPresent() && row.check().isPresent())
        .filter(row -> outcome(row).isEmpty())
        .toList();
  }

  /** Returns the outcome of a row's check; empty if it was not emitted. */
  public Optional<EmittedCheckSummary> outcome(Requirement row) {
    return row.check().map(id -> emitted.get(id.value()));
  }

  /** Returns the emitted checks that no row declares, by ID. */
  public List<EmittedCheckSummary> untracked() {
    return withoutRow(emitted);
  }

  /** Returns the emitted checks without a row whose ids are the one of a row with a suffix. */
  public List<EmittedCheckSummary> variants(Requirement row) {
    String id = row.check().orElseThrow().value();
    // A full stop follows the hyphen in ASCII.
    return withoutRow(emitted.subMap(id + "-", id + "."));
  }

  private List<EmittedCheckSummary> withoutRow(SortedMap<String, EmittedCheckSummary> checks) {
    return checks.values().stream().filter(each -> !declared.contains(each.id())).toList();
  }
}
