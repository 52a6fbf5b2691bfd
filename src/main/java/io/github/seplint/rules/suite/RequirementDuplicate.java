package io.github.seplint.rules.suite;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.suite.Leg;
import io.github.seplint.suite.RequirementSet;

/** Flags scenarios that a requirement set lists more than once. */
final class RequirementDuplicate implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    RequirementSet set = context.suite(RequirementSet.class);
    for (Leg leg : Leg.values()) {
      DuplicateChecker scored = new DuplicateChecker(findings);
      set.scored(leg).forEach(scored::add);
      DuplicateChecker notScored = new DuplicateChecker(findings);
      set.notScored(leg).forEach(notScored::add);
    }
  }
}
