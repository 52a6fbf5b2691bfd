package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The scenarios of all inventories that are checked together. */
final class InventoryLookup {
  /** Result directories and authors use scenario names with or without these prefixes. */
  private static final List<String> PREFIXES = List.of("auth/", "server-");

  /** Limits the work, as each suggestion compares all names, of which there may be thousands. */
  private static final int MAX_SUGGESTIONS = 100;

  private final Map<String, Map<String, Scenario>> bySurface = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> checks = new HashSet<>();
  private int suggestionsLeft = MAX_SUGGESTIONS;

  static InventoryLookup of(ProjectIndex index) {
    InventoryLookup lookup = new InventoryLookup();
    index.forEach(
        ScenarioInventory.class, (file, inventory) -> inventory.scenarios().forEach(lookup::add));
    return lookup;
  }

  /** Returns the scored scenarios of all requirement sets whose source an inventory knows. */
  static List<ScoredScenario> scored(ProjectIndex index) {
    InventoryLookup inventory = of(index);
    Timeline timeline = index.inputs().settings().timeline();
    List<ScoredScenario> found = new ArrayList<>();
    index.forEach(
        RequirementSet.class,
        (file, set) -> {
          for (Side side : Side.LISTED) {
            for (YamlScalar name : set.scored(side)) {
              inventory
                  .scenario(side, name.value())
                  .flatMap(scenario -> ApplicableVersions.of(scenario, timeline))
                  .ifPresent(applies -> found.add(new ScoredScenario(file, name, applies)));
            }
          }
        });
    return found;
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

  Set<String> names() {
    return names;
  }

  Set<String> checks() {
    return checks;
  }

  Set<String> names(Side side) {
    return of(side).keySet();
  }

  Optional<Scenario> scenario(Side side, String name) {
    return Optional.ofNullable(of(side).get(name));
  }

  /** Returns the defect of a scenario name of a side; empty if the scenario exists. */
  Optional<String> defect(Side side, String name) {
    // Without any scenario, no name can be reported as unknown.
    if (names.isEmpty() || of(side).containsKey(name)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Map<String, Scenario>> other : bySurface.entrySet()) {
      if (other.getValue().containsKey(name)) {
        return Optional.of(wrongSide(name, other.getKey(), side));
      }
    }
    String suggestion = didYouMean(name, names(side));
    return Optional.of("unknown " + side.id() + " scenario `" + name + "`" + suggestion);
  }

  static String wrongSide(String name, String surface, Side side) {
    String actual = article(surface);
    return "`" + name + "` is " + actual + " scenario, not " + article(side.id()) + " scenario";
  }

  private static String article(String surface) {
    return surface.equals("authorization") ? "an authorization server" : "a " + surface;
  }

  private Map<String, Scenario> of(Side side) {
    return bySurface.getOrDefault(side.id(), Map.of());
  }

  /** Returns {@code "; did you mean `auth/x`?"} for a name or check ID, or an empty string. */
  String didYouMean(String word, Set<String> known) {
    return closest(word, known).map(found -> "; did you mean `" + found + "`?").orElse("");
  }

  /** Returns the most similar name or check ID, if any is similar. */
  Optional<String> closest(String word, Set<String> known) {
    for (String prefix : PREFIXES) {
      String bare = word.startsWith(prefix) ? word.substring(prefix.length()) : word;
      for (String variant : List.of(prefix + word, bare)) {
        if (known.contains(variant)) {
          return Optional.of(variant);
        }
      }
    }
    if (suggestionsLeft == 0) {
      return Optional.empty();
    }
    suggestionsLeft--;
    Optional<String> found = DidYouMean.closest(word, known);
    for (String prefix : PREFIXES) {
      found = found.or(() -> DidYouMean.closest(prefix + word, known));
    }
    return found;
  }

  /**
   * A scored scenario of a requirement set, with its applicability from the inventory.
   *
   * @param file the requirement set
   * @param name of the scenario, as written in the file
   */
  record ScoredScenario(ProjectIndex.File file, YamlScalar name, ApplicableVersions applicability) {
    /** Returns the specification version of the set, which is its file name. */
    Optional<String> revision(Timeline timeline) {
      return Optional.of(nameOf(file)).filter(timeline::knows);
    }

    /** Returns the name of a requirement set, which should be a version. */
    static String nameOf(ProjectIndex.File file) {
      String path = file.path();
      String base = path.substring(path.lastIndexOf('/') + 1);
      return base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : base;
    }

    void report(String message, Findings findings) {
      findings.report(file, name.span(), "scenario `" + name.value() + "` " + message);
    }
  }
}
