package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Linter.FileOutcome;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.schema.Violation;
import io.github.seplint.sep.RowKey;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the rules that require only one file. Safe for several threads. */
public final class FileLinter {
  private final SchemaPreloader schemas;
  private final RuleResolver resolver;
  private final LintInputs inputs;
  private final RuleNames names;

  FileLinter(SchemaPreloader schemas, RuleResolver resolver, LintInputs inputs, RuleNames names) {
    this.schemas = schemas;
    this.resolver = resolver;
    this.inputs = inputs;
    this.names = names;
  }

  FileReport lint(SourceText source, YamlDocument yaml) {
    FileKind kind =
        resolver
            .kindOf(source.path())
            .orElseGet(() -> FileKindDetector.kindOf(source.path(), yaml));
    ParsedFile file = ParsedFile.of(kind, source, yaml);
    List<ConfiguredRule> rules = resolver.rulesFor(source.path(), kind);
    List<Violation> violations = yaml.root().map(schemas.of(kind)::validate).orElse(List.of());
    String path = resolver.configuredPath(source.path());
    Optional<FileQuotes> quotes = file.sep().flatMap(sep -> inputs.reference().quotes(sep, path));
    Collector collector = new Collector(file, suppressions(file, rules, quotes.isPresent()));
    List<ConfiguredRule> runnable = runnable(rules, quotes.isPresent());
    for (ConfiguredRule each : runnable) {
      if (each.rule().rule() instanceof FileRule rule) {
        collector.run(each, rule, new RuleContext(file, path, inputs, each.options(), quotes));
      }
    }
    collector.reportSchemaViolations(violations, runnable);
    return new FileReport(
        ProjectIndex.File.of(file),
        collector.diagnostics,
        collector.suppressed,
        collector.suppressions,
        rules,
        collector.failures);
  }

  /** Returns the rules that can have an effect; the classes of others are never loaded. */
  private List<ConfiguredRule> runnable(List<ConfiguredRule> rules, boolean quotes) {
    List<ConfiguredRule> runnable = new ArrayList<>(rules.size());
    for (ConfiguredRule each : rules) {
      boolean needed = each.isOn() || !each.rule().refines().isEmpty();
      if (needed && inputs.suffices(each.rule(), quotes)) {
        runnable.add(each);
      }
    }
    return runnable;
  }

  private Suppressions suppressions(ParsedFile file, List<ConfiguredRule> rules, boolean quotes) {
    List<Suppression> all = new SuppressionParser(file, names).read();
    List<ConfiguredRule> idle = new ArrayList<>();
    for (ConfiguredRule each : all.isEmpty() ? List.<ConfiguredRule>of() : rules) {
      if (!each.isOn() || !inputs.suffices(each.rule(), quotes)) {
        idle.add(each);
      }
    }
    return new Suppressions(all, idle);
  }

  /** Collects the diagnostics of one file. */
  private static final class Collector implements Diagnostic.Locator {
    private final SourceText source;
    private final RowKeys rows;
    private final Suppressions suppressions;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<SuppressedDiagnostic> suppressed = new ArrayList<>();
    private final List<RuleFailure> failures = new ArrayList<>();
    private final List<RefinedSpan> refined = new ArrayList<>();

    /** The span of a finding that refines violations of the schema. */
    private record RefinedSpan(List<String> pointers, Span span) {}

    Collector(ParsedFile file, Suppressions suppressions) {
      this.source = file.source();
      // Findings in other kinds of files are identified by the keys of the file.
      this.rows = RowKeys.of(file.sep().orElseGet(() -> SepFile.of(source, file.yaml())));
      this.suppressions = suppressions;
    }

    void run(ConfiguredRule configured, FileRule rule, RuleContext context) {
      Findings findings = new Findings();
      try {
        rule.check(context, findings);
      } catch (RuntimeException e) {
        failures.add(new RuleFailure(configured.id(), source.path(), e));
      }
      addAll(configured, findings);
    }

    void reportSchemaViolations(List<Violation> violations, List<ConfiguredRule> rules) {
      for (Violation violation : violations) {
        if (!isRefined(violation)) {
          for (ConfiguredRule each : rules) {
            if (each.rule().rule() instanceof SchemaRule rule) {
              Findings findings = new Findings();
              rule.check(violation, findings);
              addAll(each, findings);
            }
          }
        }
      }
    }

    private void addAll(ConfiguredRule rule, Findings findings) {
      for (Finding finding : findings.all()) {
        if (!rule.rule().refines().isEmpty()) {
          refined.add(new RefinedSpan(rule.rule().refines(), finding.span()));
        }
        if (rule.isOn()) {
          Diagnostic diagnostic = Diagnostic.from(rule, finding, this);
          Optional<Suppression> suppression =
              suppressions.suppressionFor(rule.rule(), finding.span());
          if (suppression.isPresent()) {
            suppressed.add(suppression.get().of(diagnostic));
          } else {
            diagnostics.add(diagnostic);
          }
        }
      }
    }

    private boolean isRefined(Violation violation) {
      for (RefinedSpan each : refined) {
        boolean atViolation =
            violation.span().overlaps(each.span)
                || violation.key().filter(each.span::overlaps).isPresent()
                || violation.node().span().contains(each.span)
                || each.span.contains(violation.span());
        if (atViolation && each.pointers.contains(violation.pointer())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Place place(String path, Span span) {
      return source.place(span);
    }

    @Override
    public RowKey row(String path, Span span) {
      return rows.at(span);
    }
  }

  /**
   * The result for one file after its file rules have run.
   *
   * @param file the input of the project rules
   * @param diagnostics in order of rules
   * @param suppressed by comments
   * @param suppressions may still be used by findings of project rules
   * @param rules as configured for the file
   */
  record FileReport(
      ProjectIndex.File file,
      List<Diagnostic> diagnostics,
      List<SuppressedDiagnostic> suppressed,
      Suppressions suppressions,
      List<ConfiguredRule> rules,
      List<RuleFailure> failures)
      implements FileOutcome {}

  /**
   * Loads the JSON schemas: that of traceability files at once, on its own thread; any other when
   * the first file of its kind is checked.
   */
  public static final class SchemaPreloader {
    private final Map<FileKind, SchemaValidator> schemas = new ConcurrentHashMap<>();

    private SchemaPreloader() {}

    /** Starts to load. The earlier this happens, the less a run has to wait. */
    public static SchemaPreloader start() {
      SchemaPreloader schemas = new SchemaPreloader();
      Thread thread = new Thread(() -> schemas.of(FileKind.SEP), "schema");
      thread.setDaemon(true);
      thread.start();
      return schemas;
    }

    /** Returns the schema of a kind; waits while it is loading. */
    SchemaValidator of(FileKind kind) {
      return schemas.computeIfAbsent(kind, each -> SchemaValidator.load(each.schema()));
    }
  }
}
