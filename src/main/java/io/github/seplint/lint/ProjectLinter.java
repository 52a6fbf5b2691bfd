package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.InputFile.DecodedText;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.FileOutcome;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.sep.RowKey;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Runs the rules that require all files, then those for suppressions. */
final class ProjectLinter {
  private final Map<String, FileReport> reports = new LinkedHashMap<>();
  private final SourceCache sources;
  private final List<Located> findings = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<SuppressedDiagnostic> suppressed = new ArrayList<>();
  private final List<FileReadError> unreadable = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private final LintInputs inputs;

  /** A finding of a rule that is on for its file. */
  private record Located(ConfiguredRule rule, Finding finding, Optional<Suppression> suppression) {}

  /**
   * @param outcomes in the order of files
   */
  ProjectLinter(List<FileOutcome> outcomes, List<InputFile> files, LintInputs inputs) {
    this.inputs = inputs;
    this.sources = new SourceCache(files);
    for (FileOutcome outcome : outcomes) {
      if (outcome instanceof FileReport report) {
        reports.put(report.file().path(), report);
      } else if (outcome instanceof FileReadError error) {
        unreadable.add(error);
      } else if (outcome instanceof RuleFailure error) {
        failures.add(error);
      }
    }
  }

  LintResult lint() {
    List<ProjectIndex.File> files = new ArrayList<>(reports.size());
    Map<String, List<ConfiguredRule>> rules = new HashMap<>();
    for (FileReport report : reports.values()) {
      files.add(report.file());
      rules.put(report.file().path(), report.rules());
      diagnostics.addAll(report.diagnostics());
      suppressed.addAll(report.suppressed());
      failures.addAll(report.failures());
    }
    runProjectRules(new ProjectIndex(files, inputs));
    reports.values().forEach(this::runSuppressionRules);
    diagnostics.sort(Diagnostic.ORDER);
    suppressed.sort((a, b) -> Diagnostic.ORDER.compare(a.diagnostic(), b.diagnostic()));
    return new LintResult(reports.size(), diagnostics, suppressed, unreadable, failures, rules);
  }

  private void runProjectRules(ProjectIndex index) {
    for (ConfiguredRule each : projectRules()) {
      if (each.rule().rule() instanceof ProjectRule rule) {
        Findings found = new Findings();
        ProjectIndex ofKinds = index.of(each.rule().files());
        run(each, "all files", () -> rule.check(ofKinds, found));
        found.all().forEach(finding -> locate(each.id(), finding));
      }
    }
    // File after file, so that each is read once.
    findings.sort((a, b) -> a.finding.path().compareTo(b.finding.path()));
    for (Located each : findings) {
      Diagnostic diagnostic = Diagnostic.from(each.rule, each.finding, sources);
      if (each.suppression.isPresent()) {
        suppressed.add(each.suppression.get().of(diagnostic));
      } else {
        diagnostics.add(diagnostic);
      }
    }
  }

  /** The project rules that are on for any file, by id. */
  private Collection<ConfiguredRule> projectRules() {
    // Files of the same kind and configuration share a list.
    Set<List<ConfiguredRule>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, ConfiguredRule> rules = new TreeMap<>();
    for (FileReport report : reports.values()) {
      if (lists.add(report.rules())) {
        for (ConfiguredRule each : report.rules()) {
          if (each.isOn()
              && inputs.suffices(each.rule(), false)
              && each.rule().rule() instanceof ProjectRule) {
            rules.putIfAbsent(each.id(), each);
          }
        }
      }
    }
    return rules.values();
  }

  private void run(ConfiguredRule rule, String path, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      failures.add(new RuleFailure(rule.id(), path, e));
    }
  }

  private void locate(String id, Finding finding) {
    FileReport report = reports.get(finding.path());
    if (report == null) {
      throw new IllegalStateException("a finding in a file that was not checked");
    }
    for (ConfiguredRule rule : report.rules()) {
      if (rule.isOn() && rule.id().equals(id)) {
        findings.add(
            new Located(
                rule, finding, report.suppressions().suppressionFor(rule.rule(), finding.span())));
      }
    }
  }

  private void runSuppressionRules(FileReport report) {
    if (report.suppressions().all().isEmpty()) {
      return;
    }
    for (ConfiguredRule each : report.rules()) {
      if (each.isOn()
          && inputs.suffices(each.rule(), false)
          && each.rule().rule() instanceof SuppressionRule rule) {
        Findings found = new Findings(report.file().path());
        run(each, report.file().path(), () -> rule.check(report.suppressions(), found));
        found.all().forEach(finding -> diagnostics.add(Diagnostic.from(each, finding, sources)));
      }
    }
  }

  /** The texts of files. They are read again, not kept, because few findings are between files. */
  private static final class SourceCache implements Diagnostic.Locator {
    private final Map<String, InputFile> files = new HashMap<>();
    private final Map<String, SourceText> sources = new HashMap<>();
    private Optional<Rows> last = Optional.empty();

    /** The rows of the latest file; the trees of many would take too much memory. */
    private record Rows(String path, RowKeys keys) {}

    SourceCache(List<InputFile> files) {
      files.forEach(file -> this.files.put(file.path(), file));
    }

    /** Returns a place, within the text even if the file has changed since. */
    @Override
    public Place place(String path, Span span) {
      SourceText source = source(path);
      int end = source.text().length();
      return source.place(new Span(Math.min(span.start(), end), Math.min(span.end(), end)));
    }

    /** Returns the key of a row; cheap if files are visited one after the other. */
    @Override
    public RowKey row(String path, Span span) {
      if (last.isEmpty() || !last.get().path.equals(path)) {
        SourceText source = source(path);
        RowKeys keys = RowKeys.of(SepFile.of(source, YamlParser.read(source.text())));
        last = Optional.of(new Rows(path, keys));
      }
      return last.get().keys.at(span);
    }

    private SourceText source(String path) {
      return sources.computeIfAbsent(path, this::read);
    }

    /** Reads a file; empty if it can no longer be read. */
    private SourceText read(String path) {
      InputFile file = files.get(path);
      try {
        return new SourceText(
            path, file == null ? "" : DecodedText.of(file.content().read()).text());
      } catch (IOException e) {
        return new SourceText(path, "");
      }
    }
  }
}
