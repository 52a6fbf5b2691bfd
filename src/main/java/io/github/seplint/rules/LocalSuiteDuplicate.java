package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.suite.LocalSuites;
import java.util.function.Consumer;

/** Flags local suites that are listed more than once. */
final class LocalSuiteDuplicate implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    ListedOnce names = new ListedOnce(findings);
    subject
        .document()
        .suite(LocalSuites.class)
        .ifPresent(all -> all.suites().forEach(suite -> suite.suite().ifPresent(names::add)));
  }
}
