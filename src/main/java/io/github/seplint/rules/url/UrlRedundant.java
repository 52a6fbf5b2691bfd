package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags rows whose {@code url} repeats {@code spec_url}. */
final class UrlRedundant implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    String specUrl = subject.file().specUrl().map(YamlScalar::value).orElse("");
    for (Requirement requirement : subject.file().requirements()) {
      Row row = requirement.row();
      row.url()
          .filter(url -> url.value().equals(specUrl))
          .ifPresent(url -> findings.accept(finding(subject, row, url)));
    }
  }

  private static Finding finding(RuleContext subject, Row row, YamlScalar url) {
    Finding finding = Finding.at(url.span(), "`url` repeats `spec_url` of the file");
    YamlScalar specUrl = subject.file().specUrl().orElseThrow();
    Finding noted = finding.note(specUrl.span(), "`spec_url` of the file");
    YamlEntry entry = row.mapping().entry("url").orElseThrow();
    return removal(subject.file().source(), entry).map(noted::fix).orElse(noted);
  }

  /** Removes the line if it contains nothing but the key and its value. */
  private static Optional<Fix> removal(SourceText source, YamlEntry entry) {
    int line = source.lineIndex(entry.span().start());
    boolean alone = source.slice(source.lineSpan(line)).strip().equals(source.slice(entry.span()));
    Span lines = source.fullLineSpan(line);
    return alone ? Optional.of(new Fix("remove `url`", TextEdit.delete(lines))) : Optional.empty();
  }
}
