package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.layout.KeySequence.Misplaced;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags {@code issue}, {@code url} and {@code source} in the wrong order. */
final class KeyOrderOptional implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      YamlMapping row = requirement.row().mapping();
      Optional<Misplaced> misplaced = KeySequence.ROW.misplaced(row);
      if (misplaced.isPresent() && misplaced.get().place() >= KeyOrderRow.leadingKeys(row)) {
        findings.accept(KeySequence.ROW.finding(subject.file().source(), row, misplaced.get()));
      }
    }
  }
}
