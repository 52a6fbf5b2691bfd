package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Fingerprint;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The result of a check, as reporters need it.
 *
 * @param files display paths of all files to be checked, in order
 * @param untaken files that could not be found or read
 * @param fixed number of findings that were fixed before
 * @param failOn the lowest severity that fails the run
 * @param exitCode exit code of the process
 */
public record CheckReport(
    LintResult result,
    List<String> files,
    List<FileReadError> untaken,
    int fixed,
    Severity failOn,
    int exitCode,
    Paths paths,
    Tool tool) {

  /**
   * Maps display paths to the paths of output formats.
   *
   * @param configured relative to the directory of the configuration, so independent of the working
   *     directory
   * @param fromRoot relative to the root of the checkout
   * @param inProject whether it is a file of the project; else it is a page of the specification
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

  /**
   * A finding and its fingerprint.
   *
   * @param suppressed present if the finding is suppressed
   */
  public record Told(
      Diagnostic diagnostic, Fingerprint fingerprint, Optional<SuppressedDiagnostic> suppressed) {}

  public CheckReport {
    files = List.copyOf(files);
    untaken = List.copyOf(untaken);
  }

  /** All findings in order, including suppressed ones. */
  List<Told> told() {
    IdentityHashMap<Diagnostic, SuppressedDiagnostic> tolerated = new IdentityHashMap<>();
    List<Diagnostic> all = new ArrayList<>(result.diagnostics());
    for (SuppressedDiagnostic each : result.suppressed()) {
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

  /** The findings that are not suppressed, in order. */
  List<Told> findings() {
    return told().stream().filter(each -> each.suppressed.isEmpty()).toList();
  }

  /** The files that could not be read. */
  List<FileReadError> unreadable() {
    List<FileReadError> unreadable = new ArrayList<>(untaken);
    unreadable.addAll(result.unreadable());
    return unreadable;
  }

  /** How many findings there are of a severity. */
  int count(Severity severity) {
    return (int) result.diagnostics().stream().filter(each -> each.severity() == severity).count();
  }

  /**
   * The findings of one file; files without findings have an empty list.
   *
   * @param path display path
   * @param unreadable why it could not be read, if so
   */
  record FindingsByFile(String path, List<Told> findings, Optional<String> unreadable) {

    static List<FindingsByFile> of(CheckReport outcome) {
      Map<String, List<Told>> files = new TreeMap<>();
      outcome.files().forEach(path -> files.put(path, new ArrayList<>()));
      outcome
          .findings()
          .forEach(
              told ->
                  files
                      .computeIfAbsent(told.diagnostic().place().path(), path -> new ArrayList<>())
                      .add(told));
      Map<String, String> unreadable = new TreeMap<>();
      for (FileReadError each : outcome.unreadable()) {
        unreadable.put(each.path(), each.reason());
        files.computeIfAbsent(each.path(), path -> new ArrayList<>());
      }
      List<FindingsByFile> all = new ArrayList<>(files.size());
      files.forEach(
          (path, told) ->
              all.add(new FindingsByFile(path, told, Optional.ofNullable(unreadable.get(path)))));
      return all;
    }
  }
}
