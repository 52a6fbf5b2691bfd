package io.github.seplint.scaffold;

import java.util.Optional;

/**
 * A row to write.
 *
 * @param text of the specification, without markup
 * @param url the section of the sentence
 * @param section the section for readers, as in {@code Listing tools (server/tools)}
 * @param note what is unusual about the sentence, for a comment
 */
public record RowDraft(
    String text, String url, String section, Optional<String> note, Decision decision) {

  /** The decision whether a check tests a row, which only a person can make. */
  public sealed interface Decision {}

  /**
   * No decision yet: the row has a placeholder instead of a check id.
   *
   * @param proposal the check id to accept
   */
  public record Undecided(String proposal) implements Decision {}

  /** A check tests the row. */
  public record Checked(String id) implements Decision {}

  /** No check can test the row. */
  public record Excluded(String reason) implements Decision {}

  /** The same row with a decision. */
  public RowDraft with(Decision other) {
    return new RowDraft(text, url, section, note, other);
  }

  boolean isExcluded() {
    return decision instanceof Excluded;
  }
}
