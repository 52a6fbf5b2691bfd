package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Link;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A link leads to a page and a section that are there, and to the section of the sentence. */
final class SpecDeadLink implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    subject
        .quotes()
        .flatMap(quotes -> quotes.spec())
        .ifPresent(spec -> check(subject, spec, findings));
  }

  private static void check(Subject subject, Specification spec, Consumer<Finding> findings) {
    List<RowMatch> rows = QuotedRows.of(subject);
    subject
        .file()
        .specUrl()
        .ifPresent(
            url ->
                fileLink(
                    subject,
                    spec,
                    url,
                    rows.stream().filter(row -> !row.own()).toList(),
                    findings));
    for (RowMatch row : rows) {
      // Where the sentence stands on another page, spec-wrong-page has the right link.
      if (row.tier() != MatchTier.ELSEWHERE) {
        if (row.own()) {
          target(spec, row.url(), List.of(row))
              .map(finding -> fix(subject, row).map(finding::fix).orElse(finding))
              .ifPresent(findings);
        }
        otherSection(subject, row).ifPresent(findings);
      }
    }
  }

  /** The file's link, once for all rows that cite it. */
  private static void fileLink(
      Subject subject,
      Specification spec,
      YamlScalar url,
      List<RowMatch> citing,
      Consumer<Finding> findings) {
    List<String> right =
        citing.stream()
            .flatMap(row -> row.parts().stream())
            .filter(part -> part.tier().holds())
            .map(part -> part.found().orElseThrow().url())
            .distinct()
            .toList();
    Optional<Fix> fix =
        right.size() == 1
            ? QuoteEdit.replace(subject.file().source(), url, right.get(0))
                .map(edit -> new Fix("link to `" + right.get(0) + "`", edit))
            : Optional.<Fix>empty();
    target(spec, url, citing)
        .map(finding -> fix.map(finding::fix).orElse(finding))
        .ifPresent(findings);
  }

  /** A link whose page or whose anchor is not there. */
  private static Optional<Finding> target(Specification spec, YamlScalar url, List<RowMatch> rows) {
    Link link = spec.link(url.value());
    String cited = rows.size() > 1 ? "; " + rows.size() + " rows cite it" : "";
    if (link.how() == Link.How.MISSING) {
      String page = QuotedRows.page(link.path());
      return Optional.of(Finding.at(url.span(), "the page `" + page + "` is gone" + cited));
    }
    boolean looked = link.isFound() && spec.unreadable(link.path()).isEmpty();
    if (looked && link.anchor().isPresent() && spec.section(link).isEmpty()) {
      String anchor = link.anchor().get();
      int at = url.value().indexOf('#');
      return Optional.of(
          Finding.at(
              url.spanOf(at, url.value().length()),
              "no heading of `"
                  + QuotedRows.page(link.path())
                  + "` has the anchor `#"
                  + anchor
                  + "`"
                  + cited));
    }
    return Optional.empty();
  }

  /** A sentence that stands on the page, but not under the heading that the link names. */
  private static Optional<Finding> otherSection(Subject subject, RowMatch row) {
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
              "the sentence stands under `"
                  + each.section().title()
                  + "`, not under `"
                  + cited.title()
                  + "`";
          Finding finding = Finding.at(at, message).reference(each.places().get(0), "here");
          return fix(subject, row).map(finding::fix).orElse(finding);
        });
  }

  private static Optional<Fix> fix(Subject subject, RowMatch row) {
    return row.parts().size() == 1 && row.parts().get(0).tier().holds()
        ? UrlEdit.of(subject.file(), row.row(), row.parts().get(0).found().orElseThrow().url())
        : Optional.<Fix>empty();
  }
}
