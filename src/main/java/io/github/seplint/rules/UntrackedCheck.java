package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.function.Consumer;

/** Flags emitted checks of the SEP that no row declares. */
final class UntrackedCheck implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untracked().stream())
        .map(check -> "check `" + check.id() + "` was emitted but is not declared in any row")
        .map(message -> Finding.at(subject.file().sep().orElseThrow().span(), message))
        .forEach(findings);
  }
}
