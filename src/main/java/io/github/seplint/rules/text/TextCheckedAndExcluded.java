package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.RowSentences;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flags sentences that are both checked and excluded. */
final class TextCheckedAndExcluded implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    if (file.excluded().isEmpty()) {
      return;
    }
    RowSentences sentences = RowSentences.of(context);
    if (!sentences.mayRepeat()) {
      return;
    }
    Map<String, Span> checked = new HashMap<>();
    for (Requirement row : file.checked()) {
      row.text().ifPresent(text -> checked.putIfAbsent(sentences.key(row), text.span()));
    }
    for (Requirement row : file.excluded()) {
      Optional<YamlScalar> text = row.text();
      Optional<Span> other = text.map(quote -> checked.get(sentences.key(row)));
      if (other.isPresent()) {
        findings
            .report(text.get().span(), "sentence is both checked and excluded")
            .note(other.get(), "checked here");
      }
    }
  }
}
