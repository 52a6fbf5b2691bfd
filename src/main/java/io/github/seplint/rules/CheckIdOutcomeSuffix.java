package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.Set;
import java.util.function.Consumer;

/** A check id does not say how the check ends. */
final class CheckIdOutcomeSuffix implements FileRule {
  private static final Set<String> OUTCOMES = Set.of("success", "failure", "passed", "failed");

  /** Before an outcome's word these make it a value of the protocol: {@code ...-status-failed}. */
  private static final Set<String> NAMES_OF_VALUES = Set.of("status", "state");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    subject.file().checkIds().forEach(id -> check(id, findings));
  }

  private static void check(YamlScalar id, Consumer<Finding> findings) {
    CheckIdSegments segments = new CheckIdSegments(id);
    int last = segments.count() - 1;
    boolean value = last > 0 && NAMES_OF_VALUES.contains(segments.word(last - 1));
    if (!value && OUTCOMES.contains(segments.word(last))) {
      Finding finding =
          Finding.at(
              segments.place(last),
              "check id `" + id.value() + "` ends in the outcome `" + segments.word(last) + "`");
      findings.accept(segments.removal(last).map(finding::fix).orElse(finding));
    }
  }
}
