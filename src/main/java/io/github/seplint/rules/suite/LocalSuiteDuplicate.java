package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.DuplicateChecker;
import io.github.seplint.suite.SuiteFile.LocalSuites;

/** Flags local suites that are listed more than once. */
final class LocalSuiteDuplicate implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    DuplicateChecker names = new DuplicateChecker(findings);
    context.suite(LocalSuites.class).names().forEach(names::add);
  }
}
