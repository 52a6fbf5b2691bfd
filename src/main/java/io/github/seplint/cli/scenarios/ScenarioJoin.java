package io.github.seplint.cli.scenarios;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Joins listed scenarios with those that were run, and assigns extensions to them. */
final class ScenarioJoin {
  /** The scenarios by surface and name, in the order of the list. */
  private final Map<String, ImportedScenario> scenarios = new LinkedHashMap<>();

  private final Timeline timeline;

  ScenarioJoin(List<ImportedScenario> listed, Timeline timeline) {
    this.timeline = timeline;
    listed.forEach(each -> scenarios.put(each.surface() + " " + each.name(), each));
  }

  /** Adds emitted checks; scenarios that are not listed come last, sorted. */
  void add(RunResults results) {
    Map<String, List<ScenarioRun>> runs =
        results.scenarios().stream()
            .collect(
                groupingBy(run -> run.side().id() + " " + run.scenario(), TreeMap::new, toList()));
    runs.forEach(
        (key, all) -> {
          String surface = all.get(0).side().id();
          ImportedScenario unlisted =
              new ImportedScenario(surface, all.get(0).scenario(), List.of());
          scenarios.put(key, join(scenarios.getOrDefault(key, unlisted), all));
        });
  }

  /** Fills in versions or extension from the sources of the checks, if they agree. */
  private ImportedScenario join(ImportedScenario scenario, List<ScenarioRun> runs) {
    TreeSet<String> ids = new TreeSet<>();
    Set<CheckSource> sources = new HashSet<>();
    for (ScenarioRun run : runs) {
      run.checks().stream().map(EmittedCheck::id).forEach(ids::add);
      sources.addAll(run.sources());
    }
    ImportedScenario found = scenario.emitting(ids);
    if (sources.size() != 1) {
      return found;
    }
    CheckSource source = sources.iterator().next();
    boolean dated = source.introducedIn().isPresent() || source.removedIn().isPresent();
    if (source.extensionId().isPresent()) {
      return dated || !found.isOpen() ? found : found.of(source.extensionId().get());
    }
    return found.versions().isEmpty() ? found.at(versions(source)) : found;
  }

  private List<String> versions(CheckSource source) {
    return source
        .introducedIn()
        .flatMap(from -> VersionRange.of(from, source.removedIn(), timeline))
        .map(range -> timeline.versions().stream().filter(range::contains).toList())
        .orElse(List.of());
  }

  /**
   * The scenarios, those without versions with the extensions that options assign.
   *
   * @param options values of {@code --extension}
   * @throws UsageException if one is invalid, or matches no scenario
   */
  List<ImportedScenario> withExtensions(List<String> options) {
    List<ExtensionOption> extensions = options.stream().map(ExtensionOption::of).toList();
    Set<ExtensionOption> used = new HashSet<>();
    List<ImportedScenario> result = new ArrayList<>();
    for (ImportedScenario scenario : scenarios.values()) {
      Optional<ExtensionOption> first =
          extensions.stream().filter(each -> each.matches(scenario)).findFirst();
      first.ifPresent(used::add);
      result.add(
          first
              .map(each -> each.id)
              .or(() -> published(scenario))
              .map(scenario::of)
              .orElse(scenario));
    }
    for (ExtensionOption each : extensions) {
      UsageException.throwIf(
          !used.contains(each), "--extension " + each.value + ": no scenario of an extension fits");
    }
    return result;
  }

  /** The extension of a scenario of the suite, if the list says that it has one. */
  private static Optional<String> published(ImportedScenario scenario) {
    return Stream.of(Side.values())
        .filter(side -> scenario.isOfExtension() && side.id().equals(scenario.surface()))
        .flatMap(side -> SuiteReleases.published().scenario(side, scenario.name()).stream())
        .flatMap(known -> known.extensionId().stream())
        .findFirst();
  }

  /**
   * A value of {@code --extension}.
   *
   * @param scenario a name, or a prefix with a star
   */
  private record ExtensionOption(String value, String scenario, String id) {
    static ExtensionOption of(String value) {
      int equals = value.lastIndexOf('=');
      UsageException.throwIf(
          equals < 1 || value.substring(equals + 1).isBlank(),
          "--extension takes <scenario>=<id>, not `" + value + "`");
      return new ExtensionOption(value, value.substring(0, equals), value.substring(equals + 1));
    }

    boolean matches(ImportedScenario imported) {
      return imported.isOpen()
          && (scenario.endsWith("*")
              ? imported.name().startsWith(scenario.substring(0, scenario.length() - 1))
              : imported.name().equals(scenario));
    }
  }
}
