package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.function.Consumer;

/** Flags rows without an {@code issue} whose check no run emitted. */
final class UntestedCheckWithoutIssue implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).stream()
        .flatMap(emitted -> emitted.untested().stream())
        .filter(row -> row.row().row().mapping().entry("issue").isEmpty())
        .map(UntestedCheckWithoutIssue::finding)
        .forEach(findings);
  }

  private static Finding finding(EmittedChecks.Row row) {
    return Finding.at(
        row.id().span(),
        "check `" + row.id().value() + "` was not emitted by any run, and the row has no `issue`");
  }
}
