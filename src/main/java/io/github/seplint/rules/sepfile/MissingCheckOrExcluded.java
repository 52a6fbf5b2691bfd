package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;

/** Flags rows with neither {@code check} nor {@code excluded}. */
final class MissingCheckOrExcluded implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.mapping();
      if (!requirement.isChecked()
          && !requirement.isExcluded()
          && !FileValues.hasMisspelled(row, "check")
          && !FileValues.hasMisspelled(row, "excluded")) {
        findings.report(row.start(), "row has neither `check` nor `excluded`");
      }
    }
  }
}
