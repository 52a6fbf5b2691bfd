package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import java.util.function.Consumer;

/** Reports problems of the YAML reader as findings. */
final class YamlProblems {
  private YamlProblems() {}

  /**
   * Reports all problems of a kind.
   *
   * @param related what the other place of a problem is
   */
  static void report(
      DocumentContext subject, YamlProblem.Kind kind, String related, Consumer<Finding> findings) {
    for (YamlProblem problem : subject.document().yaml().problems()) {
      if (problem.kind() == kind) {
        Finding finding = Finding.at(problem.span(), problem.message());
        findings.accept(
            problem.related().map(place -> finding.note(place, related)).orElse(finding));
      }
    }
  }
}
