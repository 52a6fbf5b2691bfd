package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.Optional;
import java.util.function.Consumer;

/** Words that are left out of a quote are marked by {@code ...}. */
final class QuoteUnmarkedOmission implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(
        subject,
        (row, part) ->
            part.gaps().forEach(gap -> findings.accept(finding(subject, row, part, gap))));
  }

  private static Finding finding(Subject subject, RowMatch row, PartMatch part, PartMatch.Gap gap) {
    int start = part.quote().plain().lastIndexOf(' ', gap.at() - 1) + 1;
    Optional<Span> word = QuotedRows.exact(subject, row, part, new Span(start, gap.at()));
    Finding finding =
        Finding.at(
                word.orElse(row.text().span()),
                "`" + QuotedRows.shortened(gap.leftOut()) + "` is left out without `...`")
            .reference(gap.place(), "left out");
    return word.map(
            span -> finding.fix(new Fix("mark it by `...`", TextEdit.insert(span.end(), " ..."))))
        .orElse(finding);
  }
}
