package io.github.seplint.spec.lock;

import io.github.seplint.mdx.MdxParser;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.token.PunctuationDiff;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The drift of the sentences that a row quotes.
 *
 * @param sentences in the order of the lock; empty if none is locked
 */
public record RowDrift(LockedRow row, List<SentenceDrift> sentences) {

  /**
   * Compares a row with a newer revision.
   *
   * @param text the text of the row
   */
  public static RowDrift of(
      LockedRow row, String text, FormerSentences former, Specification newer) {
    List<SentenceDrift> sentences = new DriftDetector(newer, former).find(row.sentences());
    TokenizedText quote = TokenizedText.of(MdxParser.line(text).text());
    return new RowDrift(row, sentences.stream().map(each -> each.unlessIn(quote)).toList());
  }

  /** The most severe status of the sentences; unchanged if there are none. */
  public DriftStatus status() {
    return sentences.stream()
        .map(SentenceDrift::status)
        .max(DriftStatus::compareTo)
        .orElse(DriftStatus.UNCHANGED);
  }

  /**
   * The drift of one locked sentence.
   *
   * @param locked the sentence as it was locked
   * @param current its current place, or its replacement; empty if it was removed
   * @param keyword the keyword that differs, its {@code quotedAt} a range in the text of {@code
   *     bound}
   */
  public record SentenceDrift(
      DriftStatus status,
      LockedSentence locked,
      Optional<Now> current,
      Optional<KeywordChange> keyword) {

    /**
     * Words of the newer revision.
     *
     * @param anchor of their section; empty before the first heading
     * @param text without markup
     * @param places in the page, in reading order
     * @param url of the section
     */
    public record Now(
        String page, Optional<String> anchor, String text, List<Place> places, String url) {}

    /** The same drift; followed if a row already has the changes, and not what they replace. */
    private SentenceDrift unlessIn(TokenizedText quote) {
      return current.filter(now -> isIn(quote, now.text())).isPresent()
          ? new SentenceDrift(DriftStatus.FOLLOWED, locked, current, keyword)
          : this;
    }

    private boolean isIn(TokenizedText quote, String now) {
      TokenizedText before = TokenizedText.of(locked.text());
      TokenizedText after = TokenizedText.of(now);
      if (status == DriftStatus.PUNCTUATION_CHANGED) {
        return PunctuationDiff.of(quote, after).isEmpty()
            && !PunctuationDiff.of(quote, before).isEmpty();
      }
      boolean reworded = status == DriftStatus.CHANGED || status == DriftStatus.KEYWORD_CHANGED;
      Set<String> added = without(after, before);
      Set<String> removed = without(before, after);
      return reworded
          && quote.count() > 0
          && !(added.isEmpty() && removed.isEmpty())
          && keys(quote).containsAll(added)
          && Collections.disjoint(keys(quote), removed);
    }

    private static Set<String> without(TokenizedText words, TokenizedText others) {
      Set<String> keys = keys(words);
      keys.removeAll(keys(others));
      return keys;
    }

    private static Set<String> keys(TokenizedText words) {
      return IntStream.range(0, words.count())
          .mapToObj(words::key)
          .collect(Collectors.toCollection(HashSet::new));
    }

    /** The word differences of both texts; empty if there is nothing to compare. */
    public List<WordDiff> diff() {
      return status.isStale()
          ? current.map(each -> WordDiff.of(locked.text(), each.text())).orElse(List.of())
          : List.of();
    }
  }

  /**
   * The status of a row, with its sentences.
   *
   * @param place the place of the row's text
   * @param key the key of the row in the lock
   * @param status the most severe of its sentences
   * @param reason why the row has no status of a sentence; empty if it has one
   */
  public record RowDriftResult(
      Place place, String key, DriftStatus status, String reason, List<Sentence> sentences) {

    /**
     * A sentence and the commit that changed it.
     *
     * @param cause empty if there is no history or no change
     */
    public record Sentence(SentenceDrift drift, Optional<Cause> cause) {}

    /** A commit. */
    public record Cause(String id, String date, String summary) {}
  }
}
