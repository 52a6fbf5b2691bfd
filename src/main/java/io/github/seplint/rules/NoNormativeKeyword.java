package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** The sentence of a check is a requirement: it has a keyword in capitals. */
final class NoNormativeKeyword implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement.Checked row : subject.file().checked()) {
      row.row()
          .text()
          .filter(text -> NormativeKeyword.in(text.value()).isEmpty())
          .ifPresent(text -> findings.accept(finding(text)));
    }
  }

  private static Finding finding(YamlScalar text) {
    return Finding.at(text.span(), "no keyword such as MUST or SHOULD in the text of a check");
  }
}
