package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Fingerprint;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a check, as reporters need it.
 *
 * @param files display paths of all files to be checked, in order
 * @param unreadableInputs files that could not be found or read
 * @param unrecognized number of files that were skipped as their content does not fit their names
 * @param fixed number of findings that were fixed before
 * @param failOn the lowest severity that fails the run; empty if none does
 * @param exitCode exit code of the process
 */
public record CheckReport(
    LintResult result,
    List<String> files,
    List<FileReadError> unreadableInputs,
    int unrecognized,
    int fixed,
    Optional<Severity> failOn,
    int exitCode,
    Paths paths,
    Tool tool) {

  /**
   * Maps display paths to the paths of output formats.
   *
   * @param configured relative to the directory of the configuration, so independent of the working
   *     directory
   * @param fromRoot relative to the root of the checkout
   * @param inProject whether a path is a file of the project rather than a page of the
   *     specification
   */
  public record Paths(
      UnaryOperator<String> configured,
      UnaryOperator<String> fromRoot,
      Predicate<String> inProject) {}

  /**
   * The program itself.
   *
   * @param rules all rules
   * @param page the Markdown of a rule's page, by its id
   */
  public record Tool(String version, List<RuleInfo> rules, UnaryOperator<String> page) {}

  /** A finding, its fingerprint, and its suppression if it is suppressed. */
  public record ReportedFinding(
      Diagnostic diagnostic, Fingerprint fingerprint, Optional<SuppressedDiagnostic> suppressed) {}

  /** All findings in order, including suppressed ones. */
  List<ReportedFinding> allFindings() {
    IdentityHashMap<Diagnostic, SuppressedDiagnostic> suppressed = new IdentityHashMap<>();
    List<Diagnostic> all = new ArrayList<>(result.diagnostics());
    for (SuppressedDiagnostic each : result.suppressed()) {
      suppressed.put(each.diagnostic(), each);
      all.add(each.diagnostic());
    }
    Collections.sort(all);
    List<Fingerprint> fingerprints = Fingerprint.of(all, paths.configured());
    List<ReportedFinding> findings = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Optional<SuppressedDiagnostic> by = Optional.ofNullable(suppressed.get(all.get(i)));
      findings.add(new ReportedFinding(all.get(i), fingerprints.get(i), by));
    }
    return findings;
  }

  /** The findings that are not suppressed, in order. */
  List<ReportedFinding> findings() {
    return allFindings().stream().filter(each -> each.suppressed.isEmpty()).toList();
  }

  SummaryLine.Skipped skipped() {
    return new SummaryLine.Skipped(unreadableInputs.size(), unrecognized);
  }

  List<FileReadError> unreadable() {
    return Stream.concat(unreadableInputs.stream(), result.unreadable().stream()).toList();
  }

  /** Returns whether a finding fails the run. */
  boolean fails(ReportedFinding finding) {
    return failOn.filter(finding.diagnostic.severity()::atLeast).isPresent();
  }

  int count(Severity severity) {
    return (int) result.diagnostics().stream().filter(each -> each.severity() == severity).count();
  }

  /** The findings of one file, or none, and why it could not be read, if so. */
  record FindingsByFile(String path, List<ReportedFinding> findings, Optional<String> unreadable) {

    static List<FindingsByFile> of(CheckReport report) {
      Map<String, List<ReportedFinding>> findings =
          report.findings().stream()
              .collect(Collectors.groupingBy(each -> each.diagnostic().place().path()));
      Map<String, String> unreadable = new HashMap<>();
      report.unreadable().forEach(each -> unreadable.put(each.path(), each.reason()));
      SortedSet<String> paths = new TreeSet<>(report.files());
      paths.addAll(findings.keySet());
      paths.addAll(unreadable.keySet());
      List<FindingsByFile> files = new ArrayList<>();
      for (String path : paths) {
        Optional<String> reason = Optional.ofNullable(unreadable.get(path));
        files.add(new FindingsByFile(path, findings.getOrDefault(path, List.of()), reason));
      }
      return files;
    }
  }
}
