package io.github.seplint.cli.check;

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
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.rules.RulePage;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

/**
 * The baseline of a check: it suppresses the findings that it lists, or is updated with them. The
 * paths of its entries are relative to its directory, regardless of the working directory and of
 * the configuration.
 */
final class CheckBaseline {
  private static final String SYNTAX = "yaml-syntax";

  private final Project project;
  private final AtomicFile file;
  private final DisplayPaths entryPaths;
  private final Baseline entries;
  private final Optional<Consumer<String>> update;

  private CheckBaseline(Project project, Path path, Optional<Consumer<String>> update) {
    this.project = project;
    this.file = project.output(path);
    this.entryPaths = new DisplayPaths(path.resolveSibling(""));
    this.update = update;
    if (update.isPresent()) {
      file.refuseIfProtected();
    }
    if (Files.exists(path)) {
      this.entries = Baseline.read(project.read(path));
    } else if (update.isPresent()) {
      this.entries = Baseline.empty(file.display());
    } else {
      throw new UsageException(
          "no such baseline: " + file.display() + "; create it with --update-baseline");
    }
  }

  /**
   * Reads the baseline that is named, else the configured one, if any.
   *
   * @param update receives a summary if the baseline is to be updated; empty if it is not
   * @throws UsageException if it does not exist, unless it is to be updated
   */
  static Optional<CheckBaseline> find(
      Project project, Optional<String> named, Optional<Consumer<String>> update) {
    if (named.isPresent()) {
      project.output(named.get());
    }
    Optional<Path> path = project.resolve(named, "--baseline", "baseline");
    UsageException.throwIf(
        path.isEmpty() && update.isPresent(),
        "no baseline given: pass --baseline <file> or set `baseline` in seplint.yaml");
    return path.map(each -> new CheckBaseline(project, each, update));
  }

  /** The file, unless it is written. */
  Optional<Path> input() {
    return update.isPresent() ? Optional.empty() : Optional.of(file.path());
  }

  /** Suppresses the listed findings, after listing all of them if the baseline is updated. */
  LintResult apply(LintResult found, CheckRun run) {
    BaselineFilter filter = new BaselineFilter(found, this::entryPath, judge(found, run));
    Optional<ConfiguredRule> rule =
        run.rules().rulesFor(file.display(), FileKind.SEP).stream()
            .filter(active -> active.rule().rule() instanceof BaselineRule && active.isOn())
            .findFirst();
    return filter.filter(update.map(log -> write(filter, log)).orElse(entries), rule);
  }

  private Baseline write(BaselineFilter filter, Consumer<String> log) {
    SortedMap<BaselineKey, BaselineEntry> updated = filter.update(entries);
    String text = Baseline.write(updated);
    TextFiles.requireReadable(text, file.display());
    file.write(AtomicFile.FileContent.of(text));
    Set<BaselineKey> kept = new HashSet<>(entries.entries().keySet());
    kept.retainAll(updated.keySet());
    log.accept(
        "%s: %s %s: %s new, %s kept, %s removed\n"
            .formatted(
                SafeText.of(file.display()),
                updated.size(),
                updated.size() == 1 ? "entry" : "entries",
                updated.size() - kept.size(),
                kept.size(),
                entries.entries().size() - kept.size()));
    return Baseline.read(new SourceText(file.display(), text));
  }

  private String entryPath(String display) {
    return entryPaths.of(project.workingDirectory().resolve(display));
  }

  /** Returns the status of entries whose findings the run did not report. */
  private Function<BaselineKey, EntryStatus> judge(LintResult found, CheckRun run) {
    Set<String> ids =
        run.rules().rules().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    Map<String, String> displayPaths = new HashMap<>();
    found.rules().keySet().forEach(path -> displayPaths.put(entryPath(path), path));
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
        return exists(key.path(), run) ? EntryStatus.UNKNOWN : EntryStatus.NO_FILE;
      }
      boolean ran =
          !unread.contains(path.get())
              && Optional.ofNullable(found.rules().get(path.get())).orElseThrow().stream()
                  .anyMatch(rule -> rule.id().equals(key.rule()) && ran(rule, path.get(), run));
      return ran ? EntryStatus.STALE : EntryStatus.UNKNOWN;
    };
  }

  private boolean exists(String entryPath, CheckRun run) {
    try {
      return run.changes().existing().test(file.path().resolveSibling(entryPath).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean ran(ConfiguredRule rule, String path, CheckRun run) {
    boolean quotes = run.inputs().known().reference().covers(run.rules().configuredPath(path));
    return rule.isOn()
        && run.inputs().suffices(rule.rule(), quotes)
        && (quotes || !RulePage.showsSpecification(rule.id()))
        && (!(rule.rule().rule() instanceof ProjectRule) || run.isComplete());
  }
}
