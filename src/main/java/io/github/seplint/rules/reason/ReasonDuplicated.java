package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Duplicates;

/** Flags reasons that many rows share. */
final class ReasonDuplicated implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    int minimum = context.rule().number("rows");
    Duplicates.inFile(context.sepFile().reasons(), minimum, "rows have the same reason", findings);
  }
}
