package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fingerprint;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.lint.Suppressed;
import io.github.seplint.lint.Unreadable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What there is to tell of a check.
 *
 * @param files the paths of all that was to be checked, in order
 * @param untaken what could not be found or taken
 * @param fixed how many findings have been fixed before
 * @param failOn the least severity that fails
 * @param exitCode what the process tells its caller
 */
public record CheckOutcome(
    LintResult result,
    List<String> files,
    List<Unreadable> untaken,
    int fixed,
    Severity failOn,
    int exitCode,
    Paths paths,
    Tool tool) {

  /**
   * What files are called, by the path that is shown.
   *
   * @param configured from the folder of the configuration: the same wherever seplint is run
   * @param fromRoot from the top of what a CI server has checked out
   * @param inProject whether it is a file of the project; else it is a page of the specification
   */
  public record Paths(
      UnaryOperator<String> configured,
      UnaryOperator<String> fromRoot,
      Predicate<String> inProject) {}

  /**
   * Who tells it.
   *
   * @param rules all there are
   * @param page the Markdown of a rule's page, by its id
   */
  public record Tool(String version, List<RegisteredRule> rules, UnaryOperator<String> page) {}

  /**
   * A finding, and how it is known again.
   *
   * @param suppressed present if it is tolerated
   */
  public record Told(
      Diagnostic diagnostic, Fingerprint fingerprint, Optional<Suppressed> suppressed) {}

  public CheckOutcome {
    files = List.copyOf(files);
    untaken = List.copyOf(untaken);
  }

  /** All findings in order, also those that are tolerated. */
  List<Told> told() {
    IdentityHashMap<Diagnostic, Suppressed> tolerated = new IdentityHashMap<>();
    List<Diagnostic> all = new ArrayList<>(result.diagnostics());
    for (Suppressed each : result.suppressed()) {
      tolerated.put(each.diagnostic(), each);
      all.add(each.diagnostic());
    }
    all.sort(Diagnostic.ORDER);
    List<Fingerprint> fingerprints = Fingerprint.of(all, paths.configured());
    List<Told> told = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Diagnostic each = all.get(i);
      told.add(new Told(each, fingerprints.get(i), Optional.ofNullable(tolerated.get(each))));
    }
    return told;
  }

  /** The findings that nobody tolerates, in order. */
  List<Told> findings() {
    return told().stream().filter(each -> each.suppressed.isEmpty()).toList();
  }

  /** What was to be checked and could not be read. */
  List<Unreadable> unreadable() {
    List<Unreadable> unreadable = new ArrayList<>(untaken);
    unreadable.addAll(result.unreadable());
    return unreadable;
  }

  /** How many findings there are of a severity. */
  int count(Severity severity) {
    return (int) result.diagnostics().stream().filter(each -> each.severity() == severity).count();
  }
}
