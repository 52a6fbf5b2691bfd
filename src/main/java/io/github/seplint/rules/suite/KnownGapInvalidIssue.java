package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags known gaps whose {@code issue} is neither a URL nor a reference such as {@code a/b#7}. */
final class KnownGapInvalidIssue implements FileRule {
  private static final Pattern REFERENCE = Pattern.compile("([\\w.-]+/)?[\\w.-]+#\\d+");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (KnownGap gap : context.suite(KnownGaps.class).all()) {
      Optional<YamlScalar> issue = gap.issue();
      if (issue.isPresent() && !isIssue(issue.get().value())) {
        findings.report(
            issue.get().span(),
            "`issue` is not a URL or `<owner>/<repository>#<number>`: `"
                + issue.get().value()
                + "`");
      }
    }
  }

  private static boolean isIssue(String text) {
    return isUrl(text) || REFERENCE.matcher(text).matches();
  }

  private static boolean isUrl(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    return host < text.length()
        && "/?#".indexOf(text.charAt(host)) < 0
        && text.chars().noneMatch(KnownGapInvalidIssue::isForeign);
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
}
