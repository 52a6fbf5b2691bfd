package io.github.seplint.cli;

import io.github.seplint.results.EmittedCheck;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.FoundScenario;
import io.github.seplint.suite.ScenarioList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins the scenarios that are listed with those that were run. */
final class ScenarioJoin {
  private final Map<Key, FoundScenario> scenarios = new LinkedHashMap<>();

  private record Key(String surface, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = surface.compareTo(other.surface);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  ScenarioJoin(List<ScenarioList.Entry> listed) {
    for (ScenarioList.Entry each : listed) {
      scenarios.put(
          new Key(each.surface(), each.name()),
          new FoundScenario(
              each.surface(), each.name(), each.versions(), Optional.empty(), new TreeSet<>()));
    }
  }

  /** Adds what runs emitted; scenarios that are not listed come last, sorted. */
  void add(RunResults results) {
    Map<Key, TreeSet<String>> ids = new TreeMap<>();
    for (ScenarioRun run : results.scenarios()) {
      TreeSet<String> emitted =
          ids.computeIfAbsent(
              new Key(run.surface().word(), run.scenario()), key -> new TreeSet<>());
      run.checks().stream().map(EmittedCheck::id).forEach(emitted::add);
    }
    ids.forEach((key, emitted) -> scenarios.put(key, scenario(key).emitting(emitted)));
  }

  private FoundScenario scenario(Key key) {
    return Optional.ofNullable(scenarios.get(key))
        .orElseGet(
            () ->
                new FoundScenario(
                    key.surface, key.name, List.of(), Optional.empty(), new TreeSet<>()));
  }

  /** In the order of the list. */
  List<FoundScenario> scenarios() {
    return new ArrayList<>(scenarios.values());
  }
}
