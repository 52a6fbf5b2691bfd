package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.LikelyTypo;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;

/** Flags rows with neither {@code check} nor {@code excluded}. */
final class MissingCheckOrExcluded implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.row().mapping();
      if (requirement instanceof Requirement.Unkeyed
          && !LikelyTypo.has(row, "check")
          && !LikelyTypo.has(row, "excluded")) {
        findings.report(row.start(), "row has neither `check` nor `excluded`");
      }
    }
  }
}
