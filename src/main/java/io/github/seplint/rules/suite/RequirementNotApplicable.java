package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.ScenarioVersions.Applicability;
import io.github.seplint.suite.Timeline;
import io.github.seplint.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scored scenarios that do not apply to the version of their requirement set. */
final class RequirementNotApplicable implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    Timeline timeline = corpus.context().settings().timeline();
    for (ProjectIndex.File file : corpus.files()) {
      unknown(file, timeline).ifPresent(findings);
    }
    for (ScoredScenario scored : ScoredScenario.in(corpus)) {
      Optional<String> revision = scored.revision(timeline);
      boolean misplaced =
          revision.isPresent()
              && !scored.applicability().ofExtension()
              && !scored.applicability().at(revision.get(), timeline);
      if (misplaced) {
        findings.accept(
            scored.finding(
                "scenario `"
                    + scored.name().value()
                    + "` does not apply to "
                    + revision.get()
                    + " (applies to: "
                    + versions(scored.applicability())
                    + ")"));
      }
    }
  }

  /** Applicability cannot be checked for a set of an unknown version. */
  private static Optional<ProjectFinding> unknown(ProjectIndex.File file, Timeline timeline) {
    String name = ScoredScenario.nameOf(file);
    return Optional.of(name)
        .filter(version -> file.kind() == FileKind.REQUIREMENTS)
        .filter(version -> Timeline.isDate(version) && !timeline.knows(version))
        .map(
            version ->
                "unknown specification version `" + version + "`" + timeline.didYouMean(version))
        .map(
            message ->
                new ProjectFinding(
                    file, new ProjectIndex.Mention(name, Span.at(0)), message, Optional.empty()));
  }

  private static String versions(Applicability applicability) {
    return String.join(", ", applicability.versions());
  }
}
