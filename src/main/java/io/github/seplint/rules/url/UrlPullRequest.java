package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlScalar;

/** Flags links to pull requests. */
final class UrlPullRequest implements FileRule {
  private static final String PULL = "/pull/";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar url : context.sepFile().urls()) {
      String text = url.value();
      int at = text.indexOf(PULL);
      int number = at + PULL.length();
      int end = number;
      while (at >= 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      if (end > number) {
        String part = text.substring(at + 1, end);
        findings.report(
            url.spanOf(at + 1, end), "`" + part + "` is a pull request; link to the merged text");
      }
    }
  }
}
