package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.text.DidYouMean;
import java.util.Optional;

/** Flags keys that no tool reads. */
final class UnknownKey implements SchemaRule {
  @Override
  public Optional<Finding> voice(Violation violation) {
    String key = violation.property().orElse("");
    // The merge key is yaml-unsupported-feature's to speak of.
    return violation.keyword().equals("additionalProperties") && !key.equals("<<")
        ? Optional.of(
            Finding.at(
                violation.span(),
                "unknown key `" + key + "`" + DidYouMean.didYouMean(key, violation.known())))
        : Optional.empty();
  }
}
