package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.HarnessGapPhrases;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags reasons that describe a harness gap in rows without an {@code issue}. */
final class ReasonGapWithoutIssue implements FileRule {
  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      if (row.row().mapping().entry("issue").isEmpty()) {
        row.reason()
            .filter(reason -> IssueUrl.in(reason.value()).isEmpty())
            .ifPresent(reason -> check(reason, findings));
      }
    }
  }

  private static void check(YamlScalar reason, Consumer<Finding> findings) {
    HarnessGapPhrases.in(reason.value())
        .ifPresent(
            gap ->
                findings.accept(
                    Finding.at(
                        reason.spanOf(gap.start(), gap.end()),
                        "`"
                            + reason.value().substring(gap.start(), gap.end())
                            + "` describes a harness gap, but the row has no `issue`")));
  }
}
