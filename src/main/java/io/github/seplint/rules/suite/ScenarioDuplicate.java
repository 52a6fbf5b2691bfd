package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioInventory.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Flags scenarios that an inventory lists more than once for a surface. */
final class ScenarioDuplicate implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    Map<String, DuplicateChecker> surfaces = new HashMap<>();
    subject
        .document()
        .suite(ScenarioInventory.class)
        .ifPresent(all -> all.scenarios().forEach(each -> add(each, surfaces, findings)));
  }

  /** Skips scenarios without a surface, which the schema reports. */
  private static void add(
      Scenario scenario, Map<String, DuplicateChecker> surfaces, Consumer<Finding> findings) {
    if (scenario.name().isPresent() && scenario.surface().isPresent()) {
      surfaces
          .computeIfAbsent(scenario.surface().get().value(), word -> new DuplicateChecker(findings))
          .add(scenario.name().get());
    }
  }
}
