package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.suite.InventoryLookup.ScoredScenario;

/** Flags scored scenarios that belong to an extension. */
final class RequirementExtension implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    for (ScoredScenario scored : InventoryLookup.scored(index)) {
      if (scored.applicability().ofExtension()) {
        scored.report("belongs to an extension; extensions are optional", findings);
      }
    }
  }
}
