package io.github.seplint.spec.match;

import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Finds a quote that stands in one passage without a gap: the tiers up to PUNCTUATION. */
public final class ContiguousMatcher {
  private ContiguousMatcher() {}

  /** All places, in the order of the page. */
  public static List<QuoteMatch> find(Page page, Quote quote) {
    List<QuoteMatch> found = new ArrayList<>();
    for (TokenRange stretch : find(page, quote.words())) {
      found.add(graded(page, stretch, quote));
    }
    return found;
  }

  public static List<TokenRange> find(Page page, TokenizedText words) {
    List<TokenRange> found = new ArrayList<>();
    if (words.count() > 0 && page.mayContain(words, 0)) {
      int probe = longest(words);
      for (Passage passage : page.passages()) {
        for (int at : places(passage.words(), words, probe)) {
          found.add(new TokenRange(passage, at, at + words.count()));
        }
      }
    }
    return found;
  }

  /** The indices where a stretch of words begins in others. */
  static List<Integer> places(TokenizedText in, TokenizedText words, int probe) {
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
  static int longest(TokenizedText words) {
    int longest = 0;
    for (int i = 1; i < words.count(); i++) {
      if (words.key(i).length() > words.key(longest).length()) {
        longest = i;
      }
    }
    return longest;
  }

  private static QuoteMatch graded(Page page, TokenRange stretch, Quote quote) {
    int before = quote.words().start(0);
    int raw = stretch.span().start() - before;
    if (raw >= 0 && page.source().text().startsWith(quote.raw(), raw)) {
      return new QuoteMatch(MatchTier.RAW, MatchEdit.AS_WRITTEN, page, List.of(stretch));
    }
    TokenizedText words = stretch.passage().words();
    int start = words.start(stretch.from()) - before;
    boolean same = start >= 0 && words.text().startsWith(quote.words().text(), start);
    return same
        ? new QuoteMatch(MatchTier.MARKUP, MatchEdit.MARKUP, page, List.of(stretch))
        : new QuoteMatch(MatchTier.PUNCTUATION, MatchEdit.PUNCTUATION, page, List.of(stretch));
  }
}
