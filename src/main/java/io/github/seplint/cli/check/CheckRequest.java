package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.ConfigOptions;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.TextReporter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user asks of {@code check}.
 *
 * @param strict whether rules are graver that say so on their pages
 * @param failOn a severity's word; empty where the configuration decides
 * @param changes which changes it is about; empty where all files are told of
 * @param formats with the files they go to, as they are written
 */
public record CheckRequest(
    List<String> inputs,
    List<String> select,
    List<String> ignore,
    Optional<String> failOn,
    Project.Options config,
    Optional<String> spec,
    Optional<String> lock,
    Optional<String> results,
    Optional<String> manifest,
    boolean strict,
    Optional<String> stdinFilename,
    Optional<ChangeSet.Scope> changes,
    Optional<String> baseline,
    boolean updateBaseline,
    List<String> formats,
    int threads,
    Show show,
    FixMode fix,
    boolean unsafe) {

  /** What is shown, and how. */
  record Show(boolean quiet, boolean frames, boolean statistics, int maxFindings, String color) {

    TextReporter.Options options() {
      return new TextReporter.Options(frames, !quiet, statistics, maxFindings);
    }
  }

  /** What is done about findings that can be fixed. */
  enum FixMode {
    REPORT,
    FIX,
    DIFF
  }

  static CheckRequest of(Arguments arguments) {
    CheckRequest request =
        new CheckRequest(
            arguments.positionals(),
            arguments.get(CheckCommand.SELECT),
            arguments.get(CheckCommand.IGNORE),
            arguments.get(CheckCommand.FAIL_ON),
            ConfigOptions.of(arguments),
            arguments.get(CheckCommand.SPEC),
            arguments.get(CommonOptions.LOCK),
            arguments.get(CheckCommand.RESULTS),
            arguments.get(CheckCommand.MANIFEST),
            arguments.has(CheckCommand.STRICT),
            arguments.get(CheckCommand.STDIN_FILENAME),
            changes(arguments),
            arguments.get(CheckCommand.BASELINE),
            arguments.has(CheckCommand.UPDATE_BASELINE),
            arguments.get(CheckCommand.FORMAT),
            arguments.get(CheckCommand.THREADS),
            show(arguments),
            fixMode(arguments),
            arguments.has(CheckCommand.UNSAFE_FIXES));
    request.validate();
    return request;
  }

  /** Checks files with nothing but the configuration. */
  public static CheckRequest ofFiles(List<String> named, Project.Options config) {
    return new CheckRequest(
        named,
        List.of(),
        List.of(),
        Optional.empty(),
        config,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Runtime.getRuntime().availableProcessors(),
        new Show(false, false, false, 0, "never"),
        FixMode.REPORT,
        false);
  }

  boolean readsStdin() {
    return inputs.contains("-");
  }

  private static Show show(Arguments arguments) {
    return new Show(
        arguments.has(CommonOptions.QUIET),
        !arguments.has(CommonOptions.NO_SNIPPETS),
        arguments.has(CommonOptions.STATISTICS),
        arguments.get(CommonOptions.MAX_FINDINGS),
        arguments.get(CommonOptions.COLOR));
  }

  private static Optional<ChangeSet.Scope> changes(Arguments arguments) {
    List<? extends Opt<?>> given =
        Stream.of(CheckCommand.CHANGED, CheckCommand.SINCE, CheckCommand.STAGED)
            .filter(arguments::has)
            .toList();
    if (given.size() > 1) {
      throw new UsageException(
          given.get(0).name() + " and " + given.get(1).name() + " cannot be combined");
    }
    return given.stream()
        .findFirst()
        .map(
            option ->
                new ChangeSet.Scope(
                    option.equals(CheckCommand.STAGED)
                        ? ChangeSet.Scope.Where.INDEX
                        : ChangeSet.Scope.Where.WORK_TREE,
                    arguments.get(CheckCommand.SINCE)));
  }

  private static FixMode fixMode(Arguments arguments) {
    if (arguments.has(CheckCommand.DIFF)) {
      return FixMode.DIFF;
    }
    return arguments.has(CheckCommand.FIX) ? FixMode.FIX : FixMode.REPORT;
  }

  private void validate() {
    if (unsafe && fix == FixMode.REPORT) {
      throw new UsageException("--unsafe-fixes requires --fix or --diff");
    }
    if (fix == FixMode.DIFF && !formats.isEmpty()) {
      throw new UsageException("--diff and --format cannot be combined");
    }
    if (readsStdin() && stdinFilename.isEmpty()) {
      throw new UsageException("`-` requires --stdin-filename <path>");
    }
    if (readsStdin() && fix == FixMode.FIX) {
      throw new UsageException("stdin cannot be fixed in place; use --diff");
    }
    if (readsStdin() && changes.isPresent()) {
      throw new UsageException("`-` cannot be combined with --changed, --since or --staged");
    }
    if (updateBaseline && (fix == FixMode.DIFF || readsStdin())) {
      throw new UsageException(
          "--update-baseline cannot be combined with " + (readsStdin() ? "`-`" : "--diff"));
    }
    if (fix == FixMode.FIX && changes.filter(ChangeSet.Scope::isOfIndex).isPresent()) {
      throw new UsageException(
          "--staged and --fix cannot be combined; fix the files and stage them");
    }
  }
}
