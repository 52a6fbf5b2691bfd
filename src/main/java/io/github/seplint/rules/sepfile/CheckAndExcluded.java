package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlMapping;
import java.util.function.Consumer;

/** Flags rows with both {@code check} and {@code excluded}. */
final class CheckAndExcluded implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement.Checked row : subject.file().checked()) {
      YamlMapping mapping = row.row().mapping();
      mapping
          .entry("excluded")
          .ifPresent(
              excluded ->
                  findings.accept(
                      Finding.at(excluded.key().span(), "row has both `check` and `excluded`")
                          .note(
                              mapping.entry("check").orElseThrow().key().span(),
                              "`check` is here")));
    }
  }
}
