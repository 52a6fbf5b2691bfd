package io.github.seplint.lint;

import io.github.seplint.lint.Corpus.Mention;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rules that need all files, then those that judge suppressions. */
final class CorpusLinter {
  private final Map<String, FileReport> reports = new LinkedHashMap<>();
  private final Map<String, InputFile> files = new HashMap<>();
  private final Map<String, SourceText> sources = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Failure> failures;

  CorpusLinter(List<FileReport> reports, List<InputFile> files, List<Failure> failures) {
    this.failures = new ArrayList<>(failures);
    reports.forEach(report -> this.reports.put(report.facts().path(), report));
    files.forEach(file -> this.files.put(file.path(), file));
  }

  LintResult finish(List<Unreadable> unreadable) {
    for (FileReport report : reports.values()) {
      diagnostics.addAll(report.diagnostics());
      failures.addAll(report.failures());
    }
    Corpus corpus = new Corpus(reports.values().stream().map(FileReport::facts).toList());
    for (ActiveRule active : anyProfile()) {
      if (active.rule().rule() instanceof CorpusRule rule) {
        run(active, "all files", () -> rule.check(corpus, found -> add(active.id(), found)));
      }
    }
    reports.values().forEach(this::judgeSuppressions);
    diagnostics.sort(Diagnostic.ORDER);
    return new LintResult(reports.size(), diagnostics, unreadable, failures);
  }

  /** Every profile lists every rule; which of them are on is asked for each finding's file. */
  private List<ActiveRule> anyProfile() {
    return reports.values().stream().findFirst().map(FileReport::rules).orElse(List.of());
  }

  private void run(ActiveRule active, String path, Runnable rule) {
    try {
      rule.run();
    } catch (RuntimeException e) {
      failures.add(new Failure(active.id(), path, e));
    }
  }

  private void add(String rule, CorpusFinding found) {
    FileReport report = reports.get(found.file().path());
    if (report == null) {
      throw new IllegalStateException("a finding in a file that was not checked");
    }
    for (ActiveRule active : report.rules()) {
      boolean wanted = active.isOn() && active.id().equals(rule);
      if (wanted && !report.suppressions().silence(rule, found.mention().span())) {
        diagnostics.add(sign(active, found));
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
        found.message(),
        related,
        Optional.empty());
  }

  private void judgeSuppressions(FileReport report) {
    if (report.suppressions().all().isEmpty()) {
      return;
    }
    for (ActiveRule active : report.rules()) {
      if (active.isOn() && active.rule().rule() instanceof SuppressionRule rule) {
        SourceText source = source(report.facts().path());
        run(
            active,
            source.path(),
            () ->
                rule.check(
                    report.suppressions(),
                    finding -> diagnostics.add(Signature.sign(active, finding, source))));
      }
    }
  }

  private Place place(Corpus.File file, Mention mention) {
    SourceText source = source(file.path());
    int end = source.text().length();
    return source.place(new Span(Math.min(mention.start(), end), Math.min(mention.end(), end)));
  }

  /** The text once more, as none is kept: few findings are between files. */
  private SourceText source(String path) {
    return sources.computeIfAbsent(path, this::reread);
  }

  private SourceText reread(String path) {
    InputFile file = files.get(path);
    try {
      return new SourceText(path, file == null ? "" : Decoded.of(file.content().read()).text());
    } catch (IOException e) {
      return new SourceText(path, "");
    }
  }
}
