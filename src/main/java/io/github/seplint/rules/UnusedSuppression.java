package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Suppression;
import io.github.seplint.lint.SuppressionRule;
import io.github.seplint.lint.Suppressions;
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
