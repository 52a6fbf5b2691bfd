package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags links to a page without a section anchor. */
final class UrlWithoutAnchor implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<String> hosts = context.rule().texts("hosts");
    for (YamlScalar url : context.sepFile().urls()) {
      int hash = url.value().indexOf('#');
      boolean anchored = hash >= 0 && hash < url.value().length() - 1;
      if (!anchored && UrlParts.hasHost(url.value(), hosts)) {
        findings.report(url.span(), "URL has no section anchor (`#...`)");
      }
    }
  }
}
