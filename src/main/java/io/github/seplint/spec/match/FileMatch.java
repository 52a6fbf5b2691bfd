package io.github.seplint.spec.match;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.UncoveredUrl;
import io.github.seplint.text.Place.Position;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a traceability file matched with a revision of the specification, on first use. */
public final class FileMatch {
  private final Specification spec;
  private final SepFile file;
  private Optional<SortedMap<Integer, RowMatch>> rows = Optional.empty();

  public FileMatch(Specification spec, SepFile file) {
    this.spec = spec;
    this.file = file;
  }

  public SepFile file() {
    return file;
  }

  public Specification spec() {
    return spec;
  }

  /** The rows that have a text and a link, in order. */
  public List<RowMatch> rows() {
    return List.copyOf(byIndex().values());
  }

  /** The match of a row, if it has a text and a link. */
  public Optional<RowMatch> row(Requirement row) {
    return Optional.ofNullable(byIndex().get(row.index()));
  }

  private SortedMap<Integer, RowMatch> byIndex() {
    if (rows.isEmpty()) {
      SortedMap<Integer, RowMatch> matches = new TreeMap<>();
      match().forEach(each -> matches.put(each.index(), each));
      rows = Optional.of(matches);
    }
    return rows.get();
  }

  /** The position of the text of a row. */
  public Position position(RowMatch row) {
    return file.source().positionOf(row.text().span().start());
  }

  private List<RowMatch> match() {
    QuoteMatches quotes = QuoteMatches.of(spec);
    List<RowMatch> matches = new ArrayList<>();
    for (Requirement row : file.requirements()) {
      Optional<YamlScalar> url = row.url().or(file::specUrl);
      if (row.text().isPresent() && url.isPresent()) {
        matches.add(match(quotes, row, row.text().get(), url.get()));
      }
    }
    return MatchDisambiguator.assignRepeated(matches);
  }

  private RowMatch match(QuoteMatches quotes, Requirement row, YamlScalar text, YamlScalar url) {
    ResolvedLink link = spec.link(url.value());
    Optional<String> unverified = unverified(link, url.value());
    List<PartMatch> parts =
        unverified.isPresent()
            ? List.of()
            : quotes.match(text.value(), link, file.number().orElse(0));
    Optional<Section> section = spec.section(link);
    boolean own = row.url().isPresent();
    return new RowMatch(row, text, url, own, link, section, parts, unverified);
  }

  /** The matches of another text of a row. */
  public List<PartMatch> match(RowMatch row, String text) {
    ResolvedLink link = spec.link(row.citedUrl());
    return QuoteMatches.of(spec).match(text, link, file.number().orElse(0));
  }

  private Optional<String> unverified(ResolvedLink link, String url) {
    if (link.how() == ResolvedLink.How.FOREIGN) {
      return Optional.of(UncoveredUrl.reason(spec, url));
    }
    return spec.unreadable(link.path())
        .map(why -> "page `" + link.path() + "` cannot be read: " + why);
  }
}
