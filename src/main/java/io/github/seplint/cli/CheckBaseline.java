package io.github.seplint.cli;

import io.github.seplint.config.BaselineReader;
import io.github.seplint.lint.ActiveRule;
import io.github.seplint.lint.Baseline;
import io.github.seplint.lint.BaselineCheck;
import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.BaselineRule;
import io.github.seplint.lint.KnownFindings;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Profiles;
import io.github.seplint.project.BaselineFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.source.SafeText;
import io.github.seplint.suite.DocumentKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The baseline of a check: findings that it knows are not told. */
final class CheckBaseline {
  private final Shell shell;
  private final boolean quiet;
  private final BaselineFile file;
  private final Optional<Baseline> read;

  private CheckBaseline(
      Shell shell, CheckRequest request, BaselineFile file, Optional<Baseline> read) {
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
  static Optional<CheckBaseline> find(Shell shell, CheckRequest request, Project project) {
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
          return new CheckBaseline(shell, request, each, read);
        });
  }

  /** Where it is. */
  Path path() {
    return file.path();
  }

  /** What is left when the baseline has taken what it knows. */
  LintResult over(LintResult found, Profiles profiles, BaselineJudge judge) {
    return check(found, judge)
        .against(read.orElseGet(() -> BaselineReader.empty(file.display())), rule(profiles));
  }

  /** Writes down what has been found, and takes it away. */
  LintResult update(LintResult found, Profiles profiles, BaselineJudge judge) {
    BaselineCheck check = check(found, judge);
    Baseline before = read.orElseGet(() -> BaselineReader.empty(file.display()));
    SortedMap<BaselineKey, KnownFindings> known = check.updated(before);
    Baseline after = file.write(known);
    if (!quiet) {
      shell.err().print(SafeText.of(file.display()) + ": " + changes(before.known(), known) + "\n");
    }
    return check.against(after, rule(profiles));
  }

  BaselineFile file() {
    return file;
  }

  private BaselineCheck check(LintResult found, BaselineJudge judge) {
    return new BaselineCheck(found, file::entryPath, judge);
  }

  private Optional<ActiveRule> rule(Profiles profiles) {
    return profiles.rulesFor(file.display(), DocumentKind.SEP).stream()
        .filter(active -> active.rule().rule() instanceof BaselineRule && active.isOn())
        .findFirst();
  }

  private static String changes(
      SortedMap<BaselineKey, KnownFindings> before, SortedMap<BaselineKey, KnownFindings> after) {
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
