package io.github.seplint.rules.layout;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.layout.KeySequence.Misplaced;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;

/** Flags rows whose first two keys are in the wrong order. */
final class KeyOrderRow implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.row().mapping();
      Optional<Misplaced> misplaced = KeySequence.ROW.misplaced(row);
      if (misplaced.isPresent() && misplaced.get().place() < leadingKeys(row)) {
        findings.accept(KeySequence.ROW.finding(context.sepFile().source(), row, misplaced.get()));
      }
    }
  }

  /** How many places this rule speaks for; the others are {@link KeyOrderOptional}'s. */
  static int leadingKeys(YamlMapping row) {
    boolean disposed = row.entry("check").or(() -> row.entry("excluded")).isPresent();
    return (row.entry("text").isPresent() ? 1 : 0) + (disposed ? 1 : 0);
  }
}
