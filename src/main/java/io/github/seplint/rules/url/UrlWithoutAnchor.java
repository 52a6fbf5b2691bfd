package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import java.util.List;
import java.util.function.Consumer;

/** Flags links to a page without a section anchor. */
final class UrlWithoutAnchor implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    List<String> hosts = subject.options().texts("hosts");
    FileUrls.visit(
        subject.file(),
        url -> {
          if (!hasAnchor(url.value()) && FileUrls.leadsTo(hosts, url.value())) {
            findings.accept(Finding.at(url.span(), "URL has no section anchor (`#...`)"));
          }
        });
  }

  private static boolean hasAnchor(String url) {
    int hash = url.indexOf('#');
    return hash >= 0 && hash < url.length() - 1;
  }
}
