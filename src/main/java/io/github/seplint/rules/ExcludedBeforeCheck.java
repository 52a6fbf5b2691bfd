package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags check rows after excluded rows. */
final class ExcludedBeforeCheck implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Optional<YamlMapping> excluded = Optional.empty();
    for (Requirement requirement : subject.file().requirements()) {
      YamlMapping row = requirement.row().mapping();
      if (requirement instanceof Requirement.Checked && excluded.isPresent()) {
        findings.accept(finding(subject.file(), row, excluded.get()));
        return;
      }
      if (requirement instanceof Requirement.Excluded && excluded.isEmpty()) {
        excluded = Optional.of(row);
      }
    }
  }

  private static Finding finding(SepFile file, YamlMapping check, YamlMapping excluded) {
    YamlEntry id = check.entry("check").orElseThrow();
    Finding finding =
        Finding.at(id.span(), "`check` row after an excluded row")
            .note(span(excluded), "excluded row");
    return ExcludedRowMove.of(file).map(finding::fix).orElse(finding);
  }

  private static Span span(YamlMapping row) {
    return row.entry("excluded").orElseThrow().key().span();
  }
}
