package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlDocument.YamlProblem;

/** Flags invalid YAML. */
final class YamlSyntax implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    report(context, YamlProblem.Kind.SYNTAX, "see here", findings);
  }

  /**
   * Reports all problems of a kind.
   *
   * @param note for the related place of a problem
   */
  static void report(RuleContext context, YamlProblem.Kind kind, String note, Findings findings) {
    for (YamlProblem problem : context.file().yaml().problems()) {
      if (problem.kind() == kind) {
        Finding finding = findings.report(problem.span(), problem.message());
        problem.related().ifPresent(place -> finding.note(place, note));
      }
    }
  }
}
