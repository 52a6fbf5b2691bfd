package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.SepFile;
import java.util.function.Consumer;

/** Flags files in which every row is excluded. */
final class AllRowsExcluded implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    SepFile file = subject.file();
    if (!file.requirements().isEmpty() && file.excluded().size() == file.requirements().size()) {
      file.root()
          .flatMap(root -> root.entry("requirements"))
          .ifPresent(
              rows -> findings.accept(Finding.at(rows.key().span(), "all rows are excluded")));
    }
  }
}
