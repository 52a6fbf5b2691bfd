package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.schema.Violation;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;

/** Flags values of the wrong type. */
final class WrongType implements SchemaRule {
  /** Keywords about keys, which other rules report. */
  private static final Set<String> ABOUT_KEYS = Set.of("required", "additionalProperties");

  @Override
  public void check(Violation violation, Findings findings) {
    boolean ofType =
        !ABOUT_KEYS.contains(violation.keyword())
            && (violation.keyword().equals("false") || !FileValues.isEmpty(violation.node()));
    if (ofType) {
      findings.report(violation.span(), violation.message()).fix(quoting(violation));
    }
  }

  private static Optional<Fix> quoting(Violation violation) {
    boolean wantsString =
        violation.keyword().equals("type") && violation.expected().orElse("").equals("string");
    return wantsString
            && violation.node() instanceof YamlScalar scalar
            && scalar.style() == YamlScalar.Style.PLAIN
        ? Optional.of(new Fix("quote it", new TextEdit(scalar.span(), "'" + scalar.value() + "'")))
        : Optional.empty();
  }
}
