package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;

/** Flags top-level keys in the wrong order. */
final class KeyOrderFile implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    context
        .file()
        .root()
        .ifPresent(root -> KeySequence.TOP.check(context.source(), root, all -> true, findings));
  }
}
