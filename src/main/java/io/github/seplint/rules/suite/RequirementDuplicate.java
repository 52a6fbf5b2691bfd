package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.DuplicateChecker;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;

/** Flags scenarios that a requirement set lists more than once. */
final class RequirementDuplicate implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    RequirementSet set = context.suite(RequirementSet.class);
    for (Side side : Side.LISTED) {
      DuplicateChecker scored = new DuplicateChecker(findings);
      set.scored(side).forEach(scored::add);
      DuplicateChecker notScored = new DuplicateChecker(findings);
      set.notScored(side).forEach(notScored::add);
    }
  }
}
