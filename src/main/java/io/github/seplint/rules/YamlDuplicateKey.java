package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.yaml.YamlProblem;
import java.util.function.Consumer;

/** Flags repeated keys in a mapping. */
final class YamlDuplicateKey implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    YamlProblems.report(subject, YamlProblem.Kind.DUPLICATE_KEY, "first written here", findings);
  }
}
