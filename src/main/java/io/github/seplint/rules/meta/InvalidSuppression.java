package io.github.seplint.rules.meta;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.Suppressions;
import io.github.seplint.lint.Suppressions.Suppression;
import java.util.function.Consumer;

/** Flags suppressions with unknown rules, a misplaced directive or no reason. */
final class InvalidSuppression implements SuppressionRule {

  @Override
  public void check(Suppressions suppressions, Consumer<Finding> findings) {
    for (Suppression suppression : suppressions.all()) {
      suppression
          .defect()
          .ifPresent(
              defect ->
                  findings.accept(
                      Finding.at(suppression.comment(), "invalid suppression: " + defect)));
    }
  }
}
