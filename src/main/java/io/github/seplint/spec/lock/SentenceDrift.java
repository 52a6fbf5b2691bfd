package io.github.seplint.spec.lock;

import io.github.seplint.source.Place;
import io.github.seplint.spec.match.KeywordChange;
import io.github.seplint.spec.page.SpecUrl;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a sentence.
 *
 * @param bound as it was
 * @param now where it is now, or what took its place; empty where it is gone
 * @param keyword the keyword that differs, its {@code quotedAt} a range in the text of {@code
 *     bound}
 */
public record SentenceDrift(
    DriftStatus drift, LockedSentence bound, Optional<Now> now, Optional<KeywordChange> keyword) {

  /**
   * Words of the newer revision.
   *
   * @param anchor of their section; empty before the first heading
   * @param text without markup
   * @param places in the page, in reading order
   */
  public record Now(String page, Optional<String> anchor, String text, List<Place> places) {
    public Now {
      places = List.copyOf(places);
    }

    /** What to write in a row's {@code url}. */
    public String url() {
      return SpecUrl.of(page, anchor);
    }
  }

  /** The words of both, laid side by side; empty where there is nothing to compare. */
  public List<WordDiff> diff() {
    return drift.isStale()
        ? now.map(each -> WordDiff.of(bound.text(), each.text())).orElse(List.of())
        : List.of();
  }
}
