package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags words that have lost the {@code 's} of the specification. */
final class QuoteLostPossessive implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      for (int end : part.match().missingPossessives()) {
        String plain = part.match().quote().plain();
        Span word = new Span(plain.lastIndexOf(' ', end - 1) + 1, end);
        Optional<Span> span = part.exactSpan(word);
        boolean doubled = part.row().text().style() == YamlScalar.Style.SINGLE_QUOTED;
        String text = word.slice(plain);
        findings
            .report(part.span(word), "`" + text + "` is `" + text + "'s` in the specification")
            .fix(
                span.map(
                    at -> new Fix("add `'s`", TextEdit.insert(at.end(), doubled ? "''s" : "'s"))));
      }
    }
  }
}
