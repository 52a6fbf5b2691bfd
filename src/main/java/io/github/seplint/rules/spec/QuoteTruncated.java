package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.text.Span;
import java.util.Optional;

/** Flags quotes that omit a condition of their sentence. */
final class QuoteTruncated implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      Optional<String> before = part.match().omittedBefore();
      Optional<String> after = part.match().omittedAfter();
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

  private static Span firstWord(String plain) {
    int space = plain.indexOf(' ');
    return new Span(0, space < 0 ? plain.length() : space);
  }

  private static Span lastWord(String plain) {
    return new Span(plain.lastIndexOf(' ') + 1, plain.length());
  }
}
