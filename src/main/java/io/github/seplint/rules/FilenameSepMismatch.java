package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** The name of a file holds the number that the file holds. */
final class FilenameSepMismatch implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    FileName name = FileName.of(subject.file().source().path());
    Optional<YamlScalar> sep = subject.file().sep();
    if (name.isProper() && sep.isPresent() && subject.file().number().isPresent()) {
      String number = name.number().orElse("");
      if (!number.equals(String.valueOf(subject.file().number().getAsLong()))) {
        findings.accept(
            Finding.at(
                sep.get().span(),
                "`sep: " + sep.get().value() + "` in a file called `" + name.name() + "`"));
      }
    }
  }
}
