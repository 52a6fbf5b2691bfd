package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.layout.KeySequence.Misplaced;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags top-level keys in the wrong order. */
final class KeyOrderFile implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    Optional<YamlMapping> root = subject.file().root();
    Optional<Misplaced> misplaced = root.flatMap(KeySequence.TOP::misplaced);
    if (misplaced.isPresent()) {
      findings.accept(
          KeySequence.TOP.finding(subject.file().source(), root.get(), misplaced.get()));
    }
  }
}
