package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.PartMatch.LeadInCondition;

/** Flags quotes of a list item without the condition of the sentence before the list. */
final class QuoteLostCondition implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      part.match().leadInCondition().ifPresent(lost -> report(part, lost, findings));
    }
  }

  private static void report(QuotedPart part, LeadInCondition lost, Findings findings) {
    String condition = "`" + QuotedPart.shortened(lost.text()) + "`";
    findings
        .report(part.span(), "quote omits the condition " + condition + " of its list")
        .note(lost.place(), "condition of the list");
  }
}
