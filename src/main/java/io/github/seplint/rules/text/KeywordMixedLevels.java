package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags check rows whose text has keywords of several levels. */
final class KeywordMixedLevels implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement.Checked row : context.sepFile().checked()) {
      List<NormativeKeyword> keywords = row.row().keywords();
      if (keywords.size() > 1) {
        row.row().text().flatMap(text -> finding(text, keywords)).ifPresent(findings);
      }
    }
  }

  private static Optional<Finding> finding(YamlScalar text, List<NormativeKeyword> all) {
    Optional<Span> remark = WeakeningRemark.in(text.value());
    List<NormativeKeyword> keywords =
        all.stream()
            .filter(keyword -> keyword.level() != Level.MAY)
            // "(RECOMMENDED)" is keyword-contradictory's to say.
            .filter(keyword -> remark.filter(r -> r.start() == keyword.start()).isEmpty())
            .toList();
    return keywords.stream()
        .filter(each -> each.level() != keywords.get(0).level())
        .findFirst()
        .map(other -> finding(text, keywords.get(0), other));
  }

  private static Finding finding(YamlScalar text, NormativeKeyword first, NormativeKeyword other) {
    String one = text.value().substring(first.start(), first.end());
    String two = text.value().substring(other.start(), other.end());
    return Finding.at(
            text.spanOf(other.start(), other.end()),
            "`text` mixes `" + one + "` and `" + two + "`; split it into one row per level")
        .note(text.spanOf(first.start(), first.end()), "first keyword");
  }
}
