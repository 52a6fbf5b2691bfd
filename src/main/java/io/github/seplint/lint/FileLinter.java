package io.github.seplint.lint;

import io.github.seplint.schema.Violation;
import io.github.seplint.sep.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.spec.lock.FileQuotes;
import io.github.seplint.suite.Document;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.suite.Recognition;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the rules that need nothing but one file. Safe for several threads. */
final class FileLinter {
  private final LoadingSchema schema;
  private final Profiles profiles;
  private final Context context;
  private final RuleNames names;

  FileLinter(LoadingSchema schema, Profiles profiles, Context context, RuleNames names) {
    this.schema = schema;
    this.profiles = profiles;
    this.context = context;
    this.names = names;
  }

  FileReport lint(SourceText source, YamlDocument yaml) {
    DocumentKind kind =
        profiles.kindOf(source.path()).orElseGet(() -> Recognition.kindOf(source.path(), yaml));
    Document document = Document.of(kind, source, yaml);
    List<ActiveRule> rules = profiles.rulesFor(source.path(), kind);
    List<Violation> violations = yaml.root().map(schema.of(kind)::validate).orElse(List.of());
    String path = profiles.configuredPath(source.path());
    Optional<FileQuotes> quotes =
        document.sep().flatMap(file -> context.evidence().quotes(file, path));
    Suppressions suppressions = suppressions(document, rules, quotes.isPresent());
    Collector collector = new Collector(document, suppressions);
    runFileRules(document, path, quotes, rules, collector);
    voiceShape(violations, rules, collector);
    return new FileReport(
        FactReader.of(document),
        collector.diagnostics,
        collector.suppressed,
        suppressions,
        rules,
        collector.failures);
  }

  /** Reads and lints; the tree of a text that is no UTF-8 is its defect. */
  FileReport lint(String path, byte[] bytes) {
    Decoded decoded = Decoded.of(bytes);
    SourceText source = new SourceText(path, decoded.text());
    return lint(source, decoded.defect().orElseGet(() -> YamlReader.read(decoded.text())));
  }

  /** The comments, and the rules of which nothing follows for them. */
  private Suppressions suppressions(Document document, List<ActiveRule> rules, boolean quotes) {
    List<Suppression> all = new SuppressionReader(document, names).read();
    return new Suppressions(
        all,
        all.isEmpty() ? List.of() : rules.stream().filter(each -> isIdle(each, quotes)).toList());
  }

  private boolean isIdle(ActiveRule active, boolean quotes) {
    return !active.isOn() || !context.suffices(active.rule(), quotes);
  }

  private void runFileRules(
      Document document,
      String path,
      Optional<FileQuotes> quotes,
      List<ActiveRule> rules,
      Collector collector) {
    Optional<SepFile> sep = document.sep();
    for (ActiveRule active : rules) {
      boolean wanted = active.isOn() || !active.rule().refines().isEmpty();
      Consumer<Finding> findings = finding -> collector.add(active, finding);
      if (wanted && active.rule().rule() instanceof DocumentRule rule) {
        DocumentSubject subject = new DocumentSubject(document, path, context, active.options());
        collector.run(active, () -> rule.check(subject, findings));
      } else if (wanted && sep.isPresent() && active.rule().rule() instanceof FileRule rule) {
        Subject subject = new Subject(sep.get(), path, context, active.options(), quotes);
        collector.run(active, () -> rule.check(subject, findings));
      }
    }
  }

  private static void voiceShape(
      List<Violation> violations, List<ActiveRule> rules, Collector collector) {
    for (Violation violation : violations) {
      if (!collector.spokenFor(violation)) {
        for (ActiveRule active : rules) {
          if (active.rule().rule() instanceof ShapeRule rule) {
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
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();

    /** A rule that refines the schema has spoken at a span. */
    private record Voice(List<String> refines, Span span) {}

    Collector(Document document, Suppressions suppressions) {
      this.source = document.source();
      this.rows = RowKeys.of(rows(document));
      this.suppressions = suppressions;
    }

    /** Findings in other kinds of files are known by the keys of the file. */
    private static SepFile rows(Document document) {
      return document.sep().orElseGet(() -> SepFile.of(document.source(), document.yaml()));
    }

    void run(ActiveRule active, Runnable rule) {
      try {
        rule.run();
      } catch (RuntimeException e) {
        failures.add(new Failure(active.id(), source.path(), e));
      }
    }

    void add(ActiveRule active, Finding finding) {
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
}
