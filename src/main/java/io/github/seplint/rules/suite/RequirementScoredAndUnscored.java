package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.RequirementSet;
import io.github.seplint.suite.Side;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags scenarios that are listed as both scored and not scored. */
final class RequirementScoredAndUnscored implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject.document().suite(RequirementSet.class).ifPresent(set -> check(set, findings));
  }

  private static void check(RequirementSet set, Consumer<Finding> findings) {
    for (Side side : Side.values()) {
      Map<String, Span> scored = new HashMap<>();
      set.scored(side).forEach(each -> scored.putIfAbsent(each.value(), each.span()));
      for (YamlScalar scenario : set.notScored(side)) {
        Optional.ofNullable(scored.get(scenario.value()))
            .ifPresent(other -> findings.accept(finding(scenario, other)));
      }
    }
  }

  private static Finding finding(YamlScalar scenario, Span scored) {
    return Finding.at(
            scenario.span(),
            "scenario `" + scenario.value() + "` is listed as both scored and not scored")
        .note(scored, "scored here");
  }
}
