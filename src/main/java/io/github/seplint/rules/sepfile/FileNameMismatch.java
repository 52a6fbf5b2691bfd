package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags files whose name and {@code sep} differ. */
final class FileNameMismatch implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    SepFileName name = SepFileName.of(subject.file().source().path());
    Optional<YamlScalar> sep = subject.file().sep();
    boolean comparable = name.isProper() && sep.isPresent() && isPossible(subject.file());
    if (comparable && !name.number().equals(subject.file().digits())) {
      findings.accept(
          Finding.at(
              sep.get().span(),
              "`sep: "
                  + sep.get().value()
                  + "` does not match the file name `"
                  + name.name()
                  + "`"));
    }
  }

  /** Of a placeholder and of a number below 1 other rules speak. */
  private static boolean isPossible(SepFile file) {
    return !FilePlaceholderNumber.isIn(file) && !file.digits().orElse("").startsWith("-");
  }
}
