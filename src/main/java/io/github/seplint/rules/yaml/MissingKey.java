package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.schema.Violation;
import io.github.seplint.yaml.YamlMapping;

/** Flags missing required keys. */
final class MissingKey implements SchemaRule {
  @Override
  public void check(Violation violation, Findings findings) {
    if (violation.keyword().equals("required") && !isMisspelled(violation)) {
      String key = violation.property().orElse("");
      findings.report(violation.span(), violation.name() + " has no `" + key + "`");
    }
  }

  /** Then unknown-key reports it; another rule reports a merge key, which may contain it. */
  private static boolean isMisspelled(Violation violation) {
    return violation.node() instanceof YamlMapping mapping
        && (mapping.entry("<<").isPresent()
            || FileValues.hasMisspelled(mapping, violation.property().orElse(""))
            || violation.known().stream()
                .anyMatch(other -> FileValues.hasMisspelled(mapping, other)));
  }
}
