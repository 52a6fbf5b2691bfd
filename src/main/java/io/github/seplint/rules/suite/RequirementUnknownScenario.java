package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import java.util.stream.Stream;

/** Flags scenarios of a requirement set that are in no inventory. */
final class RequirementUnknownScenario implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    InventoryLookup inventory = InventoryLookup.of(index);
    index.forEach(
        RequirementSet.class,
        (file, set) -> {
          for (Side side : Side.LISTED) {
            Stream.concat(set.scored(side).stream(), set.notScored(side).stream())
                .forEach(
                    name ->
                        findings.report(file, name.span(), inventory.defect(side, name.value())));
          }
        });
  }
}
