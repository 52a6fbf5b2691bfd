package io.github.seplint.lint.baseline;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic.Origin;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.BaselineRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.Baseline.UnusedEntry;
import io.github.seplint.lint.baseline.Baseline.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Holds what a run has found against a baseline. */
public final class BaselineFilter {
  /** Of a file that cannot be read no other rule says anything: it must not look tolerated. */
  private static final String NEVER = "yaml-syntax";

  private final LintResult found;
  private final UnaryOperator<String> paths;
  private final Baseline.Judge judge;

  /**
   * Of a run.
   *
   * @param paths what a file is called in a baseline, by the path that is shown
   */
  public BaselineFilter(LintResult found, UnaryOperator<String> paths, Baseline.Judge judge) {
    this.found = found;
    this.paths = paths;
    this.judge = judge;
  }

  /**
   * The same with what is known taken out of it; of more findings than are known the last are new.
   *
   * @param rule tells of entries that tolerate nothing, if it is to be heard
   */
  public LintResult against(Baseline baseline, Optional<ConfiguredRule> rule) {
    Map<BaselineKey, Integer> used = new TreeMap<>();
    List<Diagnostic> left = new ArrayList<>();
    List<SuppressedDiagnostic> suppressed = new ArrayList<>(found.suppressed());
    for (Diagnostic each : found.diagnostics()) {
      BaselineKey key = key(each);
      Optional<BaselineEntry> known = baseline.known(key).filter(k -> !each.rule().equals(NEVER));
      if (known.isPresent() && used.merge(key, 1, Integer::sum) <= known.get().count()) {
        String reason = known.get().reason().orElse("");
        suppressed.add(new SuppressedDiagnostic(each, Origin.BASELINE, reason));
      } else {
        left.add(each);
      }
    }
    rule.ifPresent(active -> judge(active, baseline, used, left));
    left.sort(Diagnostic.ORDER);
    suppressed.sort((a, b) -> Diagnostic.ORDER.compare(a.diagnostic(), b.diagnostic()));
    return found.with(left, suppressed);
  }

  private void judge(
      ConfiguredRule active,
      Baseline baseline,
      Map<BaselineKey, Integer> used,
      List<Diagnostic> into) {
    List<UnusedEntry> unused = new ArrayList<>();
    baseline
        .known()
        .forEach(
            (key, known) -> {
              int seen = Math.min(used.getOrDefault(key, 0), known.count());
              Verdict verdict = seen < known.count() ? judge.of(key) : Verdict.UNKNOWN;
              if (verdict != Verdict.UNKNOWN) {
                unused.add(new UnusedEntry(key, known, baseline.span(key), seen, verdict));
              }
            });
    ((BaselineRule) active.rule().rule())
        .check(unused, finding -> into.add(sign(active, finding, baseline)));
  }

  private static Diagnostic sign(ConfiguredRule active, Finding finding, Baseline baseline) {
    return new Diagnostic(
        active.id(),
        active.severity(),
        baseline.source().place(finding.span()),
        finding.message(),
        List.of(),
        Optional.empty());
  }

  /**
   * What is known when all that was found is tolerated. Reasons are kept, and so is what the run
   * can say nothing of.
   */
  public SortedMap<BaselineKey, BaselineEntry> updated(Baseline baseline) {
    SortedMap<BaselineKey, BaselineEntry> known = new TreeMap<>();
    for (Map.Entry<BaselineKey, List<Diagnostic>> entry : byKey().entrySet()) {
      Optional<BaselineEntry> before = baseline.known(entry.getKey());
      int count = Math.max(entry.getValue().size(), unseen(entry.getKey(), before));
      known.put(
          entry.getKey(),
          BaselineEntry.of(entry.getValue().get(0), count, before.flatMap(BaselineEntry::reason)));
    }
    baseline
        .known()
        .forEach(
            (key, before) -> {
              if (judge.of(key) == Verdict.UNKNOWN) {
                known.putIfAbsent(key, before);
              }
            });
    return known;
  }

  /** How many there may still be, though they were not all found. */
  private int unseen(BaselineKey key, Optional<BaselineEntry> before) {
    return before.isPresent() && judge.of(key) == Verdict.UNKNOWN ? before.get().count() : 0;
  }

  private SortedMap<BaselineKey, List<Diagnostic>> byKey() {
    SortedMap<BaselineKey, List<Diagnostic>> byKey = new TreeMap<>();
    for (Diagnostic each : found.diagnostics()) {
      if (!each.rule().equals(NEVER)) {
        byKey.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each);
      }
    }
    return byKey;
  }

  private BaselineKey key(Diagnostic each) {
    return new BaselineKey(paths.apply(each.place().path()), each.rule(), each.row().written());
  }
}
