package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** Flags rows whose strongest keyword is MAY or OPTIONAL. */
final class KeywordMayOnly implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      Row row = requirement.row();
      row.text().ifPresent(text -> check(subject, row, text, findings));
    }
  }

  private static void check(Subject subject, Row row, YamlScalar text, Consumer<Finding> findings) {
    List<NormativeKeyword> keywords = row.keywords();
    boolean onlyMay =
        !keywords.isEmpty()
            && keywords.stream().allMatch(each -> each.level() == NormativeKeyword.Level.MAY);
    if (onlyMay) {
      NormativeKeyword first = keywords.get(0);
      String word = text.value().substring(first.start(), first.end());
      Finding finding =
          Finding.at(
              text.spanOf(first.start(), first.end()),
              "strongest keyword is `" + word + "`; optional behavior needs no row");
      findings.accept(
          RowRemoval.of(subject.file(), row, "remove the row").map(finding::fix).orElse(finding));
    }
  }
}
