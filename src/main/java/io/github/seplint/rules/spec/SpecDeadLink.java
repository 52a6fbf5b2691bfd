package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.PageUrls;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Flags links to missing pages or anchors, and links to the wrong section. */
final class SpecDeadLink implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<Specification> spec = context.quotes().flatMap(FileQuotes::spec);
    if (spec.isEmpty()) {
      return;
    }
    List<RowMatch> rows = QuotedPart.rows(context);
    // The link of the file is checked once for all rows that inherit it.
    InheritedLink.of(context)
        .ifPresent(
            link ->
                checkTarget(
                        spec.get(),
                        link.url(),
                        link.rows().size(),
                        link.target(),
                        () -> link.fix(context).or(() -> fileFix(context, link)),
                        findings)
                    .ifPresent(
                        finding ->
                            link.sentence().ifPresent(at -> finding.note(at, "a sentence"))));
    for (RowMatch row : rows) {
      // For a sentence on another page, spec-wrong-page suggests the right link.
      if (row.tier() != MatchTier.ELSEWHERE) {
        if (row.hasOwnUrl()) {
          checkTarget(spec.get(), row.url(), 1, "", () -> fix(context, row), findings);
        }
        checkSection(context, row, findings);
      }
    }
  }

  /** Flags a missing page or anchor that a number of rows cite. */
  private static Optional<Finding> checkTarget(
      Specification spec,
      YamlScalar url,
      int rows,
      String target,
      Supplier<Optional<Fix>> fix,
      Findings findings) {
    ResolvedLink link = spec.link(url.value());
    String cited = (rows > 1 ? "; " + rows + " rows cite it" : "") + target;
    if (link.how() == ResolvedLink.How.FOREIGN) {
      return Optional.empty();
    }
    String page = "page `" + QuotedPart.page(link.path()) + "`";
    if (link.how() == ResolvedLink.How.MISSING) {
      return Optional.of(
          findings.report(url.span(), page + " does not exist" + cited).fix(fix.get()));
    }
    boolean readable = link.isFound() && spec.unreadable(link.path()).isEmpty();
    if (readable && link.anchor().isPresent() && spec.section(link).isEmpty()) {
      String anchor = "`#" + link.anchor().get() + "`";
      return Optional.of(
          findings
              .report(
                  url.spanOf(url.value().indexOf('#'), url.value().length()),
                  page + " has no heading with the anchor " + anchor + cited)
              .fix(fix.get()));
    }
    return Optional.empty();
  }

  /** Links the file to the sentence if all rows that inherit the link quote the same one. */
  private static Optional<Fix> fileFix(RuleContext context, InheritedLink link) {
    List<String> targets =
        link.rows().stream()
            .flatMap(row -> row.parts().stream())
            .filter(part -> part.tier().isOnCitedPage())
            .map(part -> part.match().orElseThrow().url())
            .map(target -> PageUrls.atRevisionOf(link.url().value(), target))
            .distinct()
            .toList();
    return targets.size() == 1
        ? QuoteEdit.replace(context.source(), link.url(), targets.get(0))
            .map(edit -> new Fix("link to `" + targets.get(0) + "`", edit))
        : Optional.empty();
  }

  /** Flags a link to another section of the page than that of the sentence. */
  private static void checkSection(RuleContext context, RowMatch row, Findings findings) {
    if (row.section().isEmpty() || row.parts().size() != 1) {
      return;
    }
    Section cited = row.section().get();
    PartMatch part = row.parts().get(0);
    Optional<QuoteMatch> found = part.tier().isOnCitedPage() ? part.match() : Optional.empty();
    if (found.isPresent() && !found.get().section().isWithin(cited)) {
      String actual = "sentence is in section `" + found.get().section().title() + "`";
      findings
          .report(
              row.hasOwnUrl() ? row.url().span() : row.text().span(),
              actual + ", but the link points to `" + cited.title() + "`")
          .note(found.get().places().get(0), "the sentence")
          .fix(fix(context, row));
    }
  }

  private static Optional<Fix> fix(RuleContext context, RowMatch row) {
    return row.parts().size() == 1 && row.parts().get(0).tier().isOnCitedPage()
        ? QuoteEdit.link(
            context.sepFile(), row.row(), row.parts().get(0).match().orElseThrow().url())
        : Optional.empty();
  }
}
