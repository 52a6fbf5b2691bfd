package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags issue links in reasons. */
final class ReasonIssueUrl implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    SourceText source = subject.file().source();
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason().ifPresent(reason -> check(source, row.row().mapping(), reason, findings));
    }
  }

  private static void check(
      SourceText source, YamlMapping row, YamlScalar reason, Consumer<Finding> findings) {
    Optional<Span> last = IssueUrl.atEnd(reason.value());
    if (last.isPresent()) {
      Finding finding = finding(reason, last.get(), "ends with");
      findings.accept(fix(source, row, reason, last.get()).map(finding::fix).orElse(finding));
    } else if (row.entry("issue").isEmpty() && HarnessGap.in(reason.value()).isPresent()) {
      IssueUrl.in(reason.value()).stream()
          .findFirst()
          .ifPresent(url -> findings.accept(finding(reason, url, "contains")));
    }
  }

  private static Finding finding(YamlScalar reason, Span url, String how) {
    return Finding.at(
        reason.spanOf(url.start(), url.end()),
        "reason " + how + " an issue link; move it to `issue`");
  }

  private static Optional<Fix> fix(
      SourceText source, YamlMapping row, YamlScalar reason, Span url) {
    boolean clear =
        !row.flow() && row.entry("issue").isEmpty() && IssueUrl.in(reason.value()).size() == 1;
    return clear
        ? LinkTail.of(reason.value(), url).flatMap(tail -> move(source, row, reason, tail, url))
        : Optional.empty();
  }

  private static Optional<Fix> move(
      SourceText source, YamlMapping row, YamlScalar reason, Span tail, Span url) {
    Span cut = reason.spanOf(tail.start(), tail.end());
    // A plain scalar of one word might become a number or a boolean.
    boolean staysString =
        reason.style() != YamlScalar.Style.PLAIN
            || reason.value().substring(0, tail.start()).indexOf(' ') > 0;
    boolean exact =
        source.slice(cut).equals(reason.value().substring(tail.start(), tail.end())) && staysString;
    int start = row.entry("excluded").orElseThrow().key().span().start();
    int line = source.lineIndex(reason.span().start());
    boolean oneLine =
        source.lineIndex(start) == line && source.lineIndex(reason.span().end()) == line;
    if (!exact || !oneLine) {
      return Optional.empty();
    }
    String indent = " ".repeat(start - source.lineSpan(line).start());
    String link = reason.value().substring(url.start(), url.end());
    String issue = source.lineSeparator() + indent + "issue: " + link;
    int end = source.lineSpan(line).end();
    return Optional.of(
        new Fix("move the link to `issue`", TextEdit.delete(cut), TextEdit.insert(end, issue)));
  }
}
