package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.LikelyTypo;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import java.util.function.Consumer;

/** Flags rows with neither {@code check} nor {@code excluded}. */
final class MissingCheckOrExcluded implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      if (requirement instanceof Requirement.Unkeyed row && !isMisspelled(row.row().mapping())) {
        findings.accept(
            Finding.at(start(row.row().mapping()), "row has neither `check` nor `excluded`"));
      }
    }
  }

  private static boolean isMisspelled(YamlMapping row) {
    return LikelyTypo.has(row, "check") || LikelyTypo.has(row, "excluded");
  }

  private static Span start(YamlMapping row) {
    return row.entries().isEmpty() ? row.span() : row.entries().get(0).key().span();
  }
}
