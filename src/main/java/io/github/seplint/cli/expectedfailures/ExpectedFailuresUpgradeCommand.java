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
import io.github.seplint.cli.expectedfailures.SuiteUpgrade.AffectedEntry;
import io.github.seplint.lint.FileRun;
import io.github.seplint.project.ConfiguredRuns;
import io.github.seplint.project.Project;
import io.github.seplint.project.SuitePins;
import io.github.seplint.project.UsageException;
import io.github.seplint.suite.ExpectedFailuresEditor;
import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.Place;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code seplint expected-failures upgrade}. */
public record ExpectedFailuresUpgradeCommand(Console console) implements Command {
  private static final Opt<List<String>> FILES =
      Opt.paths(
          "[<path>...]  Files of expected failures [default: those of `runs` in the configuration,"
              + " otherwise all]");
  private static final Opt<Optional<String>> FROM =
      OptGroup.RESULTS.text(
          "--from <release>  The release that the entries were written for [default: `suite` in the"
              + " configuration, otherwise the one in package.json and workflows]");
  private static final Opt<Optional<String>> TO =
      OptGroup.RESULTS.text(
          "--to <release>  The release to use [default: the newest that seplint knows]");
  private static final Opt<Boolean> FIX =
      OptGroup.FIXING.flag("--fix  Rename entries, and remove those of removed scenarios");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Find entries that a release of the suite affects",
            "Compares the scenarios of two releases: reports entries whose scenarios are renamed,"
                + " removed, or no longer run for the specification version of the file, and lists"
                + " new scenarios, which may fail. The data of the releases comes with seplint.")
        .parameters(FILES)
        .options(FROM, TO, FIX)
        .projectOptions()
        .example("expected-failures upgrade", "to the newest release")
        .example("expected-failures upgrade --from 0.1.16 --fix", "rename and remove entries");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = CommonOptions.project(console, arguments);
    List<ExpectedFailureFile> files = ExpectedFailureFiles.find(project, arguments.positionals());
    SuiteUpgrade upgrade = upgrade(project, arguments);
    Map<String, List<FileRun>> runs = ConfiguredRuns.find(project).read(List.of(upgrade.from()));
    FileRun any = FileRun.ofAll(Optional.empty(), List.of());
    ExitCode exit = ExitCode.CLEAN;
    for (ExpectedFailureFile file : files) {
      List<FileRun> its = runs.getOrDefault(file.display(), List.of(any));
      exit = exit.or(compare(project, file, its, upgrade, arguments.has(FIX)));
    }
    return exit;
  }

  private SuiteUpgrade upgrade(Project project, Arguments arguments) {
    List<String> configured = project.config().settings().suites();
    List<String> used = configured.isEmpty() ? SuitePins.find(project) : configured;
    UsageException.throwIf(
        arguments.get(FROM).isEmpty() && used.size() != 1,
        used.isEmpty()
            ? "no release of the suite found in the project; pass --from"
            : "the project uses several releases of the suite: "
                + String.join(", ", used)
                + "; pass --from");
    String from = arguments.get(FROM).orElseGet(() -> used.get(0));
    String to = arguments.get(TO).orElseGet(SuiteReleases.published()::newest);
    return new SuiteUpgrade(known("--from", from), known("--to", to));
  }

  /** Returns a release, if it is not later than the known ones. */
  private String known(String option, String release) {
    SuiteReleases published = SuiteReleases.published();
    List<String> known = published.releases();
    boolean valid = release.matches("[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?");
    if (!valid || published.isLater(release) || !SuiteReleases.isAtLeast(release, known.get(0))) {
      throw new UsageException(
          "unknown release of the suite `"
              + release
              + "` for "
              + option
              + "; known: "
              + String.join(", ", known)
              + DidYouMean.didYouMean(release, known));
    }
    if (!known.contains(release)) {
      console.printError(
          "note: the scenarios of suite "
              + release
              + " are not known; those of the release before it are used");
    }
    return release;
  }

  private ExitCode compare(
      Project project,
      ExpectedFailureFile file,
      List<FileRun> runs,
      SuiteUpgrade upgrade,
      boolean fix) {
    ExpectedFailures failures = ExpectedFailuresEditor.read(file.source());
    Timeline timeline = project.config().settings().timeline();
    List<AffectedEntry> found = new ArrayList<>();
    List<AffectedEntry> left = new ArrayList<>();
    Map<Side, SectionChange> changes = new EnumMap<>(Side.class);
    StringBuilder added = new StringBuilder();
    for (Side side : sides(failures, runs)) {
      List<ExpectedFailure> entries = failures.of(side);
      Map<ExpectedFailure, List<String>> replaced = new LinkedHashMap<>();
      for (AffectedEntry each : upgrade.affected(side, entries, runs, file.display(), timeline)) {
        found.add(each);
        if (fix && each.isFixable()) {
          replaced.put(each.entry(), each.instead());
        } else {
          left.add(each);
        }
      }
      changes.put(side, new SectionChange(replaced, List.of()));
      added.append(lines(side, upgrade.added(side, entries, runs, file.display(), timeline)));
    }
    int fixed = changes.values().stream().mapToInt(each -> each.replaced().size()).sum();
    if (fixed > 0) {
      String text = ExpectedFailuresEditor.edit(file.source(), changes).text();
      project.output(file.path()).changeOrRefuse(file.source().text(), text);
    }
    found.forEach(
        each -> console.print(line(file, each, !left.contains(each) ? outcome(each) : "")));
    console.print(summary(file, left.size(), fixed, upgrade) + added);
    return left.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** The sides that a file is about: those of its runs, as far as it has sections for them. */
  private static List<Side> sides(ExpectedFailures failures, List<FileRun> runs) {
    List<Side> tested =
        Side.LISTED.stream()
            .filter(side -> runs.stream().anyMatch(run -> run.sides().contains(side)))
            .toList();
    List<Side> listed = tested.stream().filter(side -> !failures.of(side).isEmpty()).toList();
    return listed.isEmpty() ? tested : listed;
  }

  private static String outcome(AffectedEntry fixed) {
    return fixed.instead().isEmpty() ? "; removed" : "; renamed";
  }

  private static String line(ExpectedFailureFile file, AffectedEntry each, String outcome) {
    Place place = file.source().place(each.entry().span());
    return "%s:%d:%d: scenario `%s` %s%s\n"
        .formatted(
            SafeText.of(place.path()),
            place.start().line(),
            place.start().column(),
            SafeText.of(each.entry().scenario()),
            each.reason(),
            outcome);
  }

  private static String summary(
      ExpectedFailureFile file, int left, int fixed, SuiteUpgrade upgrade) {
    String change =
        left + fixed == 0
            ? "no entry to change"
            : "%d %s to change".formatted(left, left == 1 ? "entry" : "entries")
                + (fixed == 0 ? "" : ", %d changed".formatted(fixed));
    return SafeText.of(file.display())
        + ": "
        + change
        + " from suite "
        + upgrade.from()
        + " to "
        + upgrade.to()
        + "\n";
  }

  private static String lines(Side side, List<String> added) {
    StringBuilder text = new StringBuilder();
    if (!added.isEmpty()) {
      text.append("  new ").append(side.id()).append(" scenarios, which may fail:\n");
      added.forEach(each -> text.append("  - ").append(each).append('\n'));
    }
    return text.toString();
  }
}
