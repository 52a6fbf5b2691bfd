package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import java.util.Optional;

/** Reports quotes that the specification has only in a code block. */
final class QuoteOnlyInCode implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      Optional<QuoteMatch> match =
          part.match().match().filter(each -> each.edit() == MatchEdit.CODE);
      if (match.isPresent()) {
        String page = "`" + QuotedPart.page(match.get().path()) + "`";
        findings
            .report(part.span(), "quote is only in a code block of " + page)
            .note(match.get().places().get(0), "the code");
      }
    }
  }
}
