package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Suppressions.Suppression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The diagnostics of a file. Of each rule, no more than a number are kept, as all findings of all
 * files are in memory at the end of a run.
 */
public final class LimitedDiagnostics {
  /** The maximum number of findings of one rule in one file. */
  public static final int MAX_PER_RULE = 1000;

  /**
   * The findings of a rule that were omitted.
   *
   * @param count the number of all findings of the rule
   */
  public record OmittedFindings(Diagnostic first, int count) {}

  /** The kept findings and the omitted ones. */
  public record StoredFindings(
      List<Diagnostic> diagnostics,
      List<SuppressedDiagnostic> suppressed,
      List<OmittedFindings> omitted) {}

  private final int maxPerRule;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<SuppressedDiagnostic> suppressed = new ArrayList<>();

  /** The number of findings by rule; empty while no rule can have more than the maximum. */
  private Map<String, Integer> counts = Map.of();

  private Map<String, Integer> suppressedCounts = Map.of();
  private Map<String, Diagnostic> firstOmitted = Map.of();

  LimitedDiagnostics(int maxPerRule) {
    this.maxPerRule = maxPerRule;
  }

  LimitedDiagnostics copy() {
    LimitedDiagnostics copy = new LimitedDiagnostics(maxPerRule);
    copy.diagnostics.addAll(diagnostics);
    copy.suppressed.addAll(suppressed);
    copy.counts = counts.isEmpty() ? counts : new HashMap<>(counts);
    copy.suppressedCounts =
        suppressedCounts.isEmpty() ? suppressedCounts : new HashMap<>(suppressedCounts);
    copy.firstOmitted = firstOmitted.isEmpty() ? firstOmitted : new TreeMap<>(firstOmitted);
    return copy;
  }

  /** Adds a diagnostic for a finding, or a suppressed one. */
  void add(Diagnostic diagnostic, Optional<Suppression> suppression) {
    if (suppression.isEmpty()) {
      add(diagnostic);
    } else {
      add(suppression.get().of(diagnostic));
    }
  }

  void add(Diagnostic diagnostic) {
    if (diagnostics.size() < maxPerRule) {
      diagnostics.add(diagnostic);
    } else if (counts().merge(diagnostic.rule(), 1, Integer::sum) <= maxPerRule) {
      diagnostics.add(diagnostic);
    } else {
      omit(diagnostic);
    }
  }

  private void add(SuppressedDiagnostic diagnostic) {
    if (suppressed.size() < maxPerRule) {
      suppressed.add(diagnostic);
      return;
    }
    if (suppressedCounts.isEmpty()) {
      suppressedCounts = new HashMap<>();
      suppressed.forEach(each -> suppressedCounts.merge(each.diagnostic().rule(), 1, Integer::sum));
    }
    if (suppressedCounts.merge(diagnostic.diagnostic().rule(), 1, Integer::sum) <= maxPerRule) {
      suppressed.add(diagnostic);
    }
  }

  /** Counts from now on, starting with the findings so far. */
  private Map<String, Integer> counts() {
    if (counts.isEmpty()) {
      counts = new HashMap<>();
      diagnostics.forEach(each -> counts.merge(each.rule(), 1, Integer::sum));
    }
    return counts;
  }

  private void omit(Diagnostic diagnostic) {
    if (firstOmitted.isEmpty()) {
      firstOmitted = new TreeMap<>();
    }
    firstOmitted.putIfAbsent(diagnostic.rule(), diagnostic);
  }

  /** The findings as they were added, to be written and read again. */
  public StoredFindings stored() {
    List<OmittedFindings> omitted = new ArrayList<>();
    firstOmitted.forEach(
        (rule, first) -> omitted.add(new OmittedFindings(first, counts.getOrDefault(rule, 0))));
    return new StoredFindings(diagnostics, suppressed, omitted);
  }

  /** The findings that were stored. */
  public static LimitedDiagnostics of(StoredFindings stored, int maxPerRule) {
    LimitedDiagnostics result = new LimitedDiagnostics(maxPerRule);
    stored.diagnostics.forEach(result::add);
    for (OmittedFindings each : stored.omitted) {
      result.counts().put(each.first.rule(), each.count);
      result.omit(each.first);
    }
    stored.suppressed.forEach(result::add);
    return result;
  }

  /** The kept diagnostics, and one for the others of a rule. */
  List<Diagnostic> diagnostics() {
    if (firstOmitted.isEmpty()) {
      return Collections.unmodifiableList(diagnostics);
    }
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    firstOmitted.forEach(
        (rule, first) -> all.add(others(first, counts.getOrDefault(rule, 0) - maxPerRule)));
    return all;
  }

  private Diagnostic others(Diagnostic first, int count) {
    String message =
        "the file has " + count + " more findings of this rule; fix the first " + maxPerRule;
    return new Diagnostic(
        first.rule(),
        first.severity(),
        first.place(),
        first.row(),
        message,
        List.of(),
        Optional.empty());
  }

  /** The kept ones of those that are suppressed by comments. */
  List<SuppressedDiagnostic> suppressed() {
    return Collections.unmodifiableList(suppressed);
  }
}
