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
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags words that have lost the {@code 's} of the specification. */
final class QuoteLostPossessive implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) ->
            part.lostPossessives().forEach(at -> findings.accept(finding(context, row, part, at))));
  }

  private static Finding finding(RuleContext context, RowMatch row, PartMatch part, int end) {
    String plain = part.quote().plain();
    int start = plain.lastIndexOf(' ', end - 1) + 1;
    Optional<Span> word = QuotedRows.exact(context, row, part, new Span(start, end));
    String lost = plain.substring(start, end);
    Finding finding =
        Finding.at(
            word.orElse(row.text().span()),
            "`" + lost + "` is `" + lost + "'s` in the specification");
    boolean doubled = row.text().style() == YamlScalar.Style.SINGLE_QUOTED;
    TextEdit edit = TextEdit.insert(word.orElse(row.text().span()).end(), doubled ? "''s" : "'s");
    return word.isPresent() ? finding.fix(new Fix("add `'s`", edit)) : finding;
  }
}
