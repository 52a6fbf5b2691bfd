package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/** Flags check rows whose text has no normative keyword. */
final class KeywordMissing implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement.Checked row : context.sepFile().checked()) {
      row.row()
          .text()
          .filter(text -> row.row().keywords().isEmpty())
          .ifPresent(text -> findings.accept(finding(text)));
    }
  }

  private static Finding finding(YamlScalar text) {
    Finding finding = Finding.at(text.span(), "no RFC 2119 keyword (MUST, SHOULD, ...) in `text`");
    return inLowerCase(text.value())
        .map(word -> finding.note(text.spanOf(word.start(), word.end()), "not in capitals"))
        .orElse(finding);
  }

  private static Optional<NormativeKeyword> inLowerCase(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    // Some characters become two; then the offsets are not the text's.
    return capitals.length() != text.length()
        ? Optional.empty()
        : NormativeKeyword.in(capitals).stream()
            .filter(keyword -> keyword.level() != NormativeKeyword.Level.MAY)
            .findFirst();
  }
}
