package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags reasons below the minimum length. */
final class ReasonTooShort implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    int minimum = subject.options().number("minimum");
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .filter(
              reason -> length(reason) < minimum && !ExclusionReasons.saysNothing(reason.value()))
          .ifPresent(
              reason ->
                  findings.accept(
                      Finding.at(
                          reason.span(),
                          "reason has "
                              + length(reason)
                              + (length(reason) == 1 ? " character" : " characters")
                              + ", minimum is "
                              + minimum)));
    }
  }

  private static int length(YamlScalar reason) {
    String text = reason.value().strip();
    return text.codePointCount(0, text.length());
  }
}
