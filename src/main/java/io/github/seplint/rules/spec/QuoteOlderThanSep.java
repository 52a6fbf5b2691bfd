package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;

/** Flags rows that quote a sentence that was in the specification before the SEP changed it. */
final class QuoteOlderThanSep implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.quotes().isPresent()) {
      context
          .quotes()
          .map(FileQuotes::olderRows)
          .orElseThrow()
          .forEach(row -> report(row, findings));
    }
  }

  private static void report(RowMatch row, Findings findings) {
    PartMatch part = row.parts().get(0);
    findings
        .report(
            row.text().span(),
            "sentence was in the specification before the SEP; it is a requirement of another one")
        .note(part.match().orElseThrow().places().get(0), "the sentence");
  }
}
