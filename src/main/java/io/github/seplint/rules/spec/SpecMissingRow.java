package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.Span;
import java.util.List;

/** Flags sentences added by the SEP that no row covers. */
final class SpecMissingRow implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    Span sep = context.sepFile().sep().map(number -> number.span()).orElse(Span.at(0));
    for (NormativeSentence unit : context.quotes().map(FileQuotes::unclaimed).orElse(List.of())) {
      findings.accept(
          Finding.at(sep, "no row covers `" + QuotedRows.shortened(unit.text()) + "`")
              .reference(unit.place(), "added by this SEP"));
    }
  }
}
