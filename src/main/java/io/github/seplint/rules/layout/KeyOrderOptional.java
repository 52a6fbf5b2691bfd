package io.github.seplint.rules.layout;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.layout.KeySequence.Misplaced;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;

/** Flags {@code issue}, {@code url} and {@code source} in the wrong order. */
final class KeyOrderOptional implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.row().mapping();
      Optional<Misplaced> misplaced = KeySequence.ROW.misplaced(row);
      if (misplaced.isPresent() && misplaced.get().place() >= KeyOrderRow.leadingKeys(row)) {
        findings.accept(KeySequence.ROW.finding(context.sepFile().source(), row, misplaced.get()));
      }
    }
  }
}
