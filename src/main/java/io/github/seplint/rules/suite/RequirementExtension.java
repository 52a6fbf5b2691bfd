package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import java.util.function.Consumer;

/** Flags scored scenarios that belong to an extension. */
final class RequirementExtension implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    for (ScoredScenario scored : ScoredScenario.in(corpus)) {
      if (scored.applicability().ofExtension()) {
        findings.accept(
            scored.finding(
                "scenario `"
                    + scored.name().value()
                    + "` belongs to an extension; extensions are optional"));
      }
    }
  }
}
