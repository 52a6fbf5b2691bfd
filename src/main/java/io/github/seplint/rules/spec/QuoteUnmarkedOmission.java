package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.Optional;

/** Flags omissions in a quote that are not marked with {@code ...}. */
final class QuoteUnmarkedOmission implements FileRule {
  private static final String MARK = " ...";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      for (PartMatch.OmittedWords gap : part.row().omissions(part.match())) {
        int start = part.match().quote().plain().lastIndexOf(' ', gap.at() - 1) + 1;
        Span quoted = new Span(start, gap.at());
        Optional<Span> word = part.exactSpan(quoted);
        String omitted = "`" + QuotedPart.shortened(gap.text()) + "`";
        findings
            .report(
                word.orElse(part.row().text().span()),
                omitted + " is omitted from the quote; mark the omission with `...`")
            .note(gap.place(), "omitted")
            .fix(
                word.filter(span -> marked(context, part, quoted).keepsRequirements())
                    .map(span -> new Fix("insert `...`", TextEdit.insert(span.end(), MARK))));
      }
    }
  }

  private static TextReplacement marked(RuleContext context, QuotedPart part, Span before) {
    String text = part.row().quote();
    int at = part.match().quote().span(before).end();
    return new TextReplacement(
        context, part.row(), text.substring(0, at) + MARK + text.substring(at));
  }
}
