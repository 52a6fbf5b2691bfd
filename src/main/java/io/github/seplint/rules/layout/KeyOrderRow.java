package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;

/** Flags rows whose first two keys are in the wrong order. */
final class KeyOrderRow implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      KeySequence.ROW.check(
          context.source(), row.mapping(), place -> place < leadingKeys(row.mapping()), findings);
    }
  }

  /** The number of positions that this rule checks; {@link KeyOrderOptional} checks the others. */
  static int leadingKeys(YamlMapping row) {
    boolean disposed = row.has("check") || row.has("excluded");
    return (row.has("text") ? 1 : 0) + (disposed ? 1 : 0);
  }
}
