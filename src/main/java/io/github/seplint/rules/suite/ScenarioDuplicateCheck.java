package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.DuplicateChecker;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;

/** Flags check IDs that a scenario lists more than once. */
final class ScenarioDuplicateCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Scenario scenario : context.suite(ScenarioInventory.class).scenarios()) {
      DuplicateChecker ids = new DuplicateChecker(findings);
      scenario.checks().forEach(ids::add);
    }
  }
}
