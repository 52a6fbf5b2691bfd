package io.github.seplint.cli.expectedfailures;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.expectedfailures.ExpectedFailureFiles.ExpectedFailureFile;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.FileRun;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.ConfiguredRuns;
import io.github.seplint.project.Project;
import io.github.seplint.project.SuitePins;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.suite.ExpectedFailuresEditor;
import io.github.seplint.suite.ExpectedFailuresEditor.Edited;
import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.Place;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code seplint expected-failures update}. */
public record ExpectedFailuresUpdateCommand(Console console) implements Command {
  private static final Opt<List<String>> FILES =
      Opt.paths(
          "[<file>...]  Files of expected failures; a missing one is created [default: those of"
              + " `runs` in the configuration, otherwise the only one found]");
  private static final Opt<List<String>> RESULTS =
      OptGroup.RESULTS.paths(
          "--results <dir>  Results of the conformance run: directory searched recursively for"
              + " checks.json. Repeatable [default: `runs` or `results` in the configuration]");
  private static final Opt<Boolean> NARROW =
      OptGroup.FIXING.flag(
          "--narrow  Replace entries for scenarios of which few checks fail by entries for these"
              + " checks");
  private static final Opt<Boolean> CHECK =
      OptGroup.FIXING.flag("--check  Write nothing; exit with 1 if a file is out of date");

