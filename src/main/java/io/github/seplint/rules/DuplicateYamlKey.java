package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlProblem;
import java.util.function.Consumer;

/** A mapping has a key once. */
final class DuplicateYamlKey implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    YamlProblems.report(subject, YamlProblem.Kind.DUPLICATE_KEY, "first written here", findings);
  }
}
