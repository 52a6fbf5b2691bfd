package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
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
          for (Side side : Side.values()) {
            List<YamlScalar> scenarios = new ArrayList<>(set.scored(side));
            scenarios.addAll(set.notScored(side));
            for (YamlScalar scenario : scenarios) {
              inventory
                  .defect(side, scenario.value())
                  .ifPresent(defect -> findings.report(file, scenario.span(), defect));
            }
          }
        });
  }
}
