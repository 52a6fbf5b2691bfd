package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.sepfile.FileLocation.SepFileName;
import io.github.seplint.sep.SepFile;

/** Flags files whose name and {@code sep} differ. */
final class FileNameMismatch implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    SepFileName name = SepFileName.of(context.source().path());
    // Other rules report placeholders and numbers below 1.
    boolean comparable =
        name.isValid()
            && file.sep().isPresent()
            && !FilePlaceholderNumber.isPlaceholder(file)
            && !file.digits().orElse("").startsWith("-");
    if (comparable && !name.number().equals(file.digits())) {
      String sep = "`sep: " + file.sep().get().value() + "`";
      findings.report(
          file.sep().get().span(), sep + " does not match the file name `" + name.name() + "`");
    }
  }
}
