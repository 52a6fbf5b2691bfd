package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.Optional;
import java.util.function.Consumer;

/** A row quotes the whole sentence: a condition that is left out changes what it demands. */
final class QuoteTruncated implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(subject, (row, part) -> finding(subject, row, part).ifPresent(findings));
  }

  private static Optional<Finding> finding(Subject subject, RowMatch row, PartMatch part) {
    Optional<String> before = part.leftOutBefore();
    Optional<String> behind = part.leftOutBehind();
    if (before.isEmpty() && behind.isEmpty()) {
      return Optional.empty();
    }
    String plain = part.quote().plain();
    Span at = before.isPresent() ? firstWord(plain) : lastWord(plain);
    String message =
        before.map(text -> "the sentence begins `" + QuotedRows.shortened(text) + "`").orElse("")
            + (before.isPresent() && behind.isPresent() ? " and " : "")
            + behind
                .map(
                    text ->
                        (before.isPresent() ? "" : "the sentence ")
                            + "goes on `"
                            + QuotedRows.shortened(text)
                            + "`")
                .orElse("");
    Finding finding = Finding.at(QuotedRows.place(subject, row, part, at), message);
    return Optional.of(
        finding.reference(part.found().orElseThrow().places().get(0), "only this is quoted"));
  }

  private static Span firstWord(String plain) {
    int space = plain.indexOf(' ');
    return new Span(0, space < 0 ? plain.length() : space);
  }

  private static Span lastWord(String plain) {
    return new Span(plain.lastIndexOf(' ') + 1, plain.length());
  }
}
