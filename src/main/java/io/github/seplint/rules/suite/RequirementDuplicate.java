package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.suite.Side;
import java.util.function.Consumer;

/** Flags scenarios that a requirement set lists more than once. */
final class RequirementDuplicate implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject.document().suite(RequirementSet.class).ifPresent(set -> check(set, findings));
  }

  private static void check(RequirementSet set, Consumer<Finding> findings) {
    for (Side side : Side.values()) {
      DuplicateChecker scored = new DuplicateChecker(findings);
      set.scored(side).forEach(scored::add);
      DuplicateChecker notScored = new DuplicateChecker(findings);
      set.notScored(side).forEach(notScored::add);
    }
  }
}
