package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flags links to a page without a section anchor. */
final class UrlWithoutAnchor implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<String> hosts = context.rule().texts("hosts");
    List<YamlScalar> urls = new ArrayList<>();
    for (YamlScalar url : context.sepFile().urls()) {
      int hash = url.signature().has('#') ? url.value().indexOf('#') : -1;
      boolean anchored = hash >= 0 && hash < url.value().length() - 1;
      if (!anchored && UrlParts.hasHost(url.value(), hosts)) {
        urls.add(url);
      }
    }
    if (!urls.isEmpty()) {
      Set<Span> wrong = wrongPages(context);
      for (YamlScalar url : urls) {
        if (!wrong.contains(url.span())) {
          findings.report(url.span(), "URL has no section anchor (`#...`)");
        }
      }
    }
  }

  /** The links to a page that spec-dead-link or spec-wrong-page reports. */
  private static Set<Span> wrongPages(RuleContext context) {
    Set<Span> wrong = new HashSet<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      boolean missing = row.link().how() == ResolvedLink.How.MISSING;
      if (missing || (row.hasOwnUrl() && row.tier() == MatchTier.ELSEWHERE)) {
        wrong.add(row.url().span());
      }
    }
    return wrong;
  }
}
