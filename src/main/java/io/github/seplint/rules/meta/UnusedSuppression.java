package io.github.seplint.rules.meta;

import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.Suppressions;
import io.github.seplint.lint.Suppressions.Suppression;

/** Flags suppressions that suppress no finding. */
final class UnusedSuppression implements SuppressionRule {
  @Override
  public void check(Suppressions suppressions, Findings findings) {
    for (Suppression.Name name : suppressions.unused()) {
      findings.report(
          name.span(), "unused suppression: `" + name.rule() + "` reports nothing here");
    }
  }
}
