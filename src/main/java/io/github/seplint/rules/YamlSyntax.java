package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlProblem;
import java.util.function.Consumer;

/** A file is one well-formed YAML document. */
final class YamlSyntax implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    YamlProblems.report(subject, YamlProblem.Kind.SYNTAX, "see here", findings);
  }
}
