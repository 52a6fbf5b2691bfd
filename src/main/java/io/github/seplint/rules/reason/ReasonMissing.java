package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags excluded rows without a reason. */
final class ReasonMissing implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().excluded()) {
      Optional<YamlEntry> entry = row.mapping().entry("excluded");
      if (entry.isPresent() && entry.get().value() instanceof YamlScalar value && isEmpty(value)) {
        Span place = value.span().isEmpty() ? entry.get().key().span() : value.span();
        findings.report(place, "`excluded` has no reason");
      }
    }
  }

  private static boolean isEmpty(YamlScalar value) {
    return value.type() == YamlScalar.Type.BOOLEAN || value.isNull() || value.isBlank();
  }
}
