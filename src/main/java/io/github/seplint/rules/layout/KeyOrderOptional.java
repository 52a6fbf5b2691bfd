package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement.Row;

/** Flags {@code issue}, {@code url} and {@code source} in the wrong order. */
final class KeyOrderOptional implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Row row : context.sepFile().rows()) {
      int leading = KeyOrderRow.leadingKeys(row.mapping());
      KeySequence.ROW.check(context.source(), row.mapping(), place -> place >= leading, findings);
    }
  }
}
