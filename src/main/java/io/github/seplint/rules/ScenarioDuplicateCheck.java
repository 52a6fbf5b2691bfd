package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.suite.Scenario;
import io.github.seplint.suite.ScenarioInventory;
import java.util.function.Consumer;

/** Flags check IDs that a scenario lists more than once. */
final class ScenarioDuplicateCheck implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    subject
        .document()
        .suite(ScenarioInventory.class)
        .ifPresent(all -> all.scenarios().forEach(each -> check(each, findings)));
  }

  private static void check(Scenario scenario, Consumer<Finding> findings) {
    ListedOnce ids = new ListedOnce(findings);
    scenario.checks().forEach(ids::add);
  }
}
