package io.github.seplint.spec.match;

import io.github.seplint.sep.Requirement;
import io.github.seplint.spec.match.PartMatch.OmittedWords;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row matched with a revision of the specification.
 *
 * @param text the row's text
 * @param url the row's own link, else the file's
 * @param hasOwnUrl whether the link is the row's
 * @param section the section of the link's anchor, if the page has it
 * @param parts of the text, at least one; none for a row that is unverified
 * @param unverified the reason why the row cannot be compared
 */
public record RowMatch(
    Requirement row,
    YamlScalar text,
    YamlScalar url,
    boolean hasOwnUrl,
    ResolvedLink link,
    Optional<Section> section,
    List<PartMatch> parts,
    Optional<String> unverified) {

  /** The index of the row in the file, from 0. */
  public int index() {
    return row.index();
  }

  /** The quoted text. */
  public String quote() {
    return text.value();
  }

  /** The cited URL: the row's own, else the file's. */
  public String citedUrl() {
    return url.value();
  }

  /** The row's check id, or {@link Requirement#EXCLUDED}; empty if it has neither. */
  public String disposition() {
    return row.isExcluded() ? Requirement.EXCLUDED : row.check().map(YamlScalar::value).orElse("");
  }

  /**
   * The worst tier of the parts; EDITED at best for parts joined by {@code /}, COMPOSED at best for
   * several sentences, ABSENT if unverified.
   */
  public MatchTier tier() {
    MatchTier tier = parts.isEmpty() ? MatchTier.ABSENT : MatchTier.RAW;
    if (parts.size() > 1) {
      tier = isJoined() ? MatchTier.EDITED : MatchTier.COMPOSED;
    }
    for (PartMatch part : parts) {
      tier = tier.worse(part.tier());
    }
    return tier;
  }

  /** Returns whether the text joins its parts by {@code /}. */
  public boolean isJoined() {
    return QuoteMatcher.isJoined(quote());
  }

  /** The words that a part of the text, or the text between it and the next part, omits. */
  public List<OmittedWords> omissions(PartMatch part) {
    int next = index(part) + 1;
    return next == parts.size()
        ? part.omissions()
        : Stream.concat(
                part.omissions().stream(),
                OmissionFinder.between(quote(), part, parts.get(next)).stream())
            .toList();
  }

  /** By identity: to compare matches word by word would take time. */
  private int index(PartMatch part) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).quote() == part.quote())
        .findFirst()
        .orElse(0);
  }

  RowMatch with(List<PartMatch> others) {
    return new RowMatch(row, text, url, hasOwnUrl, link, section, others, unverified);
  }
}
