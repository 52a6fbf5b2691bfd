package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioInventory.Scenario;
import io.github.seplint.suite.Side;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The scenarios of all inventories that are checked together. */
final class InventoryLookup {
  private final Map<String, Map<String, Scenario>> bySurface = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> checks = new HashSet<>();

  /** Reads the inventories among the files. */
  static InventoryLookup of(ProjectIndex corpus) {
    InventoryLookup inventory = new InventoryLookup();
    for (ProjectIndex.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof ScenarioInventory scenarios) {
        scenarios.scenarios().forEach(inventory::add);
      }
    }
    return inventory;
  }

  private void add(Scenario scenario) {
    if (scenario.name().isPresent()) {
      String name = scenario.name().get().value();
      String surface = scenario.surface().map(YamlScalar::value).orElse("");
      bySurface.computeIfAbsent(surface, none -> new TreeMap<>()).putIfAbsent(name, scenario);
      names.add(name);
      scenario.checks().forEach(check -> checks.add(check.value()));
    }
  }

  /** Returns whether no scenario is known; then no name can be called unknown. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Returns the names of all scenarios. */
  Set<String> names() {
    return names;
  }

  /** Returns the check IDs of all scenarios. */
  Set<String> checks() {
    return checks;
  }

  /** Returns the names of the scenarios of a side. */
  Set<String> names(Side side) {
    return of(side).keySet();
  }

  Optional<Scenario> scenario(Side side, String name) {
    return Optional.ofNullable(of(side).get(name));
  }

  /** Returns the defect of a scenario name of a side; empty if the scenario exists. */
  Optional<String> defect(Side side, String name, NameSuggestions guesses) {
    if (isEmpty() || of(side).containsKey(name)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Map<String, Scenario>> other : bySurface.entrySet()) {
      if (other.getValue().containsKey(name)) {
        return Optional.of(
            "`"
                + name
                + "` is "
                + article(other.getKey())
                + " scenario, not "
                + article(side.id())
                + " scenario");
      }
    }
    return Optional.of(
        "unknown "
            + side.id()
            + " scenario `"
            + name
            + "`"
            + guesses.didYouMean(name, names(side)));
  }

  private static String article(String surface) {
    return surface.equals("authorization") ? "an authorization server" : "a " + surface;
  }

  private Map<String, Scenario> of(Side side) {
    return bySurface.getOrDefault(side.id(), Map.of());
  }
}
