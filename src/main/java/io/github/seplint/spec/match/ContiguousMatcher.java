package io.github.seplint.spec.match;

import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Finds a quote in one passage without gaps: the tiers up to PUNCTUATION. */
public final class ContiguousMatcher {
  /** Bounds the time on a page that repeats a word. */
  private static final int MAX_PLACES = 500;

  private ContiguousMatcher() {}

  /** All places, in the order of the page. */
  public static List<QuoteMatch> find(Page page, Quote quote) {
    List<QuoteMatch> found = new ArrayList<>();
    for (TokenRange range : find(page, quote.words())) {
      found.add(graded(page, range, quote));
    }
    return found;
  }

  public static List<TokenRange> find(Page page, TokenizedText words) {
    return words.count() > 0 && page.mayContain(words, 0)
        ? find(page.passages(), words)
        : List.of();
  }

  /** All places in the code blocks of a page. */
  static List<QuoteMatch> findInCode(Page page, TokenizedText words) {
    return page.mayContainInCode(words, 0)
        ? find(page.code(), words).stream()
            .map(range -> new QuoteMatch(MatchTier.EDITED, MatchEdit.CODE, page, List.of(range)))
            .toList()
        : List.of();
  }

  private static List<TokenRange> find(List<Passage> passages, TokenizedText words) {
    List<TokenRange> found = new ArrayList<>();
    int probe = longest(words);
    for (Passage passage : passages) {
      for (int at : places(passage.words(), words, probe)) {
        if (found.size() < MAX_PLACES) {
          found.add(new TokenRange(passage, at, at + words.count()));
        }
      }
    }
    return found;
  }

  /** The indices at which a sequence of words occurs. */
  static List<Integer> places(TokenizedText in, TokenizedText words, int probe) {
    List<Integer> places = List.of();
    int hash = words.hash(probe);
    int last = in.count() - words.count();
    for (int at = 0; at <= last && places.size() < MAX_PLACES; at++) {
      if (in.hash(at + probe) == hash && words.same(0, in, at, words.count())) {
        places = places.isEmpty() ? new ArrayList<>() : places;
        places.add(at);
      }
    }
    return places;
  }

  /** The longest word, which is usually the rarest. */
  static int longest(TokenizedText words) {
    int longest = 0;
    for (int i = 1; i < words.count(); i++) {
      if (words.key(i).length() > words.key(longest).length()) {
        longest = i;
      }
    }
    return longest;
  }

  private static QuoteMatch graded(Page page, TokenRange range, Quote quote) {
    int before = quote.words().start(0);
    int raw = range.span().start() - before;
    if (raw >= 0 && page.source().text().startsWith(quote.raw(), raw)) {
      return new QuoteMatch(MatchTier.RAW, MatchEdit.AS_WRITTEN, page, List.of(range));
    }
    int start = range.words().start(range.from()) - before;
    return start >= 0 && range.words().text().startsWith(quote.words().text(), start)
        ? new QuoteMatch(MatchTier.MARKUP, MatchEdit.MARKUP, page, List.of(range))
        : new QuoteMatch(MatchTier.PUNCTUATION, MatchEdit.PUNCTUATION, page, List.of(range));
  }
}
