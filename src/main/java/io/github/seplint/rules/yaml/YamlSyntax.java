package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import java.util.function.Consumer;

/** Flags invalid YAML. */
final class YamlSyntax implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    YamlProblems.report(subject, YamlProblem.Kind.SYNTAX, "see here", findings);
  }
}
