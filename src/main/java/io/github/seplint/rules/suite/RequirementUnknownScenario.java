package io.github.seplint.rules.suite;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.Leg;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Flags scenarios of a requirement set that are in no inventory. */
final class RequirementUnknownScenario implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    InventoryLookup inventory = InventoryLookup.of(index);
    index.forEach(
        RequirementSet.class,
        (file, set) -> {
          for (Leg leg : Leg.values()) {
            List<YamlScalar> scenarios = new ArrayList<>(set.scored(leg));
            scenarios.addAll(set.notScored(leg));
            for (YamlScalar scenario : scenarios) {
              inventory
                  .defect(leg, scenario.value())
                  .ifPresent(defect -> findings.report(file, scenario.span(), defect));
            }
          }
        });
  }
}
