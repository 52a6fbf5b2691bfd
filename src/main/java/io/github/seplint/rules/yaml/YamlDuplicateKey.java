package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlDocument.YamlProblem;

/** Flags repeated keys in a mapping. */
final class YamlDuplicateKey implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    YamlSyntax.report(context, YamlProblem.Kind.DUPLICATE_KEY, "first written here", findings);
  }
}
