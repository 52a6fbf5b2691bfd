package io.github.seplint.spec.match;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * What a revision of the specification says of a row.
 *
 * @param text the row's text
 * @param url where the row's page is written: the row's own link, else the file's
 * @param hasOwnUrl whether the link is the row's
 * @param section what the link's anchor names, if its page has it
 * @param parts of the text, at least one; none for a row that is unverified
 * @param unverified why there is nothing to judge the row by
 */
public record RowMatch(
    Row row,
    YamlScalar text,
    YamlScalar url,
    boolean hasOwnUrl,
    ResolvedLink link,
    Optional<Section> section,
    List<PartMatch> parts,
    Optional<String> unverified) {

  public RowMatch {
    parts = List.copyOf(parts);
  }

  /** Place among the rows of the file, counted from 0. */
  public int index() {
    return row.index();
  }

  /** What the row quotes. */
  public String quote() {
    return text.value();
  }

  /** The URL that it cites: its own, else the file's. */
  public String citedUrl() {
    return url.value();
  }

  /** The row's check id, or {@link Requirement#EXCLUDED}; empty if it has neither. */
  public String disposition() {
    return Requirement.of(row)
        .match(
            checked -> checked.check().map(YamlScalar::value).orElse(""),
            excluded -> Requirement.EXCLUDED,
            unkeyed -> "");
  }

  /** The worst of the parts; several are EDITED at best, one that is not judged is ABSENT. */
  public MatchTier tier() {
    MatchTier tier =
        parts.isEmpty() ? MatchTier.ABSENT : parts.size() > 1 ? MatchTier.EDITED : MatchTier.RAW;
    for (PartMatch part : parts) {
      tier = tier.worse(part.tier());
    }
    return tier;
  }

  RowMatch with(List<PartMatch> others) {
    return new RowMatch(row, text, url, hasOwnUrl, link, section, others, unverified);
  }
}
