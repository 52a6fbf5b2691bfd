package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.RowMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports rows that cannot be compared with the specification. */
final class QuoteUnverified implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    Map<String, List<RowMatch>> byReason = new LinkedHashMap<>();
    for (RowMatch row : QuotedRows.of(context)) {
      row.unverified()
          .ifPresent(why -> byReason.computeIfAbsent(why, x -> new ArrayList<>()).add(row));
    }
    byReason.forEach((why, rows) -> findings.accept(finding(why, rows)));
  }

  private static Finding finding(String why, List<RowMatch> rows) {
    String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
    return Finding.at(rows.get(0).url().span(), count + " cannot be checked: " + why);
  }
}
