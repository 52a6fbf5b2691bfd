package io.github.seplint.lint;

import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.schema.Violation;
import io.github.seplint.sep.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.spec.Evidence;
import io.github.seplint.spec.QuotedFile;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs the rules that need nothing but one file. Safe for several threads. */
final class FileLinter {
  private final Supplier<SchemaValidator> schema;
  private final Profiles profiles;
  private final Settings settings;
  private final Set<String> knownRules;
  private final Evidence evidence;

  FileLinter(
      Supplier<SchemaValidator> schema,
      Profiles profiles,
      Settings settings,
      Set<String> knownRules,
      Evidence evidence) {
    this.schema = schema;
    this.profiles = profiles;
    this.settings = settings;
    this.knownRules = knownRules;
    this.evidence = evidence;
  }

  FileReport lint(SourceText source, YamlDocument yaml) {
    List<ActiveRule> rules = profiles.rulesFor(source.path());
    SepFile file = SepFile.of(source, yaml);
    List<Violation> violations = yaml.root().map(schema.get()::validate).orElse(List.of());
    Suppressions suppressions =
        new Suppressions(new SuppressionReader(file, knownRules).read(), rules);
    Collector collector = new Collector(file, suppressions);
    runFileRules(file, rules, collector);
    voiceShape(violations, rules, collector);
    return new FileReport(
        FactReader.of(file),
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

  private void runFileRules(SepFile file, List<ActiveRule> rules, Collector collector) {
    String path = profiles.configuredPath(file.source().path());
    Optional<QuotedFile> quotes = evidence.quotes(file, path);
    for (ActiveRule active : rules) {
      boolean wanted = active.isOn() || !active.rule().refines().isEmpty();
      if (wanted && active.rule().rule() instanceof FileRule rule) {
        Subject subject = new Subject(file, path, settings, active.options(), quotes);
        collector.run(active, () -> rule.check(subject, finding -> collector.add(active, finding)));
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

    Collector(SepFile file, Suppressions suppressions) {
      this.source = file.source();
      this.rows = RowKeys.of(file);
      this.suppressions = suppressions;
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
      Optional<Suppression> silence = suppressions.silence(active.id(), finding.span());
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
