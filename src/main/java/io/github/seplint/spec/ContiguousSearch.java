package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.List;

/** Finds a quote that stands in one passage without a gap: the tiers up to PUNCTUATION. */
final class ContiguousSearch {
  private ContiguousSearch() {}

  /** All places, in the order of the page. */
  static List<Found> find(Page page, Quote quote) {
    List<Found> found = new ArrayList<>();
    for (Stretch stretch : find(page, quote.words())) {
      found.add(graded(page, stretch, quote));
    }
    return found;
  }

  static List<Stretch> find(Page page, Words words) {
    List<Stretch> found = new ArrayList<>();
    if (words.count() > 0 && page.mayHave(words, 0)) {
      int probe = longest(words);
      for (Passage passage : page.passages()) {
        for (int at : places(passage.words(), words, probe)) {
          found.add(new Stretch(passage, at, at + words.count()));
        }
      }
    }
    return found;
  }

  /** The indices where a stretch of words begins in others. */
  static List<Integer> places(Words in, Words words, int probe) {
    List<Integer> places = List.of();
    int hash = words.hash(probe);
    int last = in.count() - words.count();
    for (int at = 0; at <= last; at++) {
      if (in.hash(at + probe) == hash && words.same(0, in, at, words.count())) {
        places = places.isEmpty() ? new ArrayList<>() : places;
        places.add(at);
      }
    }
    return places;
  }

  /** The longest word is the rarest as a rule. */
  static int longest(Words words) {
    int longest = 0;
    for (int i = 1; i < words.count(); i++) {
      if (words.key(i).length() > words.key(longest).length()) {
        longest = i;
      }
    }
    return longest;
  }

  private static Found graded(Page page, Stretch stretch, Quote quote) {
    int before = quote.words().start(0);
    int raw = stretch.span().start() - before;
    if (raw >= 0 && page.source().text().startsWith(quote.written(), raw)) {
      return new Found(Tier.RAW, Step.AS_WRITTEN, page, List.of(stretch));
    }
    Words words = stretch.passage().words();
    int start = words.start(stretch.from()) - before;
    boolean same = start >= 0 && words.text().startsWith(quote.words().text(), start);
    return same
        ? new Found(Tier.MARKUP, Step.MARKUP, page, List.of(stretch))
        : new Found(Tier.PUNCTUATION, Step.PUNCTUATION, page, List.of(stretch));
  }
}
