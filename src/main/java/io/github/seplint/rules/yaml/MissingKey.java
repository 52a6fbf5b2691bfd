package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.rules.support.LikelyTypo;
import io.github.seplint.schema.Violation;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;

/** Flags missing required keys. */
final class MissingKey implements SchemaRule {

  @Override
  public Optional<Finding> voice(Violation violation) {
    return violation.keyword().equals("required") && !isMisspelled(violation)
        ? Optional.of(
            Finding.at(
                violation.span(),
                violation.name() + " has no `" + violation.property().orElse("") + "`"))
        : Optional.empty();
  }

  /**
   * Then unknown-key has said so; or yaml-unsupported-feature, of a merge key that may bring it.
   */
  private static boolean isMisspelled(Violation violation) {
    return violation.node() instanceof YamlMapping mapping
        && (mapping.entry("<<").isPresent()
            || LikelyTypo.has(mapping, violation.property().orElse(""))
            || violation.known().stream().anyMatch(other -> LikelyTypo.has(mapping, other)));
  }
}
