package io.github.seplint.rules.spec;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.PageUrls;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.text.Place;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The link of a file with the rows that inherit it. If the link is dead, or most of the rows are on
 * one other page, that is one defect of the link rather than one of each row.
 *
 * @param rows the rows without a link of their own
 * @param moved those of them whose sentences are on the page that should be cited; none if the link
 *     is right for any row
 */
record InheritedLink(YamlScalar url, List<RowMatch> rows, boolean isDead, List<RowMatch> moved) {

  /** Returns the link of the file, if it has one. */
  static Optional<InheritedLink> of(RuleContext context) {
    List<RowMatch> rows =
        QuotedPart.rows(context).stream().filter(row -> !row.hasOwnUrl()).toList();
    return context.sepFile().specUrl().map(url -> of(url, rows));
  }

  private static InheritedLink of(YamlScalar url, List<RowMatch> rows) {
    boolean dead = rows.stream().anyMatch(InheritedLink::isDead);
    Map<String, Long> pages =
        rows.stream()
            .flatMap(row -> page(row).stream())
            .collect(groupingBy(page -> page, TreeMap::new, counting()));
    long found = 0;
    String target = "";
    long most = 0;
    for (Map.Entry<String, Long> each : pages.entrySet()) {
      found += each.getValue();
      if (each.getValue() > most) {
        target = each.getKey();
        most = each.getValue();
      }
    }
    boolean right = rows.stream().anyMatch(row -> row.tier().isOnCitedPage());
    boolean moved = !right && 2 * most > (dead ? found : rows.size()) && (dead || most > 1);
    return new InheritedLink(url, rows, dead, moved ? on(target, rows) : List.of());
  }

  private static boolean isDead(RowMatch row) {
    ResolvedLink link = row.link();
    return link.how() == ResolvedLink.How.MISSING
        || (link.isFound() && link.anchor().isPresent() && row.section().isEmpty());
  }

  private static List<RowMatch> on(String page, List<RowMatch> rows) {
    return rows.stream().filter(row -> page(row).equals(Optional.of(page))).toList();
  }

  /** The one other page that has the sentences of a row. */
  private static Optional<String> page(RowMatch row) {
    List<String> pages = matches(row).map(QuoteMatch::path).distinct().toList();
    return Optional.of(row)
        .filter(each -> each.tier() == MatchTier.ELSEWHERE && pages.size() == 1)
        .map(each -> pages.get(0));
  }

  private static Stream<QuoteMatch> matches(RowMatch row) {
    return row.parts().stream().flatMap(part -> part.match().stream());
  }

  /** Returns where the sentences are, to append to a message about the link; may be empty. */
  String target() {
    if (moved.isEmpty()) {
      return "";
    }
    String page = " on `" + QuotedPart.page(first().path()) + "`";
    if (rows.size() == 1) {
      return "; its sentence is" + page;
    }
    String sentences =
        moved.size() == 1 ? "the sentence of 1 is" : "the sentences of " + moved.size() + " are";
    return ", and " + (moved.size() == rows.size() ? "their sentences are" : sentences) + page;
  }

  /** The place of the first sentence on the page that should be cited, if there is one. */
  Optional<Place> sentence() {
    return moved.isEmpty() ? Optional.empty() : Optional.of(first().places().get(0));
  }

  /** Links to the innermost section that has all sentences. */
  Optional<Fix> fix(RuleContext context) {
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    Optional<Section> common = Optional.of(first().section());
    while (common.isPresent() && !containsAll(common.get())) {
      common = common.get().parent();
    }
    String target =
        PageUrls.atRevisionOf(url.value(), first().page().url(common.flatMap(Section::anchor)));
    return QuoteEdit.replace(context.source(), url, target)
        .map(edit -> new Fix("link to `" + target + "`", edit));
  }

  private boolean containsAll(Section section) {
    return moved.stream()
        .flatMap(InheritedLink::matches)
        .allMatch(each -> each.section().isWithin(section));
  }

  private QuoteMatch first() {
    return matches(moved.get(0)).findFirst().orElseThrow();
  }
}
