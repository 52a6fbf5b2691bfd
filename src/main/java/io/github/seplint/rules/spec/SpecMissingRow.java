package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags sentences added by the SEP that no row covers. */
final class SpecMissingRow implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Span sep = context.sepFile().sep().map(YamlScalar::span).orElse(Span.at(0));
    for (NormativeSentence each :
        context.quotes().map(FileQuotes::unclaimedSentences).orElse(List.of())) {
      findings
          .report(sep, "no row covers `" + QuotedPart.shortened(each.text()) + "`")
          .note(each.place(), "added by this SEP");
    }
  }
}
