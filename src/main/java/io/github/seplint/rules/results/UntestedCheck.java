package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.function.Consumer;

/** Flags checks that no run emitted. */
final class UntestedCheck implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untested().stream())
        .map(
            row ->
                Finding.at(
                    row.id().span(), "check `" + row.id().value() + "` was not emitted by any run"))
        .forEach(findings);
  }
}
