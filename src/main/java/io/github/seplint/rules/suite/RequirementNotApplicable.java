package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.suite.InventoryLookup.ScoredScenario;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.Span;
import java.util.Optional;

/** Flags scored scenarios that do not apply to the version of their requirement set. */
final class RequirementNotApplicable implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Timeline timeline = index.inputs().settings().timeline();
    for (ProjectIndex.File file : index.files()) {
      String version = ScoredScenario.nameOf(file);
      // ApplicableVersions cannot be checked for a set of an unknown version.
      if (file.kind() == FileKind.REQUIREMENTS
          && Timeline.isDate(version)
          && !timeline.knows(version)) {
        String suggestion = timeline.didYouMean(version);
        findings.report(
            file, Span.at(0), "unknown specification version `" + version + "`" + suggestion);
      }
    }
    for (ScoredScenario scored : InventoryLookup.scored(index)) {
      Optional<String> revision = scored.revision(timeline);
      ApplicableVersions applies = scored.applicability();
      if (revision.isPresent() && !applies.ofExtension() && !applies.at(revision.get(), timeline)) {
        String versions = String.join(", ", applies.versions());
        scored.report(
            "does not apply to " + revision.get() + " (applies to: " + versions + ")", findings);
      }
    }
  }
}
