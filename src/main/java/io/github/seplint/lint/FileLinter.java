package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.Signature;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Linter.InternalError;
import io.github.seplint.lint.ProjectIndex.IndexBuilder;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.schema.Violation;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Runs the rules that need nothing but one file. Safe for several threads. */
public final class FileLinter {
  private final SchemaPreloader schema;
  private final RuleResolver profiles;
  private final LintInputs context;
  private final RuleNames names;

  FileLinter(SchemaPreloader schema, RuleResolver profiles, LintInputs context, RuleNames names) {
    this.schema = schema;
    this.profiles = profiles;
    this.context = context;
    this.names = names;
  }

  FileReport lint(SourceText source, YamlDocument yaml) {
    FileKind kind =
        profiles
            .kindOf(source.path())
            .orElseGet(() -> FileKindDetector.kindOf(source.path(), yaml));
    ParsedFile document = ParsedFile.of(kind, source, yaml);
    List<ConfiguredRule> rules = profiles.rulesFor(source.path(), kind);
    List<Violation> violations = yaml.root().map(schema.of(kind)::validate).orElse(List.of());
    String path = profiles.configuredPath(source.path());
    Optional<FileQuotes> quotes =
        document.sep().flatMap(file -> context.evidence().quotes(file, path));
    Suppressions suppressions = suppressions(document, rules, quotes.isPresent());
    Collector collector = new Collector(document, suppressions);
    runFileRules(document, path, quotes, rules, collector);
    voiceShape(violations, rules, collector);
    return new FileReport(
        IndexBuilder.of(document),
        collector.diagnostics,
        collector.suppressed,
        suppressions,
        rules,
        collector.failures);
  }

  /** The comments, and the rules of which nothing follows for them. */
  private Suppressions suppressions(
      ParsedFile document, List<ConfiguredRule> rules, boolean quotes) {
    List<Suppression> all = new SuppressionParser(document, names).read();
    return new Suppressions(
        all,
        all.isEmpty() ? List.of() : rules.stream().filter(each -> isIdle(each, quotes)).toList());
  }

  private boolean isIdle(ConfiguredRule active, boolean quotes) {
    return !active.isOn() || !context.suffices(active.rule(), quotes);
  }

  private void runFileRules(
      ParsedFile document,
      String path,
      Optional<FileQuotes> quotes,
      List<ConfiguredRule> rules,
      Collector collector) {
    Optional<SepFile> sep = document.sep();
    for (ConfiguredRule active : rules) {
      boolean wanted = active.isOn() || !active.rule().refines().isEmpty();
      Consumer<Finding> findings = finding -> collector.add(active, finding);
      if (wanted && active.rule().rule() instanceof DocumentRule rule) {
        DocumentContext subject = new DocumentContext(document, path, context, active.options());
        collector.run(active, () -> rule.check(subject, findings));
      } else if (wanted && sep.isPresent() && active.rule().rule() instanceof FileRule rule) {
        RuleContext subject = new RuleContext(sep.get(), path, context, active.options(), quotes);
        collector.run(active, () -> rule.check(subject, findings));
      }
    }
  }

  private static void voiceShape(
      List<Violation> violations, List<ConfiguredRule> rules, Collector collector) {
    for (Violation violation : violations) {
      if (!collector.spokenFor(violation)) {
        for (ConfiguredRule active : rules) {
          if (active.rule().rule() instanceof SchemaRule rule) {
            collector.run(
                active,
                () -> rule.voice(violation).ifPresent(finding -> collector.add(active, finding)));
          }
        }
      }
    }
  }

  /** Signs findings and keeps those that are wanted. */
  private static final class Collector {
    private final SourceText source;
    private final RowKeys rows;
    private final Suppressions suppressions;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<SuppressedDiagnostic> suppressed = new ArrayList<>();
    private final List<InternalError> failures = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();

    /** A rule that refines the schema has spoken at a span. */
    private record Voice(List<String> refines, Span span) {}

    Collector(ParsedFile document, Suppressions suppressions) {
      this.source = document.source();
      this.rows = RowKeys.of(rows(document));
      this.suppressions = suppressions;
    }

    /** Findings in other kinds of files are known by the keys of the file. */
    private static SepFile rows(ParsedFile document) {
      return document.sep().orElseGet(() -> SepFile.of(document.source(), document.yaml()));
    }

    void run(ConfiguredRule active, Runnable rule) {
      try {
        rule.run();
      } catch (RuntimeException e) {
        failures.add(new InternalError(active.id(), source.path(), e));
      }
    }

    void add(ConfiguredRule active, Finding finding) {
      if (!active.rule().refines().isEmpty()) {
        voices.add(new Voice(active.rule().refines(), finding.span()));
      }
      if (!active.isOn()) {
        return;
      }
      Diagnostic diagnostic = Signature.sign(active, finding, source, rows);
      Optional<Suppression> silence = suppressions.silence(active.rule(), finding.span());
      if (silence.isPresent()) {
        suppressed.add(silence.get().of(diagnostic));
      } else {
        diagnostics.add(diagnostic);
      }
    }

    boolean spokenFor(Violation violation) {
      for (Voice voice : voices) {
        boolean there =
            violation.span().overlaps(voice.span)
                || violation.key().filter(voice.span::overlaps).isPresent()
                || violation.node().span().contains(voice.span)
                || voice.span.contains(violation.span());
        if (there && voice.refines.contains(violation.pointer())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What is known of one file when its own rules have run.
   *
   * @param facts what the corpus rules need of it
   * @param diagnostics in order
   * @param suppressed findings that a comment silences
   * @param suppressions still open: the corpus rules may use them
   * @param rules the rules as configured for the file
   * @param failures bugs of ours
   */
  record FileReport(
      ProjectIndex.File facts,
      List<Diagnostic> diagnostics,
      List<SuppressedDiagnostic> suppressed,
      Suppressions suppressions,
      List<ConfiguredRule> rules,
      List<InternalError> failures) {}

  /**
   * The schemas of the files that are checked. That of traceability files loads at once, on a
   * thread of its own; any other when the first file of its kind is seen.
   */
  public static final class SchemaPreloader {
    private final FutureTask<SchemaValidator> sep =
        new FutureTask<>(() -> SchemaValidator.load(FileKind.SEP.schema()));
    private final Map<FileKind, SchemaValidator> others = new ConcurrentHashMap<>();

    private SchemaPreloader() {}

    /** Begins to load: the earlier, the less a run waits for it. */
    public static SchemaPreloader start() {
      SchemaPreloader schema = new SchemaPreloader();
      Thread thread = new Thread(schema.sep, "schema");
      thread.setDaemon(true);
      thread.start();
      return schema;
    }

    /** The schema of a kind; waits for it where it is still loading. */
    SchemaValidator of(FileKind kind) {
      return kind == FileKind.SEP
          ? sep()
          : others.computeIfAbsent(kind, each -> SchemaValidator.load(each.schema()));
    }

    private SchemaValidator sep() {
      try {
        return sep.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
