package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.LostClause;
import io.github.seplint.text.Span;
import java.util.Optional;

/** Flags quotes that omit a condition or another part of their sentence. */
final class QuoteTruncated implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      Optional<String> before = text(context, part, part.match().omittedBefore());
      Optional<String> after = text(context, part, part.match().omittedAfter());
      if (before.isPresent() || after.isPresent()) {
        String plain = part.match().quote().plain();
        Span word = before.isPresent() ? firstWord(plain) : lastWord(plain);
        String omitted =
            before.map(text -> "start `" + QuotedPart.shortened(text) + "`").orElse("")
                + (before.isPresent() && after.isPresent() ? " and the " : "")
                + after.map(text -> "end `" + QuotedPart.shortened(text) + "`").orElse("");
        findings
            .report(part.span(word), "quote omits the " + omitted + " of the sentence")
            .note(part.match().match().orElseThrow().places().get(0), "quoted part");
      }
    }
  }

  /** A further part of a requirement may be quoted by another row; a condition belongs to each. */
  private static Optional<String> text(
      RuleContext context, QuotedPart part, Optional<LostClause> lost) {
    return lost.filter(each -> each.isCondition() || !part.isInAnotherRow(context, each.text()))
        .map(LostClause::text);
  }

  private static Span firstWord(String plain) {
    int space = plain.indexOf(' ');
    return new Span(0, space < 0 ? plain.length() : space);
  }

  private static Span lastWord(String plain) {
    return new Span(plain.lastIndexOf(' ') + 1, plain.length());
  }
}
