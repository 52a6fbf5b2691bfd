package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.suite.Side;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scenarios of a requirement set that are in no inventory. */
final class RequirementUnknownScenario implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    InventoryLookup inventory = InventoryLookup.of(corpus);
    NameSuggestions guesses = new NameSuggestions();
    for (ProjectIndex.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof RequirementSet set) {
        for (Side side : Side.values()) {
          for (YamlScalar scenario : all(set, side)) {
            inventory
                .defect(side, scenario.value(), guesses)
                .ifPresent(defect -> findings.accept(finding(file, scenario, defect)));
          }
        }
      }
    }
  }

  private static List<YamlScalar> all(RequirementSet set, Side side) {
    List<YamlScalar> all = new ArrayList<>(set.scored(side));
    all.addAll(set.notScored(side));
    return all;
  }

  private static ProjectFinding finding(
      ProjectIndex.File file, YamlScalar scenario, String defect) {
    ProjectIndex.Mention mention = new ProjectIndex.Mention(scenario.value(), scenario.span());
    return new ProjectFinding(file, mention, defect, Optional.empty());
  }
}
