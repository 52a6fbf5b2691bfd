package io.github.seplint.cli.scenarios;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.ScenarioListing;
import io.github.seplint.suite.ScenarioVersions;
import io.github.seplint.suite.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code seplint scenarios}: lists the scenarios that apply at a version. */
public record ScenariosCommand(Console console) implements Command {
  private static final String STANDARD = "scenarios.yaml";
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");
  private static final Opt<Optional<String>> SURFACE =
      OptGroup.OUTPUT.choice(
          "--surface <surface>  Only scenarios that test this side",
          List.of("server", "client", "authorization"));
  private static final Opt<Optional<String>> SPEC_VERSION =
      OptGroup.OUTPUT.text(
          "--spec-version <version>  Only scenarios that apply to this specification version; draft"
              + " is the newest");
  private static final Opt<List<String>> INVENTORY =
      Opt.paths(
          "[<inventory>]  Scenario inventory [default: scenarios.yaml next to the configuration]");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "List scenarios by specification version; import inventories",
            "Lists the scenarios of an inventory with the versions to which they apply. A scenario"
                + " applies from its introducedIn (inclusive) to its removedIn (exclusive); a"
                + " scenario of an extension applies to no version.")
        .parameters(INVENTORY)
        .options(SPEC_VERSION, SURFACE, FORMAT)
        .projectOptions()
        .example("scenarios", "list all")
        .example("scenarios --spec-version draft --surface server", "of servers, at the draft");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = CommonOptions.project(console, arguments);
    Timeline timeline = project.config().settings().timeline();
    Optional<String> version = arguments.get(SPEC_VERSION);
    if (version.isPresent() && !timeline.knows(version.get())) {
      throw new UsageException(
          "no known version: `" + version.get() + "`" + timeline.didYouMean(version.get()));
    }
    Optional<String> surface = arguments.get(SURFACE);
    List<ScenarioVersions> chosen =
        read(arguments.positionals(), project, timeline).stream()
            .filter(each -> surface.isEmpty() || surface.get().equals(each.surface()))
            .filter(each -> version.isEmpty() || each.applicability().at(version.get(), timeline))
            .toList();
    console.print(
        arguments.get(FORMAT).equals("json")
            ? ScenarioListing.json(chosen)
            : ScenarioListing.text(chosen, console.terminal("auto")));
    return ExitCode.CLEAN;
  }

  private static List<ScenarioVersions> read(
      List<String> named, Project project, Timeline timeline) {
    UsageException.throwIf(named.size() > 1, "scenarios takes one inventory");
    Path file = named.isEmpty() ? project.root().resolve(STANDARD) : project.resolve(named.get(0));
    UsageException.throwIf(
        named.isEmpty() && !Files.exists(file),
        "no inventory is named, and there is no " + STANDARD);
    List<ScenarioVersions> scenarios = ScenarioVersions.read(project.read(file), timeline);
    UsageException.throwIf(scenarios.isEmpty(), project.display(file) + ": lists no scenario");
    return scenarios;
  }
}
