package io.github.seplint.lint.baseline;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic.Origin;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.Baseline.BaselineRule;
import io.github.seplint.lint.baseline.Baseline.EntryStatus;
import io.github.seplint.lint.baseline.Baseline.UnusedEntry;
import io.github.seplint.sep.RowKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Compares the diagnostics of a run with a baseline. */
public final class BaselineFilter {
  /** Never accepted: no other rule can check a file that cannot be parsed. */
  private static final String SYNTAX = "yaml-syntax";

  private final LintResult result;
  private final UnaryOperator<String> paths;
  private final Function<BaselineKey, EntryStatus> status;

  /**
   * @param paths maps the display path of a file to its path in the baseline
   * @param status of entries that suppress fewer findings than they list
   */
  public BaselineFilter(
      LintResult result, UnaryOperator<String> paths, Function<BaselineKey, EntryStatus> status) {
    this.result = result;
    this.paths = paths;
    this.status = status;
  }

  /**
   * Suppresses accepted diagnostics; if there are more than accepted, the last remain.
   *
   * @param rule reports unused entries, if it is on
   */
  public LintResult filter(Baseline baseline, Optional<ConfiguredRule> rule) {
    Map<BaselineKey, Integer> used = new TreeMap<>();
    List<Diagnostic> left = new ArrayList<>();
    List<SuppressedDiagnostic> suppressed = new ArrayList<>(result.suppressed());
    for (Diagnostic each : result.diagnostics()) {
      BaselineKey key = key(each);
      Optional<BaselineEntry> entry = baseline.entry(key).filter(e -> !each.rule().equals(SYNTAX));
      if (entry.isPresent() && used.merge(key, 1, Integer::sum) <= entry.get().count()) {
        String reason = entry.get().reason().orElse("");
        suppressed.add(new SuppressedDiagnostic(each, Origin.BASELINE, reason));
      } else {
        left.add(each);
      }
    }
    rule.ifPresent(configured -> reportUnused(configured, baseline, used, left));
    Collections.sort(left);
    Collections.sort(suppressed);
    return result.with(left, suppressed);
  }

  private void reportUnused(
      ConfiguredRule rule,
      Baseline baseline,
      Map<BaselineKey, Integer> used,
      List<Diagnostic> diagnostics) {
    List<UnusedEntry> unused = new ArrayList<>();
    for (Map.Entry<BaselineKey, BaselineEntry> each : baseline.entries().entrySet()) {
      BaselineKey key = each.getKey();
      BaselineEntry entry = each.getValue();
      int found = Math.min(used.getOrDefault(key, 0), entry.count());
      EntryStatus status = found < entry.count() ? this.status.apply(key) : EntryStatus.UNKNOWN;
      if (status != EntryStatus.UNKNOWN) {
        unused.add(new UnusedEntry(key, entry, baseline.span(key), found, status));
      }
    }
    Findings findings = new Findings();
    ((BaselineRule) rule.rule().rule()).check(unused, findings);
    for (Finding each : findings.all()) {
      // Findings in the baseline belong to no row.
      diagnostics.add(Diagnostic.from(rule, each, RowKey.FILE, path -> baseline.source()));
    }
  }

  /**
   * Returns the entries that accept all diagnostics of the run. Keeps reasons, and entries that the
   * run cannot judge.
   */
  public SortedMap<BaselineKey, BaselineEntry> update(Baseline baseline) {
    SortedMap<BaselineKey, List<Diagnostic>> byKey = new TreeMap<>();
    for (Diagnostic each : result.diagnostics()) {
      if (!each.rule().equals(SYNTAX)) {
        byKey.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each);
      }
    }
    SortedMap<BaselineKey, BaselineEntry> entries = new TreeMap<>();
    byKey.forEach(
        (key, found) -> {
          Optional<BaselineEntry> before = baseline.entry(key);
          int count = found.size();
          if (before.isPresent() && isUnknown(key)) {
            count = Math.max(count, before.get().count());
          }
          entries.put(
              key, BaselineEntry.of(found.get(0), count, before.flatMap(BaselineEntry::reason)));
        });
    baseline
        .entries()
        .forEach(
            (key, before) -> {
              if (isUnknown(key)) {
                entries.putIfAbsent(key, before);
              }
            });
    return entries;
  }

  private boolean isUnknown(BaselineKey key) {
    return status.apply(key) == EntryStatus.UNKNOWN;
  }

  private BaselineKey key(Diagnostic each) {
    return new BaselineKey(paths.apply(each.place().path()), each.rule(), each.row().text());
  }
}
