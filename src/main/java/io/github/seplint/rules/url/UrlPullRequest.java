package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags links to pull requests. */
final class UrlPullRequest implements FileRule {
  private static final String PULL = "/pull/";

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    FileUrls.visit(subject.file(), url -> check(url, findings));
  }

  private static void check(YamlScalar url, Consumer<Finding> findings) {
    int at = url.value().indexOf(PULL);
    int end = at + PULL.length();
    while (at >= 0 && end < url.value().length() && Character.isDigit(url.value().charAt(end))) {
      end++;
    }
    if (at >= 0 && end > at + PULL.length()) {
      String part = url.value().substring(at + 1, end);
      findings.accept(
          Finding.at(
              url.spanOf(at + 1, end),
              "`" + part + "` is a pull request; link to the merged text"));
    }
  }
}
