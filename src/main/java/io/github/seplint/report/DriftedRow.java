package io.github.seplint.report;

import io.github.seplint.source.Place;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.SentenceDrift;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has become of what a row quotes.
 *
 * @param place where the row's text stands
 * @param key what the lock calls it
 * @param verdict the gravest of the sentences
 * @param reason why there is no other verdict; empty where there is one
 */
public record DriftedRow(
    Place place, String key, Verdict verdict, String reason, List<Sentence> sentences) {

  public DriftedRow {
    sentences = List.copyOf(sentences);
  }

  /** What can be said of a row. */
  public enum Verdict {
    UNCHANGED("unchanged"),
    MOVED("moved"),
    CHANGED("changed"),
    KEYWORD_CHANGED("keyword changed"),
    GONE("gone"),
    /** The row is not what was locked. */
    OUTDATED("not locked as it is"),
    /** The lock has no sentence for it. */
    UNBOUND("without a sentence"),
    /** There is nothing to judge it by. */
    UNVERIFIED("unverified");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** The verdict on a sentence. */
    public static Verdict of(DriftStatus drift) {
      return valueOf(drift.name());
    }

    /** For people. */
    String words() {
      return words;
    }

    /** For programs. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
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
