package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs the rules that require all files, then those for suppressions. Texts are read again, not
 * kept, because few findings are between files.
 */
public final class ProjectLinter {
  /** How many files a rule omits before it is not run at all. */
  private static final int MAX_OMITTED = 8;

  private final Map<String, InputFile> files = new HashMap<>();
  private final LintInputs inputs;
  private final SortedMap<String, FileReport> reports = new TreeMap<>();
  private final SortedMap<String, FileReadError> unreadable = new TreeMap<>();
  private final SortedMap<String, RuleFailure> unchecked = new TreeMap<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private final RecentTexts sources = new RecentTexts(this::read);
  private final RecentRows recent;

  ProjectLinter(List<InputFile> files, LintInputs inputs, RecentRows recent) {
    files.forEach(file -> this.files.put(file.path(), file));
    this.inputs = inputs;
    this.recent = recent;
  }

  /** Adds the report of a file, which project rules may extend. */
  public synchronized void add(FileReport report) {
    reports.put(report.file().path(), report);
  }

  /** The report of a file, if it could be checked. */
  public synchronized Optional<FileReport> report(String path) {
    return Optional.ofNullable(reports.get(path));
  }

  synchronized void addUnreadable(String path, String reason) {
    unreadable.putIfAbsent(path, new FileReadError(path, reason));
  }

  synchronized void addFailure(RuleFailure failure) {
    unchecked.put(failure.path(), failure);
  }

  /** Runs the project rules, and returns the findings in all files. */
  public LintResult lint() {
    List<ProjectIndex.File> index = new ArrayList<>(reports.size());
    reports.values().forEach(report -> index.add(report.file()));
    runProjectRules(new ProjectIndex(index, inputs));
    reports.values().forEach(this::runSuppressionRules);
    return result();
  }

  private LintResult result() {
    Map<String, List<ConfiguredRule>> rules = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SuppressedDiagnostic> suppressed = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>(unchecked.values());
    for (FileReport report : reports.values()) {
      rules.put(report.file().path(), report.rules());
      diagnostics.addAll(report.found().diagnostics());
      suppressed.addAll(report.found().suppressed());
      failures.addAll(report.failures());
    }
    failures.addAll(this.failures);
    Collections.sort(diagnostics);
    Collections.sort(suppressed);
    return new LintResult(
        reports.size(), diagnostics, suppressed, List.copyOf(unreadable.values()), failures, rules);
  }

  private void runProjectRules(ProjectIndex index) {
    // By file, so that each is read once.
    SortedMap<String, List<Runnable>> found = new TreeMap<>();
    for (ConfiguredRule each : projectRules()) {
      if (each.rule().rule() instanceof ProjectRule rule) {
        for (Finding finding : findings(each, rule, index.of(each.rule().files())).all()) {
          found
              .computeIfAbsent(finding.path, path -> new ArrayList<>())
              .add(() -> report(each.id(), finding));
        }
      }
    }
    while (!found.isEmpty()) {
      String path = found.firstKey();
      // Each finding is dropped as soon as there is a diagnostic for it.
      List<Runnable> ofFile = found.remove(path);
      within(path, Linter.NOT_CHECKED, () -> Objects.requireNonNull(ofFile).forEach(Runnable::run));
    }
  }

  /** Returns the findings of a rule, without files for which memory or stack do not suffice. */
  private Findings findings(ConfiguredRule configured, ProjectRule rule, ProjectIndex index) {
    ProjectIndex rest = index;
    for (int omitted = 0; ; omitted++) {
      Findings findings = new Findings();
      Optional<String> limit = check(configured, rule, rest, findings);
      if (limit.isEmpty()) {
        return findings;
      }
      String reason = "`" + configured.id() + "` not run: " + limit.get();
      Optional<ProjectIndex.File> file = lastOfFewest(configured, rule, rest);
      if (file.isEmpty() || omitted == MAX_OMITTED) {
        String why = file.isEmpty() ? ", even without any file" : ", because of many files";
        addUnreadable("all files", reason + why);
        return new Findings();
      }
      addUnreadable(file.get().path(), reason);
      rest = rest.without(file.get());
    }
  }

