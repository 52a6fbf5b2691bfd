package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.UncoveredUrl;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports rows that cannot be compared with the specification. */
final class QuoteUnverified implements FileRule {
  /** A reference at the end of a text, as in {@code (RFC 9449 Section 5)}. */
  private static final Pattern STANDARD =
      Pattern.compile("(?s).*\\((?:see |per )?((?:RFC|BCP|ISO) ?\\d{1,6})\\b[^()]*\\)\\W*");

  /** Returns the standard that the text of a part cites as its source instead of a page. */
  static Optional<String> standard(QuotedPart part) {
    Matcher reference = STANDARD.matcher(part.match().quote().plain());
    return part.match().tier() == MatchTier.ABSENT && reference.matches()
        ? Optional.of(reference.group(1))
        : Optional.empty();
  }

  /** Returns the limit at which the search for a part has ended; quote-not-found has the others. */
  private static Optional<String> limit(QuotedPart part) {
    return part.match().tier() == MatchTier.SIMILAR
        ? part.match().quote().limit()
        : Optional.empty();
  }

  @Override
  public void check(RuleContext context, Findings findings) {
    Map<String, List<Span>> byReason = new LinkedHashMap<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      // url-pull-request reports the link.
      row.unverified()
          .filter(why -> !UncoveredUrl.isPullRequest(row.url().value()))
          .ifPresent(why -> add(byReason, why, row.url().span()));
    }
    for (QuotedPart part : QuotedPart.in(context)) {
      standard(part)
          .map(name -> "`" + name + "` is not part of the specification")
          .ifPresent(why -> add(byReason, why, part.span()));
      limit(part).ifPresent(what -> add(byReason, "its text has " + what, part.span()));
    }
    byReason.forEach(
        (why, rows) -> {
          String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
          findings.report(rows.get(0), count + " cannot be checked: " + why);
        });
  }

  private static void add(Map<String, List<Span>> byReason, String why, Span place) {
    byReason.computeIfAbsent(why, key -> new ArrayList<>()).add(place);
  }
}
