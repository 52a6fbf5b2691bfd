package io.github.seplint.rules.meta;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.Suppressions;
import io.github.seplint.lint.Suppressions.Suppression;
import java.util.function.Consumer;

/** Flags suppressions that suppress no finding. */
final class UnusedSuppression implements SuppressionRule {

  @Override
  public void check(Suppressions suppressions, Consumer<Finding> findings) {
    for (Suppression.Name name : suppressions.unused()) {
      findings.accept(
          Finding.at(
              name.span(), "unused suppression: `" + name.rule() + "` reports nothing here"));
    }
  }
}
