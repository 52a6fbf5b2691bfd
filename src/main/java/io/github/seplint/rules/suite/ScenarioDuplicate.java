package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.DuplicateChecker;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import java.util.HashMap;
import java.util.Map;

/** Flags scenarios that an inventory lists more than once for a surface. */
final class ScenarioDuplicate implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Map<String, DuplicateChecker> surfaces = new HashMap<>();
    for (Scenario scenario : context.suite(ScenarioInventory.class).scenarios()) {
      // The schema reports scenarios without a surface.
      if (scenario.name().isPresent() && scenario.surface().isPresent()) {
        surfaces
            .computeIfAbsent(
                scenario.surface().get().value(), word -> new DuplicateChecker(findings))
            .add(scenario.name().get());
      }
    }
  }
}
