package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** A check id begins with the number of its file. */
final class CheckIdPrefix implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    if (subject.file().number().isEmpty()) {
      return;
    }
    String prefix = "sep-" + subject.file().number().getAsLong() + "-";
    for (YamlScalar id : subject.file().checkIds()) {
      if (!id.value().startsWith(prefix)) {
        findings.accept(
            Finding.at(
                id.span(), "check id `" + id.value() + "` does not begin with `" + prefix + "`"));
      }
    }
  }
}
