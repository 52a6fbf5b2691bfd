package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.spec.QuoteEdit.UrlEdit;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags links to missing pages or anchors, and links to the wrong section. */
final class SpecDeadLink implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    context
        .quotes()
        .flatMap(quotes -> quotes.spec())
        .ifPresent(spec -> check(context, spec, findings));
  }

  private static void check(RuleContext context, Specification spec, Findings findings) {
    List<RowMatch> rows = QuotedRows.of(context);
    context
        .sepFile()
        .specUrl()
        .ifPresent(
            url ->
                fileLink(
                    context,
                    spec,
                    url,
                    rows.stream().filter(row -> !row.own()).toList(),
                    findings));
    for (RowMatch row : rows) {
      // For a sentence on another page, spec-wrong-page suggests the right link.
      if (row.tier() != MatchTier.ELSEWHERE) {
        if (row.own()) {
          target(spec, row.url(), List.of(row))
              .map(finding -> fix(context, row).map(finding::fix).orElse(finding))
              .ifPresent(findings);
        }
        otherSection(context, row).ifPresent(findings);
      }
    }
  }

  /** Checks the link of the file once for all rows that inherit it. */
  private static void fileLink(
      RuleContext context,
      Specification spec,
      YamlScalar url,
      List<RowMatch> citing,
      Findings findings) {
    List<String> right =
        citing.stream()
            .flatMap(row -> row.parts().stream())
            .filter(part -> part.tier().holds())
            .map(part -> part.found().orElseThrow().url())
            .distinct()
            .toList();
    Optional<Fix> fix =
        right.size() == 1
            ? QuoteEdit.replace(context.sepFile().source(), url, right.get(0))
                .map(edit -> new Fix("link to `" + right.get(0) + "`", edit))
            : Optional.<Fix>empty();
    target(spec, url, citing)
        .map(finding -> fix.map(finding::fix).orElse(finding))
        .ifPresent(findings);
  }

  /** Flags a missing page or anchor. */
  private static Optional<Finding> target(Specification spec, YamlScalar url, List<RowMatch> rows) {
    ResolvedLink link = spec.link(url.value());
    String cited = rows.size() > 1 ? "; " + rows.size() + " rows cite it" : "";
    if (link.how() == ResolvedLink.How.MISSING) {
      String page = QuotedRows.page(link.path());
      return Optional.of(Finding.at(url.span(), "page `" + page + "` does not exist" + cited));
    }
    boolean looked = link.isFound() && spec.unreadable(link.path()).isEmpty();
    if (looked && link.anchor().isPresent() && spec.section(link).isEmpty()) {
      String anchor = link.anchor().get();
      int at = url.value().indexOf('#');
      return Optional.of(
          Finding.at(
              url.spanOf(at, url.value().length()),
              "page `"
                  + QuotedRows.page(link.path())
                  + "` has no heading with the anchor `#"
                  + anchor
                  + "`"
                  + cited));
    }
    return Optional.empty();
  }

  /** Flags a link to another section of the page than that of the sentence. */
  private static Optional<Finding> otherSection(RuleContext context, RowMatch row) {
    if (row.section().isEmpty() || row.parts().size() != 1) {
      return Optional.empty();
    }
    PartMatch part = row.parts().get(0);
    Section cited = row.section().get();
    Optional<QuoteMatch> found =
        part.found()
            .filter(each -> part.tier().holds())
            .filter(each -> !each.section().isWithin(cited));
    return found.map(
        each -> {
          Span at = row.own() ? row.url().span() : row.text().span();
          String message =
              "sentence is in section `"
                  + each.section().title()
                  + "`, but the link points to `"
                  + cited.title()
                  + "`";
          Finding finding = Finding.at(at, message).reference(each.places().get(0), "the sentence");
          return fix(context, row).map(finding::fix).orElse(finding);
        });
  }

  private static Optional<Fix> fix(RuleContext context, RowMatch row) {
    return row.parts().size() == 1 && row.parts().get(0).tier().holds()
        ? UrlEdit.of(context.sepFile(), row.row(), row.parts().get(0).found().orElseThrow().url())
        : Optional.<Fix>empty();
  }
}
