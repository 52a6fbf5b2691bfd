package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.UncoveredUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports rows that cannot be compared with the specification. */
final class QuoteUnverified implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Map<String, List<RowMatch>> byReason = new LinkedHashMap<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      // url-pull-request reports the link.
      row.unverified()
          .filter(why -> !UncoveredUrl.isPullRequest(row.url().value()))
          .ifPresent(why -> byReason.computeIfAbsent(why, x -> new ArrayList<>()).add(row));
    }
    byReason.forEach(
        (why, rows) -> {
          String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
          findings.report(rows.get(0).url().span(), count + " cannot be checked: " + why);
        });
  }
}
