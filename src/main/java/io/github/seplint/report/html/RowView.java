package io.github.seplint.report.html;

import io.github.seplint.coverage.Binding;
import io.github.seplint.manifest.ManifestRow;
import java.util.List;
import java.util.Optional;

/**
 * A row as it is drawn.
 *
 * @param name its check id, or what it is called where it has none
 * @param definition where its check is defined
 * @param links to what it cites and to its issue
 * @param note what is known of why it is not tested
 * @param fate what the specification says of it; empty where all is well or there is none
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
