package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;

/** Flags scenarios that are listed as both scored and not scored. */
final class RequirementScoredAndUnscored implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    RequirementSet set = context.suite(RequirementSet.class);
    for (Side side : Side.LISTED) {
      Map<String, Span> scored = new HashMap<>();
      set.scored(side).forEach(each -> scored.putIfAbsent(each.value(), each.span()));
      for (YamlScalar scenario : set.notScored(side)) {
        Span place = scored.get(scenario.value());
        if (place != null) {
          findings
              .report(
                  scenario.span(),
                  "scenario `" + scenario.value() + "` is listed as both scored and not scored")
              .note(place, "scored here");
        }
      }
    }
  }
}
