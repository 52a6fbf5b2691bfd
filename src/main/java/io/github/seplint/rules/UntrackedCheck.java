package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.function.Consumer;

/** A check that a run emits for the SEP is declared by a row. */
final class UntrackedCheck implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untracked().stream())
        .map(check -> "no row declares `" + check.id() + "`, which a run emitted")
        .map(message -> Finding.at(subject.file().sep().orElseThrow().span(), message))
        .forEach(findings);
  }
}
