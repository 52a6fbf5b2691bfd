package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags excluded rows without a reason. */
final class ReasonMissing implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
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
