package io.github.seplint.report.html;

import io.github.seplint.coverage.Binding;
import io.github.seplint.manifest.ManifestRow;
import java.util.List;
import java.util.Optional;

/**
 * A row in the report.
 *
 * @param name its check id, or a description
 * @param definition where its check is defined
 * @param links to what it cites and to its issue
 * @param note the known reason why it is not tested
 * @param fate status of its quote; empty if it matches or there is no specification
 * @param sentences links to what it quotes
 */
record RowView(
    String id,
    String name,
    ManifestRow row,
    Optional<Hyperlink> definition,
    List<Hyperlink> links,
    Optional<String> note,
    Optional<Fate> fate,
    List<SentenceLink> sentences) {

  /** A link to a sentence of a page that is shown. */
  record SentenceLink(String id, String where) {}

  Status status() {
    return Status.of(row);
  }

  Binding binding() {
    return Binding.of(row.text());
  }

  boolean isDrifted() {
    return fate.filter(Fate::isDrifted).isPresent();
  }
}