  private static final String TOO_BROAD = "expected-failure-too-broad";

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Update expected failures from results",
            "Adds what fails and removes what passes, as the conformance runner requires. Comments,"
                + " groups and the order of entries are kept; entries for scenarios that were not"
                + " run remain.",
            "Of a new scenario, only the failed checks are listed if they are few (see `seplint"
                + " explain expected-failure-too-broad`) and the suite supports it.")
        .parameters(FILES)
        .options(RESULTS, NARROW, CHECK)
        .projectOptions()
        .example("expected-failures update --results results", "update the only file")
        .example("expected-failures update --check", "in CI, with configured `runs`");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = CommonOptions.project(console, arguments);
    List<ExpectedFailureFile> files = ExpectedFailureFiles.find(project, arguments.positionals());
    Map<String, List<FileRun>> runs = runs(project, arguments.get(RESULTS), files);
    ConfiguredRuleResolver rules =
        new ConfiguredRuleResolver(
            BuiltInRules.all(), project.config(), rule -> true, project::rootPath);
    ExitCode exit = ExitCode.CLEAN;
    for (ExpectedFailureFile file : files) {
      ConfiguredRule tooBroad =
          rules.rulesFor(file.display(), FileKind.EXPECTED_FAILURES).stream()
              .filter(rule -> rule.id().equals(TOO_BROAD))
              .findFirst()
              .orElseThrow();
      List<FileRun> its = runs.getOrDefault(file.display(), List.of());
      exit = exit.or(update(project, file, its, tooBroad, arguments));
    }
    return exit;
  }

  /** The runs of the files, of which each has results. */
  private Map<String, List<FileRun>> runs(
      Project project, List<String> results, List<ExpectedFailureFile> files) {
    LintSettings settings = project.config().settings();
    List<String> suites = settings.suites().isEmpty() ? SuitePins.find(project) : settings.suites();
    Map<String, List<FileRun>> configured = ConfiguredRuns.find(project).read(suites);
    List<Path> named =
        results.isEmpty()
                && files.stream().noneMatch(each -> configured.containsKey(each.display()))
            ? project.resolve(Optional.empty(), "--results", "results").stream().toList()
            : results.stream().map(project::resolve).toList();
    if (named.isEmpty()) {
      return requireResults(files, configured);
    }
    UsageException.throwIf(
        files.size() > 1,
        "several files for one run: " + names(files) + "; name one, or set `runs`");
    String file = files.get(0).display();
    List<FileRun> its = configured.getOrDefault(file, List.of());
    UsageException.throwIf(
        its.size() > 1, file + ": has several `runs` in the configuration; omit --results");
    RunResults read = project.findResults(named).read();
    if (its.isEmpty()) {
      ConfiguredRuns.mixedVersions(read, settings.specVersions()).ifPresent(console::printError);
    }
    FileRun all = FileRun.ofAll(Optional.empty(), suites);
    Map<String, List<FileRun>> runs = new TreeMap<>(configured);
    runs.put(file, List.of(its.stream().findFirst().orElse(all).withResults(read)));
    return runs;
  }

  private static Map<String, List<FileRun>> requireResults(
      List<ExpectedFailureFile> files, Map<String, List<FileRun>> configured) {
    for (ExpectedFailureFile file : files) {
      boolean found =
          configured.getOrDefault(file.display(), List.of()).stream()
              .flatMap(run -> run.results().stream())
              .anyMatch(results -> !results.scenarios().isEmpty());
      UsageException.throwIf(
          !found, file.display() + ": no results; pass --results, or set `runs` in seplint.yaml");
    }
    return configured;
  }

  private static String names(List<ExpectedFailureFile> files) {
    return String.join(", ", files.stream().map(ExpectedFailureFile::display).toList());
  }

  private ExitCode update(
      Project project,
      ExpectedFailureFile file,
      List<FileRun> runs,
      ConfiguredRule tooBroad,
      Arguments arguments) {
    SourceText source = file.source();
    ExpectedFailures before = ExpectedFailuresEditor.read(source);
    Map<Side, SectionChange> changes = new EnumMap<>(Side.class);
    ExitCode exit = ExitCode.CLEAN;
    for (Side side : Side.LISTED) {
      FailureChanges.Result result =
          new FailureChanges(side, before.of(side), runs, tooBroad).of(arguments.has(NARROW));
      changes.put(side, result.change());
      exit = exit.or(report(source, result));
    }
    Edited after = ExpectedFailuresEditor.edit(source, changes);
    boolean check = arguments.has(CHECK);
    boolean changed = changes.values().stream().anyMatch(each -> !each.isEmpty());
    if (changed && !check) {
      write(project, file, after);
    }
    console.print(summary(file.display(), changes, check));
    return changed && check ? ExitCode.FINDINGS.or(exit) : exit;
  }

  private void write(Project project, ExpectedFailureFile file, Edited after) {
    AtomicFile output = project.output(file.path());
    if (Files.exists(file.path())) {
      output.changeOrRefuse(file.source().text(), after.text());
    } else {
      output.write(AtomicFile.FileContent.of(after.text()));
    }
    after
        .orphans()
        .forEach(place -> printError(place, "note: comment without entries; remove or adapt it"));
  }

  /** Prints what cannot be fixed by an edit. */
  private ExitCode report(SourceText source, FailureChanges.Result result) {
    for (ExpectedFailure entry : result.contradictory()) {
      printError(
          source.place(entry.span()),
          "`"
              + entry.text()
              + "` fails in one run and passes in another; use one file for each run");
    }
    for (String name : result.unlisted()) {
      console.printError(source.path() + ": `" + name + "` fails, but its name cannot be listed");
    }
    return result.contradictory().isEmpty() && result.unlisted().isEmpty()
        ? ExitCode.CLEAN
        : ExitCode.FINDINGS;
  }

  private void printError(Place place, String message) {
    console.printError(
        place.path() + ":" + place.start().line() + ":" + place.start().column() + ": " + message);
  }

  /** The changes, with lines that can be copied into the file. */
  private static String summary(String path, Map<Side, SectionChange> changes, boolean check) {
    StringBuilder details = new StringBuilder();
    int added = 0;
    int removed = 0;
    for (Map.Entry<Side, SectionChange> each : changes.entrySet()) {
      List<String> more = each.getValue().entries();
      List<String> fewer =
          each.getValue().replaced().keySet().stream().map(entry -> entry.text()).toList();
      details.append(lines(each.getKey(), check ? "add" : "added", more));
      details.append(lines(each.getKey(), check ? "remove" : "removed", fewer));
      added += more.size();
      removed += fewer.size();
    }
    String counts = check ? "%d to add, %d to remove" : "%d added, %d removed";
    return SafeText.of(path)
        + ": "
        + (added + removed == 0 ? "up to date" : counts.formatted(added, removed))
        + "\n"
        + details;
  }

  private static String lines(Side side, String verb, List<String> entries) {
    StringBuilder text = new StringBuilder();
    if (!entries.isEmpty()) {
      text.append("  ").append(verb).append(" in `").append(side.id()).append("`:\n");
      entries.forEach(each -> text.append("  - ").append(SafeText.of(each)).append('\n'));
    }
    return text.toString();
  }
}
