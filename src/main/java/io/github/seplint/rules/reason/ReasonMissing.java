package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags excluded rows without a reason. */
final class ReasonMissing implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.row()
          .mapping()
          .entry("excluded")
          .filter(entry -> entry.value() instanceof YamlScalar value && isNoReason(value))
          .ifPresent(entry -> findings.accept(finding(entry)));
    }
  }

  private static boolean isNoReason(YamlScalar value) {
    return value.type() == YamlScalar.Type.BOOLEAN
        || value.type() == YamlScalar.Type.NULL
        || value.isBlank();
  }

  private static Finding finding(YamlEntry entry) {
    Span value = entry.value().span();
    return Finding.at(value.isEmpty() ? entry.key().span() : value, "`excluded` has no reason");
  }
}
