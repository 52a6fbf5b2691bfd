package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;

/** Flags {@code issue}, {@code url} and {@code source} in the wrong order. */
final class KeyOrderOptional implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      KeySequence.ROW.check(
          context.source(),
          row.mapping(),
          place -> place >= KeyOrderRow.leadingKeys(row.mapping()),
          findings);
    }
  }
}
