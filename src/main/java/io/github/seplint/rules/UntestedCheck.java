package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.function.Consumer;

/** Flags checks that no run emitted. */
final class UntestedCheck implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untested().stream())
        .map(
            row ->
                Finding.at(
                    row.id().span(), "check `" + row.id().value() + "` was not emitted by any run"))
        .forEach(findings);
  }
}
