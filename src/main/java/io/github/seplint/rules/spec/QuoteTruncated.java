package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import java.util.Optional;

/** Flags quotes that omit a condition of their sentence. */
final class QuoteTruncated implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(context, (row, part) -> finding(context, row, part).ifPresent(findings));
  }

  private static Optional<Finding> finding(RuleContext context, RowMatch row, PartMatch part) {
    Optional<String> before = part.leftOutBefore();
    Optional<String> after = part.leftOutBehind();
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    String plain = part.quote().plain();
    Span at = before.isPresent() ? firstWord(plain) : lastWord(plain);
    String message =
        "quote omits the "
            + before.map(text -> "start `" + QuotedRows.shortened(text) + "`").orElse("")
            + (before.isPresent() && after.isPresent() ? " and the " : "")
            + after.map(text -> "end `" + QuotedRows.shortened(text) + "`").orElse("")
            + " of the sentence";
    Finding finding = Finding.at(QuotedRows.place(context, row, part, at), message);
    return Optional.of(
        finding.reference(part.found().orElseThrow().places().get(0), "quoted part"));
  }

  private static Span firstWord(String plain) {
    int space = plain.indexOf(' ');
    return new Span(0, space < 0 ? plain.length() : space);
  }

  private static Span lastWord(String plain) {
    return new Span(plain.lastIndexOf(' ') + 1, plain.length());
  }
}
