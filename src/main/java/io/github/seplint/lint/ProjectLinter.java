package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.Signature;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.InputFile.DecodedText;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.InternalError;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Runs the rules that need all files, then those that judge suppressions. */
final class ProjectLinter {
  private final Map<String, FileReport> reports = new LinkedHashMap<>();
  private final SourceCache reread;
  private final List<Found> found = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<SuppressedDiagnostic> suppressed = new ArrayList<>();
  private final List<InternalError> failures;
  private final LintInputs context;

  ProjectLinter(
      List<FileReport> reports,
      List<InputFile> files,
      List<InternalError> failures,
      LintInputs context) {
    this.context = context;
    this.failures = new ArrayList<>(failures);
    this.reread = new SourceCache(files);
    reports.forEach(report -> this.reports.put(report.facts().path(), report));
  }

  /** A finding that is wanted, or would be if nothing silenced it. */
  private record Found(
      ConfiguredRule active, ProjectFinding finding, Optional<Suppression> suppression) {

    String path() {
      return finding.file().path();
    }
  }

  LintResult finish(List<FileReadError> unreadable) {
    for (FileReport report : reports.values()) {
      diagnostics.addAll(report.diagnostics());
      suppressed.addAll(report.suppressed());
      failures.addAll(report.failures());
    }
    ProjectIndex corpus =
        new ProjectIndex(reports.values().stream().map(FileReport::facts).toList(), context);
    for (ConfiguredRule active : corpusRules()) {
      ProjectRule rule = (ProjectRule) active.rule().rule();
      ProjectIndex seen = corpus.of(active.rule().files());
      run(active, "all files", () -> rule.check(seen, finding -> add(active.id(), finding)));
    }
    signAll();
    reports.values().forEach(this::judgeSuppressions);
    diagnostics.sort(Diagnostic.ORDER);
    suppressed.sort((a, b) -> Diagnostic.ORDER.compare(a.diagnostic(), b.diagnostic()));
    Map<String, List<ConfiguredRule>> rules = new HashMap<>();
    reports.forEach((path, report) -> rules.put(path, report.rules()));
    return new LintResult(reports.size(), diagnostics, suppressed, unreadable, failures, rules);
  }

  /**
   * Every profile lists every rule for its kind of files; which of them are on is asked for each
   * finding's file.
   */
  private Collection<ConfiguredRule> corpusRules() {
    Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
    Map<String, ConfiguredRule> rules = new TreeMap<>();
    for (FileReport report : reports.values()) {
      if (kinds.add(report.facts().kind())) {
        report.rules().stream()
            .filter(active -> active.rule().rule() instanceof ProjectRule)
            .forEach(active -> rules.putIfAbsent(active.id(), active));
      }
    }
    return rules.values();
  }

  private void run(ConfiguredRule active, String path, Runnable rule) {
    try {
      rule.run();
    } catch (RuntimeException e) {
      failures.add(new InternalError(active.id(), path, e));
    }
  }

  private void add(String rule, ProjectFinding finding) {
    FileReport report = reports.get(finding.file().path());
    if (report == null) {
      throw new IllegalStateException("a finding in a file that was not checked");
    }
    for (ConfiguredRule active : report.rules()) {
      if (active.isOn() && active.id().equals(rule)) {
        Optional<Suppression> silence =
            report.suppressions().silence(active.rule(), finding.mention().span());
        found.add(new Found(active, finding, silence));
      }
    }
  }

  /** File after file, so that each is read once. */
  private void signAll() {
    found.sort((a, b) -> a.path().compareTo(b.path()));
    for (Found each : found) {
      Diagnostic diagnostic = sign(each.active, each.finding);
      if (each.suppression.isPresent()) {
        suppressed.add(each.suppression.get().of(diagnostic));
      } else {
        diagnostics.add(diagnostic);
      }
    }
  }

  private Diagnostic sign(ConfiguredRule active, ProjectFinding found) {
    List<Related> related =
        found.note().stream()
            .map(note -> new Related(place(note.file(), note.mention()), note.message()))
            .toList();
    return new Diagnostic(
        active.id(),
        active.severity(),
        place(found.file(), found.mention()),
        reread.rows(found.file().path()).at(found.mention().span()),
        found.message(),
        related,
        Optional.empty());
  }

  private void judgeSuppressions(FileReport report) {
    if (report.suppressions().all().isEmpty()) {
      return;
    }
    String path = report.facts().path();
    for (ConfiguredRule active : report.rules()) {
      if (active.isOn() && active.rule().rule() instanceof SuppressionRule rule) {
        run(
            active,
            path,
            () -> rule.check(report.suppressions(), finding -> add(active, finding, path)));
      }
    }
  }

  private void add(ConfiguredRule active, Finding finding, String path) {
    diagnostics.add(Signature.sign(active, finding, reread.source(path), reread.rows(path)));
  }

  private Place place(ProjectIndex.File file, Mention mention) {
    SourceText source = reread.source(file.path());
    int end = source.text().length();
    return source.place(new Span(Math.min(mention.start(), end), Math.min(mention.end(), end)));
  }

  /** Files once more, as none is kept: few findings are between files. */
  static final class SourceCache {
    private final Map<String, InputFile> files = new HashMap<>();
    private final Map<String, SourceText> sources = new HashMap<>();
    private Optional<Rows> last = Optional.empty();

    /** The rows of the file that was asked for last; trees of many would be too much. */
    private record Rows(String path, RowKeys keys) {}

    SourceCache(List<InputFile> files) {
      files.forEach(file -> this.files.put(file.path(), file));
    }

    /** The text of a file; empty where it cannot be read any more. */
    SourceText source(String path) {
      return sources.computeIfAbsent(path, this::reread);
    }

    /** The keys of a file's rows: cheap for one file after the other. */
    RowKeys rows(String path) {
      if (last.isEmpty() || !last.get().path.equals(path)) {
        SourceText source = source(path);
        RowKeys keys = RowKeys.of(SepFile.of(source, YamlParser.read(source.text())));
        last = Optional.of(new Rows(path, keys));
      }
      return last.get().keys;
    }

    private SourceText reread(String path) {
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
