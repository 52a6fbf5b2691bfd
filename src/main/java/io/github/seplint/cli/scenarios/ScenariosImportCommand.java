package io.github.seplint.cli.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.suite.InventoryMerger;
import io.github.seplint.suite.InventoryMerger.Policy;
import io.github.seplint.suite.ScenarioImport;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code seplint scenarios import}. */
public record ScenariosImportCommand(Console console) implements Command {
  private static final Opt<Optional<String>> LIST =
      OptGroup.RESULTS.path("--list <file>  Output of the suite's own list command; `-` is stdin");
  private static final Opt<Optional<String>> RESULTS =
      OptGroup.RESULTS.path(
          "--results <dir>  Results of conformance runs: directory searched recursively for"
              + " checks.json. Sources of checks are used where the list has none");
  private static final Opt<List<String>> EXTENSION =
      OptGroup.RESULTS.repeatable(
          "--extension <scenario>=<id>  Extension of a scenario; a name ending in `*` matches a"
              + " prefix. Repeatable, the first match wins");
  private static final Opt<Optional<String>> OUT =
      OptGroup.OUTPUT.path(
          "-o, --output-file, --out <file>  Inventory to write or edit; `-` is stdout [default:"
              + " stdout]");
  private static final Opt<Boolean> UPDATE =
      OptGroup.OUTPUT.flag(
          "--update  Replace differing sources in the inventory by those of the list (requires"
              + " --out)");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Write a scenario inventory from a list, from results, or from both",
            "Versions in the list become ranges. A scenario of an extension needs the extension's"
                + " ID (--extension); seplint check reports missing ones.",
            "An existing inventory is edited: new scenarios and check IDs are added, comments and"
                + " sources are kept. Exits 1 if kept sources differ from the list.")
        .options(LIST, RESULTS, EXTENSION, OUT, UPDATE)
        .projectOptions()
        .example("scenarios import --list list.txt", "print an inventory")
        .example("scenarios import --results results --out scenarios.yaml", "edit one");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Optional<String> out = OutputTarget.file(arguments.get(OUT));
    UsageException.throwIf(arguments.has(UPDATE) && out.isEmpty(), "--update goes with --out");
    Project project = CommonOptions.project(console, arguments);
    Timeline timeline = project.config().settings().timeline();
    List<ImportedScenario> found = found(project, arguments, timeline);
    Optional<AtomicFile> file = out.map(project::output);
    file.ifPresent(each -> each.refuseIfInputOf(project));
    if (file.isPresent() && Files.exists(file.get().path())) {
      return edit(project, file.get(), found, timeline, arguments);
    }
    String text = ScenarioImport.inventory(found, timeline);
    file.ifPresent(each -> TextFiles.requireReadable(text, each.display()));
    file.ifPresentOrElse(
        each -> each.write(AtomicFile.FileContent.of(text)), () -> console.print(text));
    printMissingExtensions(text);
    return ExitCode.CLEAN;
  }

  private List<ImportedScenario> found(Project project, Arguments arguments, Timeline timeline) {
    Optional<SourceText> list =
        arguments
            .get(LIST)
            .map(name -> name.equals("-") ? stdin() : project.read(project.resolve(name)));
    Optional<Path> results = arguments.get(RESULTS).map(project::resolve);
    UsageException.throwIf(
        list.isEmpty() && results.isEmpty(), "nothing to import: pass --list, --results, or both");
    ScenarioJoin join =
        new ScenarioJoin(list.map(ScenarioImport::read).orElse(List.of()), timeline);
    results.ifPresent(directory -> join.add(project.requireResults(directory)));
    return join.withExtensions(arguments.get(EXTENSION));
  }

  private SourceText stdin() {
    try {
      return new SourceText("standard input", new String(console.readIn(), UTF_8));
    } catch (IOException e) {
      throw new UsageException("standard input: cannot be read");
    }
  }

  private ExitCode edit(
      Project project,
      AtomicFile file,
      List<ImportedScenario> found,
      Timeline timeline,
      Arguments arguments) {
    SourceText before = project.read(file.path());
    Policy policy = arguments.has(UPDATE) ? Policy.REPLACE : Policy.KEEP;
    InventoryMerger.Merged merged = InventoryMerger.merge(before, found, timeline, policy);
    TextFiles.requireReadable(merged.text(), file.display());
    file.changeOrRefuse(before.text(), merged.text());
    printMissingExtensions(merged.text());
    merged.kept().forEach(kept -> printError(kept.place(), "kept; the list has " + kept.found()));
    if (arguments.has(LIST)) {
      merged.unknown().forEach(place -> printError(place, "kept; not in the list"));
    }
    return merged.kept().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void printError(Place place, String message) {
    console.printError(
        place.path() + ":" + place.start().line() + ":" + place.start().column() + ": " + message);
  }

  private void printMissingExtensions(String inventory) {
    long nameless =
        ScenarioInventory.parse(new SourceText("", inventory)).scenarios().stream()
            .filter(ApplicableVersions::lacksExtension)
            .count();
    if (nameless > 0) {
      console.printError(
          nameless
              + (nameless == 1 ? " scenario is" : " scenarios are")
              + " of an extension that is not named: --extension <scenario>=<id>, or extensionId in"
              + " the inventory");
    }
  }
}
