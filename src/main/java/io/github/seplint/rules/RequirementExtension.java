package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.function.Consumer;

/** Flags scored scenarios that belong to an extension. */
final class RequirementExtension implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
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
