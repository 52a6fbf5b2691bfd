package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.function.Consumer;

/** Flags rows without an {@code issue} whose check no run emitted. */
final class UntestedCheckWithoutIssue implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
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
