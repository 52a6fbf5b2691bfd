package io.github.seplint.rules.layout;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.layout.KeySequence.Misplaced;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;

/** Flags top-level keys in the wrong order. */
final class KeyOrderFile implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<YamlMapping> root = context.sepFile().root();
    Optional<Misplaced> misplaced = root.flatMap(KeySequence.TOP::misplaced);
    if (misplaced.isPresent()) {
      findings.accept(
          KeySequence.TOP.finding(context.sepFile().source(), root.get(), misplaced.get()));
    }
  }
}
