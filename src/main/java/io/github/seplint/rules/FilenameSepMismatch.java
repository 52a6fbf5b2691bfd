package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The name of a file holds the number that the file holds. */
final class FilenameSepMismatch implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    FileName name = FileName.of(subject.file().source().path());
    Optional<YamlScalar> sep = subject.file().sep();
    if (name.isProper() && sep.isPresent() && isPossible(sep.get().value())) {
      String number = name.number().orElse("");
      OptionalLong written = subject.file().number();
      if (written.isEmpty() || !number.equals(String.valueOf(written.getAsLong()))) {
        findings.accept(
            Finding.at(
                sep.get().span(),
                "`sep: " + sep.get().value() + "` in a file called `" + name.name() + "`"));
      }
    }
  }

  /** Of a placeholder and of a number below 1 other rules speak. */
  private static boolean isPossible(String number) {
    return !PlaceholderSepNumber.is(number) && !number.startsWith("-");
  }
}
