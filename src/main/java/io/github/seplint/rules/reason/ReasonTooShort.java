package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlScalar;

/** Flags reasons below the minimum length. */
final class ReasonTooShort implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    int minimum = context.rule().number("minimum");
    for (YamlScalar reason : context.sepFile().reasons()) {
      String text = reason.value().strip();
      int length = text.codePointCount(0, text.length());
      if (length < minimum && !ReasonUninformative.isUninformative(reason)) {
        String count = length == 1 ? "1 character" : length + " characters";
        findings.report(reason.span(), "reason has " + count + ", minimum is " + minimum);
      }
    }
  }
}
