package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags MUST requirements that are also called optional or recommended. */
final class KeywordContradictory implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      for (NormativeKeyword keyword : requirement.row().keywords()) {
        if (keyword.level() == NormativeKeyword.Level.MUST) {
          requirement.row().text().flatMap(text -> finding(text, keyword)).ifPresent(findings);
          break;
        }
      }
    }
  }

  private static Optional<Finding> finding(YamlScalar text, NormativeKeyword must) {
    return WeakeningRemark.in(text.value()).map(remark -> finding(text, must, remark));
  }

  private static Finding finding(YamlScalar text, NormativeKeyword must, Span remark) {
    String word = text.value().substring(remark.start(), remark.end());
    String keyword = text.value().substring(must.start(), must.end());
    return Finding.at(
            text.spanOf(remark.start(), remark.end()),
            "`" + word + "` contradicts `" + keyword + "`")
        .note(text.spanOf(must.start(), must.end()), "keyword");
  }
}
