package io.github.seplint.cli.scenarios;

import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins listed scenarios with those that were run. */
final class ScenarioJoin {
  private final Map<Key, ImportedScenario> scenarios = new LinkedHashMap<>();
  private final Timeline timeline;

  private record Key(String surface, String name) {}

  ScenarioJoin(List<ImportedScenario> listed, Timeline timeline) {
    this.timeline = timeline;
    listed.forEach(each -> scenarios.put(new Key(each.surface(), each.name()), each));
  }

  /** Adds emitted checks; scenarios that are not listed come last, sorted. */
  void add(RunResults results) {
    Map<Key, Emitted> emitted =
        new TreeMap<>(Comparator.comparing(Key::surface).thenComparing(Key::name));
    for (ScenarioRun run : results.scenarios()) {
      Key key = new Key(run.side().id(), run.scenario());
      Emitted all =
          emitted.computeIfAbsent(key, same -> new Emitted(new TreeSet<>(), new HashSet<>()));
      run.checks().stream().map(EmittedCheck::id).forEach(all.ids::add);
      all.sources.addAll(run.sources());
    }
    emitted.forEach(
        (key, all) -> {
          ImportedScenario unlisted = new ImportedScenario(key.surface, key.name, List.of());
          scenarios.put(key, join(scenarios.getOrDefault(key, unlisted), all));
        });
  }

  /** The emitted checks of one scenario. */
  private record Emitted(TreeSet<String> ids, Set<CheckSource> sources) {}

  /** Fills in versions or extension from the sources of the checks, if they agree. */
  private ImportedScenario join(ImportedScenario scenario, Emitted emitted) {
    ImportedScenario found = scenario.emitting(emitted.ids);
    if (emitted.sources.size() != 1) {
      return found;
    }
    CheckSource source = emitted.sources.iterator().next();
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

  /** In the order of the list. */
  List<ImportedScenario> scenarios() {
    return new ArrayList<>(scenarios.values());
  }
}
