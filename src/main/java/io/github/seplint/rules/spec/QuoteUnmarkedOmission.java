package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.Optional;

/** Flags omissions in a quote that are not marked with {@code ...}. */
final class QuoteUnmarkedOmission implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) ->
            part.gaps().forEach(gap -> findings.accept(finding(context, row, part, gap))));
  }

  private static Finding finding(
      RuleContext context, RowMatch row, PartMatch part, PartMatch.Gap gap) {
    int start = part.quote().plain().lastIndexOf(' ', gap.at() - 1) + 1;
    Optional<Span> word = QuotedRows.exact(context, row, part, new Span(start, gap.at()));
    Finding finding =
        Finding.at(
                word.orElse(row.text().span()),
                "`"
                    + QuotedRows.shortened(gap.leftOut())
                    + "` is omitted from the quote; mark the omission with `...`")
            .reference(gap.place(), "omitted");
    return word.map(
            span -> finding.fix(new Fix("insert `...`", TextEdit.insert(span.end(), " ..."))))
        .orElse(finding);
  }
}
