package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.suite.Leg;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scenarios of a requirement set that are in no inventory. */
final class RequirementUnknownScenario implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Inventory inventory = Inventory.of(corpus);
    NameGuesses guesses = new NameGuesses();
    for (Corpus.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof RequirementSet set) {
        for (Leg leg : Leg.values()) {
          for (YamlScalar scenario : all(set, leg)) {
            inventory
                .defect(leg, scenario.value(), guesses)
                .ifPresent(defect -> findings.accept(finding(file, scenario, defect)));
          }
        }
      }
    }
  }

  private static List<YamlScalar> all(RequirementSet set, Leg leg) {
    List<YamlScalar> all = new ArrayList<>(set.scored(leg));
    all.addAll(set.notScored(leg));
    return all;
  }

  private static CorpusFinding finding(Corpus.File file, YamlScalar scenario, String defect) {
    Corpus.Mention mention = new Corpus.Mention(scenario.value(), scenario.span());
    return new CorpusFinding(file, mention, defect, Optional.empty());
  }
}
