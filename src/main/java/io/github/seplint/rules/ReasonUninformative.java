package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import java.util.function.Consumer;

/** Flags reasons that only repeat that the row is not tested. */
final class ReasonUninformative implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .filter(reason -> Reasons.saysNothing(reason.value()))
          .ifPresent(
              reason ->
                  findings.accept(
                      Finding.at(
                          reason.span(),
                          "reason `"
                              + reason.value().strip()
                              + "` does not explain the exclusion")));
    }
  }
}
