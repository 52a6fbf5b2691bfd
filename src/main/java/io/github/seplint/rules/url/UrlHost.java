package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags links to hosts that do not publish the specification. */
final class UrlHost implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<String> hosts = context.options().texts("hosts");
    for (YamlScalar url : context.sepFile().urls()) {
      String host = UrlParts.host(url.value());
      if (!host.isEmpty() && !UrlParts.hasHost(url.value(), hosts)) {
        int at = url.value().indexOf(host);
        findings.report(
            url.spanOf(at, at + host.length()),
            "URL host `" + host + "` is not a host of the specification");
      }
    }
  }
}
