package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.BaselineRule;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline;
import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.BaselineFilter;
import io.github.seplint.lint.baseline.BaselineFormat;
import io.github.seplint.project.BaselineFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SafeText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The baseline of a check: findings that it knows are not told. */
final class BaselineOptions {
  private final Console shell;
  private final boolean quiet;
  private final BaselineFile file;
  private final Optional<Baseline> read;

  private BaselineOptions(
      Console shell, CheckRequest request, BaselineFile file, Optional<Baseline> read) {
    this.shell = shell;
    this.quiet = request.show().quiet();
    this.file = file;
    this.read = read;
  }

  /**
   * The one that is asked for; read before anything is checked.
   *
   * @throws UsageException if it is not there, unless it is to be written
   */
  static Optional<BaselineOptions> find(Console shell, CheckRequest request, Project project) {
    Optional<BaselineFile> file = BaselineFile.find(project, request.baseline());
    if (file.isEmpty() && request.updateBaseline()) {
      throw new UsageException(
          "no baseline given: pass --baseline <file> or set `baseline` in seplint.yaml");
    }
    return file.map(
        each -> {
          Optional<Baseline> read = each.read();
          if (read.isEmpty() && !request.updateBaseline()) {
            throw new UsageException(
                "no such baseline: " + each.display() + "; create it with --update-baseline");
          }
          return new BaselineOptions(shell, request, each, read);
        });
  }

  /** Where it is. */
  Path path() {
    return file.path();
  }

  /** What is left when the baseline has taken what it knows. */
  LintResult over(LintResult found, RuleResolver profiles, BaselineEntryCheck judge) {
    return check(found, judge)
        .filter(read.orElseGet(() -> BaselineFormat.empty(file.display())), rule(profiles));
  }

  /** Writes down what has been found, and takes it away. */
  LintResult update(LintResult found, RuleResolver profiles, BaselineEntryCheck judge) {
    BaselineFilter check = check(found, judge);
    Baseline before = read.orElseGet(() -> BaselineFormat.empty(file.display()));
    SortedMap<BaselineKey, BaselineEntry> known = check.update(before);
    Baseline after = file.write(known);
    if (!quiet) {
      shell.err().print(SafeText.of(file.display()) + ": " + changes(before.entries(), known) + "\n");
    }
    return check.filter(after, rule(profiles));
  }

  BaselineFile file() {
    return file;
  }

  private BaselineFilter check(LintResult found, BaselineEntryCheck judge) {
    return new BaselineFilter(found, file::entryPath, judge);
  }

  private Optional<ConfiguredRule> rule(RuleResolver profiles) {
    return profiles.rulesFor(file.display(), FileKind.SEP).stream()
        .filter(active -> active.rule().rule() instanceof BaselineRule && active.isOn())
        .findFirst();
  }

  private static String changes(
      SortedMap<BaselineKey, BaselineEntry> before, SortedMap<BaselineKey, BaselineEntry> after) {
    Set<BaselineKey> fresh = new HashSet<>(after.keySet());
    fresh.removeAll(before.keySet());
    Set<BaselineKey> gone = new HashSet<>(before.keySet());
    gone.removeAll(after.keySet());
    int all = after.size();
    return all
        + (all == 1 ? " entry" : " entries")
        + ": "
        + fresh.size()
        + " new, "
        + (all - fresh.size())
        + " kept, "
        + gone.size()
        + " removed";
  }
}
