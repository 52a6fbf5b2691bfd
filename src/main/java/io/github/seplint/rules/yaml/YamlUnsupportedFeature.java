package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlDocument.YamlProblem;

/** Flags anchors, aliases, merge keys, tags and second documents. */
final class YamlUnsupportedFeature implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    YamlSyntax.report(context, YamlProblem.Kind.INDIRECTION, "the anchor", findings);
  }
}
