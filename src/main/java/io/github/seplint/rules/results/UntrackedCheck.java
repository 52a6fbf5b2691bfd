package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.function.Consumer;

/** Flags emitted checks of the SEP that no row declares. */
final class UntrackedCheck implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untracked().stream())
        .map(check -> "check `" + check.id() + "` was emitted but is not declared in any row")
        .map(message -> Finding.at(subject.file().sep().orElseThrow().span(), message))
        .forEach(findings);
  }
}