  /**
   * Returns the last of the fewest files, in order, for which memory or stack do not suffice; empty
   * if they do not suffice without any file.
   */
  private Optional<ProjectIndex.File> lastOfFewest(
      ConfiguredRule configured, ProjectRule rule, ProjectIndex index) {
    int sufficient = -1;
    int fewest = index.files().size();
    while (fewest - sufficient > 1) {
      int half = (sufficient + fewest) / 2;
      if (check(configured, rule, index.first(half), new Findings()).isPresent()) {
        fewest = half;
      } else {
        sufficient = half;
      }
    }
    return fewest == 0 ? Optional.empty() : Optional.of(index.files().get(fewest - 1));
  }

  /** Runs a rule for all files; returns the limit that is reached. */
  private Optional<String> check(
      ConfiguredRule configured, ProjectRule rule, ProjectIndex index, Findings findings) {
    return limit(() -> run(configured, "all files", () -> rule.check(index, findings)));
  }

  /** The project rules that are on for any file, by id. */
  private Collection<ConfiguredRule> projectRules() {
    // Files of the same kind and configuration share a list.
    Set<List<ConfiguredRule>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, ConfiguredRule> rules = new TreeMap<>();
    for (FileReport report : reports.values()) {
      if (lists.add(report.rules())) {
        for (ConfiguredRule each : report.rules()) {
          boolean reports = !each.rule().isMeta() && !each.rule().onlyReads(report.file().kind());
          if (runs(each) && reports && each.rule().rule() instanceof ProjectRule) {
            rules.putIfAbsent(each.id(), each);
          }
        }
      }
    }
    return rules.values();
  }

  private boolean runs(ConfiguredRule rule) {
    return rule.isOn() && inputs.suffices(rule.rule(), false);
  }

  private void run(ConfiguredRule rule, String path, Runnable check) {
    try {
      check.run();
    } catch (SpecException e) {
      throw e; // the specification cannot be read: not an error of the rule
    } catch (RuntimeException e) {
      failures.add(new RuleFailure(rule.id(), path, e));
    }
  }

  /** Runs a check of one file; reports a file for which memory or stack do not suffice. */
  private void within(String path, String prefix, Runnable check) {
    limit(check).ifPresent(limit -> addUnreadable(path, prefix + limit));
  }

  private static Optional<String> limit(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      return Optional.of(Linter.OUT_OF_MEMORY);
    } catch (StackOverflowError e) {
      return Optional.of(Linter.TOO_DEEP);
    }
  }

  private void report(String id, Finding finding) {
    FileReport report = reports.get(finding.path);
    if (report == null) {
      throw new IllegalStateException("a finding in a file that was not checked");
    }
    for (ConfiguredRule rule : report.rules()) {
      if (rule.isOn() && rule.id().equals(id)) {
        report.add(rule.rule(), diagnostic(rule, finding));
      }
    }
  }

  private void runSuppressionRules(FileReport report) {
    if (report.suppressions().all().isEmpty()) {
      return;
    }
    String path = report.file().path();
    for (ConfiguredRule each : report.rules()) {
      if (runs(each) && each.rule().rule() instanceof SuppressionRule rule) {
        Findings found = new Findings(path);
        String notRun = "`" + each.id() + "` not run: ";
        within(path, notRun, () -> run(each, path, () -> rule.check(report.suppressions(), found)));
        found.all().forEach(finding -> report.found().add(diagnostic(each, finding)));
      }
    }
  }

  private Diagnostic diagnostic(ConfiguredRule rule, Finding finding) {
    InputFile file = Objects.requireNonNull(files.get(finding.path));
    RowKeys rows = recent.of(file, () -> sources.of(finding.path));
    sources.add(rows.file().source());
    return Diagnostic.from(rule, finding, rows.at(finding.span), sources::of);
  }

  /** Reads a file; empty if it can no longer be read. */
  private SourceText read(String path) {
    InputFile file = files.get(path);
    try {
      byte[] bytes = file == null ? new byte[0] : file.content().read();
      return new SourceText(path, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new SourceText(path, "");
    }
  }
}
