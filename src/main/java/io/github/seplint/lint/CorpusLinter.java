package io.github.seplint.lint;

import io.github.seplint.lint.Corpus.Mention;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.suite.DocumentKind;
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
final class CorpusLinter {
  private final Map<String, FileReport> reports = new LinkedHashMap<>();
  private final RereadFiles reread;
  private final List<Found> found = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private final List<Failure> failures;
  private final Context context;

  CorpusLinter(
      List<FileReport> reports, List<InputFile> files, List<Failure> failures, Context context) {
    this.context = context;
    this.failures = new ArrayList<>(failures);
    this.reread = new RereadFiles(files);
    reports.forEach(report -> this.reports.put(report.facts().path(), report));
  }

  /** A finding that is wanted, or would be if nothing silenced it. */
  private record Found(
      ActiveRule active, CorpusFinding finding, Optional<Suppression> suppression) {

    String path() {
      return finding.file().path();
    }
  }

  LintResult finish(List<Unreadable> unreadable) {
    for (FileReport report : reports.values()) {
      diagnostics.addAll(report.diagnostics());
      suppressed.addAll(report.suppressed());
      failures.addAll(report.failures());
    }
    Corpus corpus = new Corpus(reports.values().stream().map(FileReport::facts).toList(), context);
    for (ActiveRule active : corpusRules()) {
      CorpusRule rule = (CorpusRule) active.rule().rule();
      Corpus seen = corpus.of(active.rule().files());
      run(active, "all files", () -> rule.check(seen, finding -> add(active.id(), finding)));
    }
    signAll();
    reports.values().forEach(this::judgeSuppressions);
    diagnostics.sort(Diagnostic.ORDER);
    suppressed.sort((a, b) -> Diagnostic.ORDER.compare(a.diagnostic(), b.diagnostic()));
    Map<String, List<ActiveRule>> rules = new HashMap<>();
    reports.forEach((path, report) -> rules.put(path, report.rules()));
    return new LintResult(reports.size(), diagnostics, suppressed, unreadable, failures, rules);
  }

  /**
   * Every profile lists every rule for its kind of files; which of them are on is asked for each
   * finding's file.
   */
  private Collection<ActiveRule> corpusRules() {
    Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
    Map<String, ActiveRule> rules = new TreeMap<>();
    for (FileReport report : reports.values()) {
      if (kinds.add(report.facts().kind())) {
        report.rules().stream()
            .filter(active -> active.rule().rule() instanceof CorpusRule)
            .forEach(active -> rules.putIfAbsent(active.id(), active));
      }
    }
    return rules.values();
  }

  private void run(ActiveRule active, String path, Runnable rule) {
    try {
      rule.run();
    } catch (RuntimeException e) {
      failures.add(new Failure(active.id(), path, e));
    }
  }

  private void add(String rule, CorpusFinding finding) {
    FileReport report = reports.get(finding.file().path());
    if (report == null) {
      throw new IllegalStateException("a finding in a file that was not checked");
    }
    for (ActiveRule active : report.rules()) {
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

  private Diagnostic sign(ActiveRule active, CorpusFinding found) {
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
    for (ActiveRule active : report.rules()) {
      if (active.isOn() && active.rule().rule() instanceof SuppressionRule rule) {
        run(
            active,
            path,
            () -> rule.check(report.suppressions(), finding -> add(active, finding, path)));
      }
    }
  }

  private void add(ActiveRule active, Finding finding, String path) {
    diagnostics.add(Signature.sign(active, finding, reread.source(path), reread.rows(path)));
  }

  private Place place(Corpus.File file, Mention mention) {
    SourceText source = reread.source(file.path());
    int end = source.text().length();
    return source.place(new Span(Math.min(mention.start(), end), Math.min(mention.end(), end)));
  }
}
