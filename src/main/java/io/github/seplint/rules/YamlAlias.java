package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlProblem;
import java.util.function.Consumer;

/** A file says everything where it stands. */
final class YamlAlias implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    YamlProblems.report(subject, YamlProblem.Kind.INDIRECTION, "the anchor", findings);
  }
}
