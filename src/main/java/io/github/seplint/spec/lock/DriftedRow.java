package io.github.seplint.spec.lock;

import io.github.seplint.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * The status of a row, with its sentences.
 *
 * @param place where the row's text stands
 * @param key what the lock calls it
 * @param status the most severe of its sentences
 * @param reason why the row has no status of a sentence; empty where it has
 */
public record DriftedRow(
    Place place, String key, DriftStatus status, String reason, List<Sentence> sentences) {

  public DriftedRow {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence, and the commit that did it.
   *
   * @param cause empty where there is no history, or nothing happened
   */
  public record Sentence(SentenceDrift drift, Optional<Cause> cause) {}

  /** A commit. */
  public record Cause(String id, String date, String summary) {}
}
