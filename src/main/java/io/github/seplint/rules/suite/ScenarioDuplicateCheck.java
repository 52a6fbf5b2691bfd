package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioInventory.Scenario;
import java.util.function.Consumer;

/** Flags check IDs that a scenario lists more than once. */
final class ScenarioDuplicateCheck implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject
        .document()
        .suite(ScenarioInventory.class)
        .ifPresent(all -> all.scenarios().forEach(each -> check(each, findings)));
  }

  private static void check(Scenario scenario, Consumer<Finding> findings) {
    DuplicateChecker ids = new DuplicateChecker(findings);
    scenario.checks().forEach(ids::add);
  }
}
