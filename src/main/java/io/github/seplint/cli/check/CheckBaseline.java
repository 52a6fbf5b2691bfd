package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.baseline.Baseline;
import io.github.seplint.lint.baseline.Baseline.BaselineEntry;
import io.github.seplint.lint.baseline.Baseline.BaselineKey;
import io.github.seplint.lint.baseline.Baseline.BaselineRule;
import io.github.seplint.lint.baseline.Baseline.EntryStatus;
import io.github.seplint.lint.baseline.BaselineFilter;
import io.github.seplint.lint.baseline.BaselineFormat;
import io.github.seplint.project.BaselineFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.rules.RulePage;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SafeText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The baseline of a check: it suppresses the findings that it lists, or is updated with them. */
final class CheckBaseline {
  private static final String SYNTAX = "yaml-syntax";

  private final BaselineFile file;
  private final Baseline entries;
  private final Optional<Consumer<String>> update;

  /** Creates a baseline; one to update with the consumer of its summary. */
  private CheckBaseline(BaselineFile file, Baseline entries, Optional<Consumer<String>> update) {
    this.file = file;
    this.entries = entries;
    this.update = update;
  }

  /** Reads the configured baseline, if there is one; it is not updated. */
  static Optional<CheckBaseline> configured(Project project) {
    return BaselineFile.find(project, Optional.empty())
        .map(file -> new CheckBaseline(file, required(file), Optional.empty()));
  }

  /**
   * Reads the baseline that is given, else the configured one.
   *
   * @throws UsageException if it does not exist, unless it is to be written
   */
  static Optional<CheckBaseline> find(Console console, Arguments arguments, Project project) {
    Optional<BaselineFile> found = BaselineFile.find(project, arguments.get(CheckCommand.BASELINE));
    if (!arguments.has(CheckCommand.UPDATE_BASELINE)) {
      return found.map(file -> new CheckBaseline(file, required(file), Optional.empty()));
    }
    BaselineFile file =
        found.orElseThrow(
            () ->
                new UsageException(
                    "no baseline given: pass --baseline <file> or set `baseline` in seplint.yaml"));
    Baseline entries = file.read().orElseGet(() -> BaselineFormat.empty(file.display()));
    Consumer<String> log =
        arguments.has(CommonOptions.QUIET) ? summary -> {} : console.err()::print;
    return Optional.of(new CheckBaseline(file, entries, Optional.of(log)));
  }

  private static Baseline required(BaselineFile file) {
    return file.read()
        .orElseThrow(
            () ->
                new UsageException(
                    "no such baseline: " + file.display() + "; create it with --update-baseline"));
  }

  /** The file, unless it is written. */
  Optional<Path> input() {
    return update.isPresent() ? Optional.empty() : Optional.of(file.path());
  }

  /**
   * Suppresses the listed findings, after listing all of them if the baseline is updated.
   *
   * @param inputs the other inputs of the rules
   */
  LintResult apply(LintResult found, RunScope scope, LintInputs inputs) {
    BaselineFilter filter = new BaselineFilter(found, file::entryPath, judge(found, scope, inputs));
    Optional<ConfiguredRule> rule =
        scope.rules().rulesFor(file.display(), FileKind.SEP).stream()
            .filter(active -> active.rule().rule() instanceof BaselineRule && active.isOn())
            .findFirst();
    return filter.filter(update.map(log -> write(filter, log)).orElse(entries), rule);
  }

  private Baseline write(BaselineFilter filter, Consumer<String> log) {
    SortedMap<BaselineKey, BaselineEntry> updated = filter.update(entries);
    Baseline written = file.write(updated);
    log.accept(SafeText.of(file.display()) + ": " + changes(entries.entries(), updated) + "\n");
    return written;
  }

  private static String changes(
      SortedMap<BaselineKey, BaselineEntry> before, SortedMap<BaselineKey, BaselineEntry> after) {
    Set<BaselineKey> kept = new HashSet<>(before.keySet());
    kept.retainAll(after.keySet());
    return after.size()
        + (after.size() == 1 ? " entry: " : " entries: ")
        + (after.size() - kept.size())
        + " new, "
        + kept.size()
        + " kept, "
        + (before.size() - kept.size())
        + " removed";
  }

  /** Returns the status of entries whose findings the run did not report. */
  private Function<BaselineKey, EntryStatus> judge(
      LintResult found, RunScope scope, LintInputs inputs) {
    Set<String> ids =
        scope.rules().rules().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    Map<String, String> displayPaths = new HashMap<>();
    found.rules().keySet().forEach(path -> displayPaths.put(file.entryPath(path), path));
    Set<String> unread = new HashSet<>();
    found.failures().forEach(failure -> unread.add(failure.path()));
    found.diagnostics().stream()
        .filter(each -> each.rule().equals(SYNTAX))
        .forEach(each -> unread.add(each.place().path()));
    return key -> {
      if (!ids.contains(key.rule())) {
        return EntryStatus.NO_RULE;
      }
      Optional<String> path = Optional.ofNullable(displayPaths.get(key.path()));
      if (path.isEmpty()) {
        return file.exists(key.path(), scope.changes().existing())
            ? EntryStatus.UNKNOWN
            : EntryStatus.NO_FILE;
      }
      boolean ran =
          !unread.contains(path.get())
              && Optional.ofNullable(found.rules().get(path.get())).orElseThrow().stream()
                  .anyMatch(
                      rule -> rule.id().equals(key.rule()) && ran(rule, path.get(), scope, inputs));
      return ran ? EntryStatus.STALE : EntryStatus.UNKNOWN;
    };
  }

  private static boolean ran(ConfiguredRule rule, String path, RunScope scope, LintInputs inputs) {
    boolean quotes = inputs.reference().covers(scope.rules().configuredPath(path));
    return rule.isOn()
        && inputs.suffices(rule.rule(), quotes)
        && (quotes || !RulePage.showsSpecification(rule.id()))
        && (!(rule.rule().rule() instanceof ProjectRule) || scope.isComplete());
  }
}
