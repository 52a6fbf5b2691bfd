package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.ReasonPhrases;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags reasons that describe a harness gap in rows without an {@code issue}. */
final class ReasonGapWithoutIssue implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().excluded()) {
      if (row.reason().isPresent() && !row.mapping().has("issue")) {
        YamlScalar reason = row.reason().get();
        Optional<Span> gap = ReasonPhrases.harnessGap(reason);
        if (gap.isPresent() && ReasonIssueUrl.links(reason).isEmpty()) {
          String phrase = "`" + gap.get().slice(reason.value()) + "`";
          findings.report(
              reason, gap.get(), phrase + " describes a harness gap, but the row has no `issue`");
        }
      }
    }
  }
}
