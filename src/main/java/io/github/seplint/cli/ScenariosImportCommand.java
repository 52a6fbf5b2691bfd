package io.github.seplint.cli;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import io.github.seplint.suite.Applicability;
import io.github.seplint.suite.FoundScenario;
import io.github.seplint.suite.InventoryMerge;
import io.github.seplint.suite.InventoryMerge.Policy;
import io.github.seplint.suite.InventoryText;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioList;
import io.github.seplint.suite.Timeline;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint scenarios import}. */
final class ScenariosImportCommand {
  private final Shell shell;

  ScenariosImportCommand(Shell shell) {
    this.shell = shell;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint scenarios import");
    spec.usageMessage()
        .description(
            "Writes an inventory of scenarios: from the list that the suite prints, from results of"
                + " runs, or from both.",
            "The versions that the list names become ranges. What is no range stays as it is listed:"
                + " a scenario of an extension must be given the extension's id, and seplint check"
                + " asks for it.",
            "An inventory that is there is edited: new scenarios and check ids are added; comments and"
                + " sources stay.");
    options(spec);
    SpecOptions.exitCodes(spec, exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "written");
    codes.put("1", "written, but the inventory has kept sources that are not those of the list");
    codes.put("2", "asked wrong: nothing to import from, unreadable files");
    return codes;
  }

  private static void options(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--list", "<file>")
            .description("The text that the suite's own list command prints.")
            .build());
    spec.addOption(
        SpecOptions.text("--results", "<folder>")
            .description(
                "Results of runs: every checks.json in it and below it. Sources of checks count where the"
                    + " list says nothing.")
            .build());
    spec.addOption(
        OptionSpec.builder("--extension")
            .type(String[].class)
            .arity("1")
            .paramLabel("<scenario>=<id>")
            .description(
                "The extension that a scenario is of; a * at the end of the scenario's name stands for"
                    + " the rest. May be given more than once; the first that fits counts.")
            .build());
    spec.addOption(
        SpecOptions.text("--out", "<file>")
            .description("Where the inventory is, or will be. Default: standard output.")
            .build());
    spec.addOption(
        SpecOptions.flag("--update")
            .description(
                "With --out: takes the sources of the list, where the inventory has others.")
            .build());
    ConfigRequest.options(spec);
    spec.addOption(Help.option());
  }

  ExitCode run(Arguments arguments) {
    Optional<String> out = arguments.text("--out");
    if (arguments.has("--update") && out.isEmpty()) {
      throw new UsageException("--update goes with --out");
    }
    Project project = Project.find(shell.folder(), ConfigRequest.of(arguments));
    Timeline timeline = project.config().settings().timeline();
    List<FoundScenario> found = found(project, arguments, timeline);
    if (out.isPresent()) {
      AtomicFile file = project.output(out.get());
      file.refuseIfInputOf(project);
      return write(project, file, found, timeline, arguments);
    }
    String text = InventoryText.of(found, timeline);
    shell.out().print(text);
    shell.out().flush();
    tellExtensions(text);
    return ExitCode.CLEAN;
  }

  private List<FoundScenario> found(Project project, Arguments arguments, Timeline timeline) {
    Optional<String> list = arguments.text("--list");
    Optional<String> results = arguments.text("--results");
    if (list.isEmpty() && results.isEmpty()) {
      throw new UsageException("nothing to import: pass --list, --results, or both");
    }
    List<ScenarioList.Entry> listed =
        list.map(name -> ScenarioList.read(project.read(project.resolve(name)))).orElse(List.of());
    ScenarioJoin join = new ScenarioJoin(listed, timeline);
    results.ifPresent(name -> join.add(project.requireResults(project.resolve(name))));
    return new ExtensionFlags(arguments.texts("--extension")).over(join.scenarios());
  }

  private ExitCode write(
      Project project,
      AtomicFile file,
      List<FoundScenario> found,
      Timeline timeline,
      Arguments arguments) {
    if (!Files.exists(file.path())) {
      String text = InventoryText.of(found, timeline);
      file.write(AtomicFile.Content.of(text));
      tellExtensions(text);
      return ExitCode.CLEAN;
    }
    SourceText before = project.read(file.path());
    InventoryMerge.Merged merged =
        InventoryMerge.merge(
            before, found, timeline, arguments.has("--update") ? Policy.REPLACE : Policy.KEEP);
    file.change(before.text(), merged.text())
        .ifPresent(
            why -> {
              throw new UsageException(file.display() + ": not written: " + why);
            });
    tellExtensions(merged.text());
    tell(merged, arguments.text("--list").isPresent());
    return merged.kept().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void tell(InventoryMerge.Merged merged, boolean listed) {
    merged
        .kept()
        .forEach(kept -> complain(kept.place(), "this stays, though the list has " + kept.found()));
    if (listed) {
      merged.unknown().forEach(place -> complain(place, "this stays, though no list has it"));
    }
  }

  private void complain(Place place, String message) {
    shell.complain(
        place.path() + ":" + place.start().line() + ":" + place.start().column() + ": " + message);
  }

  private void tellExtensions(String inventory) {
    long nameless =
        ScenarioInventory.parse(new SourceText("", inventory)).scenarios().stream()
            .filter(Applicability::lacksExtension)
            .count();
    if (nameless > 0) {
      shell.complain(
          nameless
              + (nameless == 1 ? " scenario is" : " scenarios are")
              + " of an extension that is not named: --extension <scenario>=<id>, or extensionId in"
              + " the inventory");
    }
  }
}
