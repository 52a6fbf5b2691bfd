package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A gap of the harness has an issue that tracks it. */
final class GapWithoutIssue implements FileRule {
  private static final List<String> GAPS =
      List.of("not implemented", "does not exist yet", "do not exist yet", "would need", "not yet");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      if (row.row().mapping().entry("issue").isEmpty()) {
        row.reason()
            .filter(reason -> IssueUrl.in(reason.value()).isEmpty())
            .ifPresent(reason -> check(reason, findings));
      }
    }
  }

  private static void check(YamlScalar reason, Consumer<Finding> findings) {
    String lower = reason.value().toLowerCase(Locale.ROOT);
    for (String gap : GAPS) {
      int at = lower.indexOf(gap);
      if (at >= 0) {
        findings.accept(
            Finding.at(
                reason.spanOf(at, at + gap.length()),
                "`" + gap + "` tells of a gap in the harness, and no `issue` tracks it"));
        return;
      }
    }
  }
}
