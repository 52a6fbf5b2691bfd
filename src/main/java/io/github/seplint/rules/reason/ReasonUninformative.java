package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import java.util.function.Consumer;

/** Flags reasons that only repeat that the row is not tested. */
final class ReasonUninformative implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .filter(reason -> ExclusionReasons.saysNothing(reason.value()))
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
