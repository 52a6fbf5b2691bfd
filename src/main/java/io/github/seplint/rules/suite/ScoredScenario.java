package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.suite.ScenarioVersions.Applicability;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.suite.Timeline;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scored scenario of a requirement set, with its applicability from the inventory.
 *
 * @param file the requirement set
 * @param name of the scenario, as written in the file
 */
record ScoredScenario(ProjectIndex.File file, YamlScalar name, Applicability applicability) {
  /** Returns the scored scenarios of all requirement sets whose source an inventory knows. */
  static List<ScoredScenario> in(ProjectIndex index) {
    InventoryLookup inventory = InventoryLookup.of(index);
    Timeline timeline = index.inputs().settings().timeline();
    List<ScoredScenario> found = new ArrayList<>();
    index.forEach(
        RequirementSet.class,
        (file, set) -> {
          for (Side side : Side.values()) {
            for (YamlScalar name : set.scored(side)) {
              inventory
                  .scenario(side, name.value())
                  .flatMap(scenario -> Applicability.of(scenario, timeline))
                  .ifPresent(applies -> found.add(new ScoredScenario(file, name, applies)));
            }
          }
        });
    return found;
  }

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

  /** Reports the scenario. */
  void report(String message, Findings findings) {
    findings.report(file, name.span(), "scenario `" + name.value() + "` " + message);
  }
}
