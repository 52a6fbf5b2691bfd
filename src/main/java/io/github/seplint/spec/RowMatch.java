package io.github.seplint.spec;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * What a revision of the specification says of a row.
 *
 * @param text the row's text
 * @param url where the row's page is written: the row's own link, else the file's
 * @param own whether the link is the row's
 * @param section what the link's anchor names, if its page has it
 * @param parts of the text, at least one; none for a row that is unverified
 * @param unverified why there is nothing to judge the row by
 */
public record RowMatch(
    Row row,
    YamlScalar text,
    YamlScalar url,
    boolean own,
    Link link,
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
  public String quoted() {
    return text.value();
  }

  /** The URL that it cites: its own, else the file's. */
  public String cited() {
    return url.value();
  }

  /** The row's check id, or {@link Claim#EXCLUDED}; empty if it has neither. */
  public String disposition() {
    return Requirement.of(row)
        .match(
            checked -> checked.check().map(YamlScalar::value).orElse(""),
            excluded -> Claim.EXCLUDED,
            unkeyed -> "");
  }

  /** The worst of the parts; several are EDITED at best, one that is not judged is ABSENT. */
  public Tier tier() {
    Tier tier = parts.isEmpty() ? Tier.ABSENT : parts.size() > 1 ? Tier.EDITED : Tier.RAW;
    for (PartMatch part : parts) {
      tier = tier.worse(part.tier());
    }
    return tier;
  }

  /** As the lock has it: the tier is known, the places are not. */
  static RowMatch recorded(Row row, YamlScalar text, YamlScalar url, LockedRow record) {
    String path = record.sentences().stream().map(BoundSentence::page).findFirst().orElse("");
    Link link = new Link(path.isEmpty() ? Link.How.MISSING : Link.How.FILE, path, Optional.empty());
    Optional<String> unverified =
        record.isUnverified()
            ? Optional.of("nothing was there to hold it against when it was locked")
            : Optional.empty();
    List<PartMatch> parts =
        record.tier().stream()
            .map(tier -> PartMatch.recorded(Quote.of(text.value(), 0), tier))
            .toList();
    return new RowMatch(
        row, text, url, row.url().isPresent(), link, Optional.empty(), parts, unverified);
  }

  RowMatch with(List<PartMatch> others) {
    return new RowMatch(row, text, url, own, link, section, others, unverified);
  }
}
