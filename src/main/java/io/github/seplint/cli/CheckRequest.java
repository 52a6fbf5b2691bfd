package io.github.seplint.cli;

import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.TextReport;
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
record CheckRequest(
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

    TextReport.Options options() {
      return new TextReport.Options(frames, !quiet, statistics, maxFindings);
    }
  }

  /** What is done about findings that can be fixed. */
  enum FixMode {
    REPORT,
    FIX,
    DIFF
  }

  static final List<String> FAILING = List.of("error", "warning", "info");

  static CheckRequest of(Arguments arguments) {
    CheckRequest request =
        new CheckRequest(
            arguments.positionals(),
            arguments.list("--select"),
            arguments.list("--ignore"),
            arguments.text("--fail-on").map(word -> arguments.choice("--fail-on", FAILING, word)),
            ConfigRequest.of(arguments),
            arguments.text("--spec"),
            arguments.text("--lock"),
            arguments.text("--results"),
            arguments.text("--manifest"),
            arguments.has("--strict"),
            arguments.text("--stdin-filename"),
            changes(arguments),
            arguments.text("--baseline"),
            arguments.has("--update-baseline"),
            arguments.texts("--format"),
            arguments.number("--threads", 1, Runtime.getRuntime().availableProcessors()),
            show(arguments),
            fixMode(arguments),
            arguments.has("--unsafe"));
    request.validate();
    return request;
  }

  /** Checks files with nothing but the configuration. */
  static CheckRequest ofFiles(List<String> named, Project.Options config) {
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
        arguments.has("--quiet"),
        !arguments.has("--no-frame") && !arguments.has("--quiet"),
        arguments.has("--statistics"),
        arguments.number("--max-findings", 0, Integer.MAX_VALUE),
        Colors.asked(arguments));
  }

  private static Optional<ChangeSet.Scope> changes(Arguments arguments) {
    List<String> given =
        Stream.of("--changed", "--since", "--staged").filter(arguments::has).toList();
    if (given.size() > 1) {
      throw new UsageException(given.get(0) + " cannot be combined with " + given.get(1));
    }
    return given.stream()
        .findFirst()
        .map(
            option ->
                new ChangeSet.Scope(
                    option.equals("--staged")
                        ? ChangeSet.Scope.Where.INDEX
                        : ChangeSet.Scope.Where.WORK_TREE,
                    arguments.text("--since")));
  }

  private static FixMode fixMode(Arguments arguments) {
    if (arguments.has("--diff")) {
      return FixMode.DIFF;
    }
    return arguments.has("--fix") ? FixMode.FIX : FixMode.REPORT;
  }

  private void validate() {
    if (unsafe && fix == FixMode.REPORT) {
      throw new UsageException("--unsafe goes with --fix or --diff");
    }
    if (fix == FixMode.DIFF && !formats.isEmpty()) {
      throw new UsageException("--diff prints a diff, whatever --format says; leave one out");
    }
    if (readsStdin() && stdinFilename.isEmpty()) {
      throw new UsageException("`-` needs --stdin-filename <path>");
    }
    if (readsStdin() && fix == FixMode.FIX) {
      throw new UsageException("standard input cannot be fixed in place; use --diff");
    }
    if (readsStdin() && changes.isPresent()) {
      throw new UsageException("standard input is in no repository, so nothing tells what changed");
    }
    if (updateBaseline && (fix == FixMode.DIFF || readsStdin())) {
      throw new UsageException(
          "--update-baseline does not go with " + (readsStdin() ? "standard input" : "--diff"));
    }
    if (fix == FixMode.FIX && changes.filter(ChangeSet.Scope::isOfIndex).isPresent()) {
      throw new UsageException("--staged checks what is staged, which --fix does not write");
    }
  }
}
