package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.SepFile;
import java.util.Set;
import java.util.function.Consumer;

/** Flags placeholder SEP numbers. */
final class FilePlaceholderNumber implements FileRule {
  private static final Set<Long> PLACEHOLDERS = Set.of(0L, 9999L);

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    subject
        .file()
        .sep()
        .filter(sep -> isIn(subject.file()))
        .ifPresent(
            sep ->
                findings.accept(
                    Finding.at(sep.span(), "placeholder SEP number `" + sep.value() + "`")));
  }

  static boolean isIn(SepFile file) {
    return file.number().stream().anyMatch(PLACEHOLDERS::contains);
  }
}
