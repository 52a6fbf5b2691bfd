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
  static Optional<CheckBaseline> find(
      Shell shell, CheckRequest request, ConfigFinder.Found config) {
    Optional<BaselineFile> file = BaselineFile.find(shell, request.baseline(), config);
    if (file.isEmpty() && request.updateBaseline()) {
      throw new UsageException(
          "which baseline? --baseline <file>, or `baseline` in the configuration");
    }
    return file.map(
        each -> {
          Optional<Baseline> read = each.read();
          if (read.isEmpty() && !request.updateBaseline()) {
            throw new UsageException(
                "no such baseline: " + each.shown() + "; --update-baseline writes one");
          }
          return new CheckBaseline(shell, request, each, read);
        });
  }

  /** Where it is. */
  Path path() {
    return file.file().path();
  }

  /** What is left when the baseline has taken what it knows. */
  LintResult over(LintResult found, Profiles profiles, BaselineJudge judge) {
    return check(found, judge)
        .against(read.orElseGet(() -> BaselineReader.empty(file.shown())), rule(profiles));
  }

  /** Writes down what has been found, and takes it away. */
  LintResult update(LintResult found, Profiles profiles, BaselineJudge judge) {
    BaselineCheck check = check(found, judge);
    Baseline before = read.orElseGet(() -> BaselineReader.empty(file.shown()));
    SortedMap<BaselineKey, KnownFindings> known = check.updated(before);
    Baseline after = file.write(known);
    if (!quiet) {
      shell.err().print(SafeText.of(file.shown()) + ": " + changes(before.known(), known) + "\n");
    }
    return check.against(after, rule(profiles));
  }

  BaselinePaths paths() {
    return file.paths(shell.folder());
  }

  private BaselineCheck check(LintResult found, BaselineJudge judge) {
    return new BaselineCheck(found, paths()::of, judge);
  }

  private Optional<ActiveRule> rule(Profiles profiles) {
    return profiles.rulesFor(file.shown(), DocumentKind.SEP).stream()
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
