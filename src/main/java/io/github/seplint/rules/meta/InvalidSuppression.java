package io.github.seplint.rules.meta;

import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.Suppressions;
import io.github.seplint.lint.Suppressions.Suppression;

/** Flags suppressions with unknown rules, a misplaced directive or no reason. */
final class InvalidSuppression implements SuppressionRule {
  @Override
  public void check(Suppressions suppressions, Findings findings) {
    for (Suppression each : suppressions.all()) {
      if (each.defect().isPresent()) {
        findings.report(each.comment(), "invalid suppression: " + each.defect().get());
      }
    }
  }
}
