package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A reason stands by itself, whatever the order of the rows. */
final class RelativeReason implements FileRule {
  private static final List<String> AT_START =
      List.of("same rationale", "same reason", "duplicate of", "duplicates ", "ditto");
  private static final List<String> ANYWHERE =
      List.of("same as above", "same as below", "see above", "see below", "requirements above");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason().ifPresent(reason -> check(reason, findings));
    }
  }

  private static void check(YamlScalar reason, Consumer<Finding> findings) {
    String lower = reason.value().toLowerCase(Locale.ROOT);
    for (String words : AT_START) {
      if (lower.startsWith(words)) {
        findings.accept(finding(reason, 0, words.strip()));
        return;
      }
    }
    for (String words : ANYWHERE) {
      if (lower.contains(words)) {
        findings.accept(finding(reason, lower.indexOf(words), words));
        return;
      }
    }
  }

  private static Finding finding(YamlScalar reason, int at, String words) {
    String said = reason.value().substring(at, at + words.length());
    return Finding.at(
        reason.spanOf(at, at + words.length()), "`" + said + "` leans on another row");
  }
}
