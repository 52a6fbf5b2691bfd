package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags rows whose {@code url} repeats {@code spec_url}. */
final class UrlRedundant implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<YamlScalar> specUrl = context.sepFile().specUrl();
    if (specUrl.isEmpty()) {
      return;
    }
    for (Requirement row : context.sepFile().requirements()) {
      if (row.url().isPresent() && row.url().get().value().equals(specUrl.get().value())) {
        findings
            .report(row.url().get().span(), "`url` repeats `spec_url` of the file")
            .note(specUrl.get().span(), "`spec_url` of the file")
            .fix(removal(context.source(), row.mapping().entry("url").orElseThrow()));
      }
    }
  }

  /** Removes the line if it contains nothing but the key and its value. */
  private static Optional<Fix> removal(SourceText source, YamlEntry entry) {
    int line = source.lineIndex(entry.span().start());
    boolean alone = source.slice(source.lineSpan(line)).strip().equals(source.slice(entry.span()));
    Span lines = source.fullLineSpan(line);
    return alone ? Optional.of(new Fix("remove `url`", TextEdit.delete(lines))) : Optional.empty();
  }
}
