package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.function.Consumer;

/** The check of a row is emitted by some run. */
final class UntestedCheck implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untested().stream())
        .map(row -> Finding.at(row.id().span(), "no run emitted `" + row.id().value() + "`"))
        .forEach(findings);
  }
}
