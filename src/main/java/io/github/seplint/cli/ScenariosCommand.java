package io.github.seplint.cli;

import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.ScenarioJson;
import io.github.seplint.report.ScenarioText;
import io.github.seplint.source.SourceText;
import io.github.seplint.suite.DatedScenario;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seplint scenarios}: which of them apply at a version. */
final class ScenariosCommand {
  private static final String STANDARD = "scenarios.yaml";
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> SURFACES = List.of("server", "client", "authorization");

  private final Shell shell;
  private final ScenariosImportCommand importing;

  ScenariosCommand(Shell shell) {
    this.shell = shell;
    this.importing = new ScenariosImportCommand(shell);
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint scenarios");
    spec.usageMessage()
        .description(
            "Lists the scenarios of an inventory with the versions at which they apply, or only those"
                + " that apply at one version.",
            "A scenario applies from the version that its source names as introducedIn up to, and"
                + " without, the one it names as removedIn; one of an extension applies at none.")
        .commandListHeading("%nCommands:%n");
    spec.addSubcommand("import", importing.spec());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<inventory>")
            .description("Default: scenarios.yaml beside the configuration.")
            .build());
    spec.addOption(
        SpecOptions.text("--spec-version", "<version>")
            .description("Only those that apply at this version; draft is the newest.")
            .build());
    spec.addOption(
        SpecOptions.text("--surface", "<surface>")
            .completionCandidates(SURFACES)
            .description("Only those that test a server, a client or an authorization server.")
            .build());
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .completionCandidates(FORMATS)
            .description("text (default) or json.")
            .build());
    ConfigRequest.options(spec);
    spec.addOption(Help.option());
    return spec;
  }

  ExitCode run(String... words) {
    if (words.length > 0 && words[0].equals("import")) {
      CommandSpec spec = importing.spec();
      Arguments arguments = Arguments.parse(spec, Arrays.copyOfRange(words, 1, words.length));
      return arguments.has("--help") ? new Help(shell).print(spec) : importing.run(arguments);
    }
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, words);
    return arguments.has("--help") ? new Help(shell).print(spec) : list(arguments);
  }

  private ExitCode list(Arguments arguments) {
    String format = arguments.choice("--format", FORMATS, "text");
    Optional<String> surface =
        arguments.text("--surface").map(word -> arguments.choice("--surface", SURFACES, word));
    Project project = Project.find(shell.folder(), ConfigRequest.of(arguments));
    Timeline timeline = project.config().settings().timeline();
    Optional<String> version = arguments.text("--spec-version").map(name -> known(name, timeline));
    List<DatedScenario> all =
        DatedScenario.of(inventory(arguments.positionals(), project), timeline);
    List<DatedScenario> chosen =
        all.stream()
            .filter(each -> surface.filter(word -> !word.equals(each.surface())).isEmpty())
            .filter(
                each -> version.filter(name -> !each.applicability().at(name, timeline)).isEmpty())
            .toList();
    shell
        .out()
        .print(
            format.equals("json")
                ? ScenarioJson.of(chosen)
                : ScenarioText.of(chosen, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }

  private static String known(String version, Timeline timeline) {
    if (!timeline.knows(version)) {
      throw new UsageException(
          "no known version: `" + version + "`" + timeline.didYouMean(version));
    }
    return version;
  }

  private ScenarioInventory inventory(List<String> named, Project project) {
    if (named.size() > 1) {
      throw new UsageException("scenarios takes one inventory");
    }
    Path standard = project.root().resolve(STANDARD);
    if (named.isEmpty() && !Files.exists(standard)) {
      throw new UsageException("no inventory is named, and there is no " + STANDARD);
    }
    SourceText source =
        project.read(named.stream().findFirst().map(project::resolve).orElse(standard));
    ScenarioInventory inventory = ScenarioInventory.parse(source);
    if (inventory.scenarios().isEmpty()) {
      throw new UsageException(source.path() + ": lists no scenario");
    }
    return inventory;
  }
}
