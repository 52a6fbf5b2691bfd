package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.source.Span;
import io.github.seplint.suite.Applicability;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.suite.Timeline;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scored scenarios that do not apply to the version of their requirement set. */
final class RequirementNotApplicable implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Timeline timeline = corpus.context().settings().timeline();
    for (Corpus.File file : corpus.files()) {
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
  private static Optional<CorpusFinding> unknown(Corpus.File file, Timeline timeline) {
    String name = ScoredScenario.nameOf(file);
    return Optional.of(name)
        .filter(version -> file.kind() == DocumentKind.REQUIREMENTS)
        .filter(version -> Timeline.isDate(version) && !timeline.knows(version))
        .map(
            version ->
                "unknown specification version `" + version + "`" + timeline.didYouMean(version))
        .map(
            message ->
                new CorpusFinding(
                    file, new Corpus.Mention(name, Span.at(0)), message, Optional.empty()));
  }

  private static String versions(Applicability applicability) {
    return String.join(", ", applicability.versions());
  }
}
