package io.github.seplint.lint;

import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.lint.RulePlans.PlannedRule;
import io.github.seplint.lint.RulePlans.RulePlan;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.schema.Violation;
import io.github.seplint.sep.RowKey;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the rules that require only one file, on one file. */
public final class FileLinter {
  private static final Map<FileKind, SchemaValidator> SCHEMAS = new ConcurrentHashMap<>();

  private final ParsedFile file;
  private final String path;
  private final LintInputs inputs;
  private final Optional<FileQuotes> quotes;
  private final RulePlans plans;
  private final FileReport report;
  private final RefinedSpans refined = new RefinedSpans();
  private final Map<Class<?>, Object> derived = new HashMap<>();
  private Optional<RowKeys> rows = Optional.empty();

  /**
   * The result for one file, to which project rules may add.
   *
   * @param file the input of the project rules
   * @param rules as configured for the file
   * @param suppressions may still be used by findings of project rules
   * @param found the diagnostics, those suppressed by comments included
   * @param exclusive the places of diagnostics that replace those of other rules: ends by start
   */
  public record FileReport(
      ProjectIndex.File file,
      List<ConfiguredRule> rules,
      Suppressions suppressions,
      LimitedDiagnostics found,
      List<RuleFailure> failures,
      NavigableMap<Integer, Integer> exclusive) {

    /** The same, to which other project rules may add. */
    FileReport copy() {
      return new FileReport(
          file,
          rules,
          suppressions.copy(),
          found.copy(),
          new ArrayList<>(failures),
          new TreeMap<>(exclusive));
    }

    /** Adds a diagnostic for a finding, or a suppressed one, unless another replaces it. */
    void add(RuleInfo rule, Diagnostic diagnostic) {
      Span span = diagnostic.place().span();
      Optional<Suppression> suppression = suppressions.suppressionFor(rule, span);
      if (rule.isExclusive()) {
        exclusive.put(span.start(), span.end());
      } else if (isReplaced(span)) {
        return;
      }
      found.add(diagnostic, suppression);
    }

    private boolean isReplaced(Span span) {
      Map.Entry<Integer, Integer> last = exclusive.lowerEntry(span.end());
      return last != null && last.getValue() > span.start();
    }
  }

  /**
   * @param maxPerRule the maximum number of findings of one rule
   */
  FileLinter(
      SourceText source,
      YamlDocument yaml,
      RuleResolver resolver,
      RulePlans plans,
      RuleNames names,
      int maxPerRule) {
    FileKind kind =
        resolver
            .kindOf(source.path())
            .orElseGet(() -> FileKindDetector.kindOf(source.path(), yaml));
    this.file = ParsedFile.of(kind, source, yaml);
    this.path = resolver.configuredPath(source.path());
    this.plans = plans;
    this.inputs = plans.inputs();
    this.quotes = file.sep().flatMap(sep -> inputs.reference().quotes(sep, path));
    List<ConfiguredRule> rules = resolver.rulesFor(source.path(), kind);
    List<Suppression> suppressions = Suppressions.parse(file, names);
    this.report =
        new FileReport(
            ProjectIndex.File.of(file),
            rules,
            Suppressions.of(
                suppressions,
                suppressions.isEmpty() ? List.of() : inputs.idle(rules, quotes.isPresent())),
            new LimitedDiagnostics(maxPerRule),
            new ArrayList<>(),
            new TreeMap<>());
  }

  /** Returns the schema of a kind; waits while it is loading. */
  static SchemaValidator schema(FileKind kind) {
    return SCHEMAS.computeIfAbsent(kind, each -> SchemaValidator.load(each.schema()));
  }

  FileReport lint() {
    RulePlan plan = plans.of(report.rules, file.kind(), quotes.isPresent());
    for (PlannedRule each : plan.fileRules()) {
      run(each.configured(), each.rule());
    }
    Optional<YamlNode> root = file.yaml().root();
    if (root.isPresent()) {
      for (Violation violation : schema(file.kind()).validate(root.get())) {
        if (!refined.contains(violation)) {
          report(violation, plan.runnable());
        }
      }
    }
    return report;
  }

  private void run(ConfiguredRule configured, FileRule rule) {
    Findings findings = new Findings();
    try {
      rule.check(new RuleContext(file, path, inputs, configured, quotes, derived), findings);
    } catch (SpecException e) {
      throw e; // the specification cannot be read: not an error of the rule
    } catch (RuntimeException e) {
      report.failures.add(new RuleFailure(configured.id(), file.source().path(), e));
    }
    addAll(configured, findings);
  }

  private void report(Violation violation, List<ConfiguredRule> rules) {
    for (ConfiguredRule each : rules) {
      if (each.rule().rule() instanceof SchemaRule rule) {
        Findings findings = new Findings();
        rule.check(violation, findings);
        addAll(each, findings);
      }
    }
  }

  private void addAll(ConfiguredRule rule, Findings findings) {
    for (Finding finding : findings.all()) {
      refined.add(rule.rule().refines(), finding.span);
      if (rule.isOn()) {
        report.add(
            rule.rule(), Diagnostic.from(rule, finding, row(finding.span), each -> file.source()));
      }
    }
  }

  private RowKey row(Span span) {
    if (rows.isEmpty()) {
      // Findings in other kinds of files are identified by the keys of the file.
      SepFile keys = file.sep().orElseGet(() -> SepFile.of(file.source(), file.yaml()));
      rows = Optional.of(RowKeys.of(keys));
    }
    return rows.get().at(span);
  }
}
