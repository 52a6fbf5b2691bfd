package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
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
    for (Requirement row : context.sepFile().checked()) {
      if (row.keywords().size() > 1 && row.text().isPresent()) {
        check(row.text().get(), row.keywords(), findings);
      }
    }
  }

  private static void check(YamlScalar text, List<NormativeKeyword> all, Findings findings) {
    // keyword-contradictory reports "(RECOMMENDED)".
    Optional<Span> remark = KeywordContradictory.weakeningRemark(text);
    List<NormativeKeyword> keywords =
        all.stream()
            .filter(each -> each.level() != Level.MAY)
            .filter(each -> remark.isEmpty() || remark.get().start() != each.start())
            .toList();
    for (NormativeKeyword other : keywords) {
      Span first = keywords.get(0).span();
      if (other.level() != keywords.get(0).level()) {
        String levels =
            "`" + first.slice(text.value()) + "` and `" + other.span().slice(text.value()) + "`";
        findings
            .report(
                text, other.span(), "`text` mixes " + levels + "; split it into one row per level")
            .note(text.spanOf(first), "first keyword");
        return;
      }
    }
  }
}
