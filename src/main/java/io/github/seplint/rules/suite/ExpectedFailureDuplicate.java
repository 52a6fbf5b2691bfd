package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.DuplicateChecker;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;

/** Flags expected failures that are listed more than once. */
final class ExpectedFailureDuplicate implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Side side : Side.LISTED) {
      DuplicateChecker entries = new DuplicateChecker(findings);
      context.suite(ExpectedFailures.class).of(side).forEach(each -> entries.add(each.written()));
    }
  }
}
