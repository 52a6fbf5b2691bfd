package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.suite.Applicability;
import io.github.seplint.suite.Timeline;
import java.util.Optional;
import java.util.function.Consumer;

/** A scenario that counts applies at the revision. */
final class RequirementNotApplicable implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Timeline timeline = corpus.context().settings().timeline();
    for (ScoredScenario scored : ScoredScenario.in(corpus)) {
      Optional<String> revision = scored.revision(timeline);
      boolean misplaced =
          revision.isPresent()
              && !scored.applicability().ofExtension()
              && !scored.applicability().at(revision.get(), timeline);
      if (misplaced) {
        findings.accept(
            scored.finding(
                "`"
                    + scored.name().value()
                    + "` does not apply at "
                    + revision.get()
                    + ", but at "
                    + words(scored.applicability())));
      }
    }
  }

  private static String words(Applicability applicability) {
    return String.join(", ", applicability.versions());
  }
}
