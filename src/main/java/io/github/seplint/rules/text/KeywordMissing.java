package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/** Flags check rows whose text has no normative keyword. */
final class KeywordMissing implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement checked : context.sepFile().checked()) {
      Optional<YamlScalar> text = checked.text();
      if (text.isPresent() && checked.keywords().isEmpty()) {
        Finding finding =
            findings.report(text.get().span(), "no RFC 2119 keyword (MUST, SHOULD, ...) in `text`");
        inLowerCase(text.get().value())
            .ifPresent(word -> finding.note(text.get().spanOf(word.span()), "not in capitals"));
      }
    }
  }

  private static Optional<NormativeKeyword> inLowerCase(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    // Some characters become two, which makes the offsets wrong.
    return capitals.length() != text.length()
        ? Optional.empty()
        : NormativeKeyword.in(capitals).stream()
            .filter(keyword -> keyword.level() != NormativeKeyword.Level.MAY)
            .findFirst();
  }
}
