package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.LocalSuites;
import java.util.function.Consumer;

/** Flags local suites that are listed more than once. */
final class LocalSuiteDuplicate implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    DuplicateChecker names = new DuplicateChecker(findings);
    subject.document().suite(LocalSuites.class).ifPresent(all -> all.names().forEach(names::add));
  }
}
