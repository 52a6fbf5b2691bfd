package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** Flags links to hosts that do not publish the specification. */
final class UrlHost implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    List<String> hosts = subject.options().texts("hosts");
    FileUrls.visit(subject.file(), url -> check(url, hosts, findings));
  }

  private static void check(YamlScalar url, List<String> hosts, Consumer<Finding> findings) {
    String host = FileUrls.host(url.value());
    if (!host.isEmpty() && !FileUrls.leadsTo(hosts, url.value())) {
      int at = url.value().indexOf(host);
      findings.accept(
          Finding.at(
              url.spanOf(at, at + host.length()),
              "URL host `" + host + "` is not a host of the specification"));
    }
  }
}
