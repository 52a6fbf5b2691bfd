package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags known gaps whose {@code issue} is not a URL. */
final class KnownGapInvalidIssue implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject
        .document()
        .suite(KnownGaps.class)
        .ifPresent(gaps -> gaps.all().forEach(gap -> check(gap, findings)));
  }

  private static void check(KnownGap gap, Consumer<Finding> findings) {
    gap.issue()
        .filter(issue -> !isUrl(issue))
        .ifPresent(
            issue ->
                findings.accept(
                    Finding.at(issue.span(), "`issue` is not a URL: `" + issue.value() + "`")));
  }

  /**
   * Returns whether a URL cannot contain a character unescaped (RFC 3986), or the character is
   * invisible. Letters of all scripts are accepted.
   */
  private static boolean isForeign(int c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || "<>\"`{}|\\^".indexOf(c) >= 0;
  }

  private static boolean isUrl(YamlScalar issue) {
    String text = issue.value();
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    return host < text.length()
        && "/?#".indexOf(text.charAt(host)) < 0
        && text.chars().noneMatch(KnownGapInvalidIssue::isForeign);
  }
}
