package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage.PassageTokens;
import io.github.seplint.spec.page.Sentences.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a match that the quote omits. */
final class OmissionFinder {
  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  private OmissionFinder() {}

  /** The words between two ranges of one passage, unless the quote marks the omission. */
  static List<PartMatch.Gap> of(TokenizedText quote, Page page, List<TokenRange> ranges) {
    List<PartMatch.Gap> gaps = new ArrayList<>();
    PassageTokens run = new PassageTokens(ranges);
    List<Alignment.Pair> pairs = Alignment.pairs(quote, run);
    for (int i = 1; i < pairs.size(); i++) {
      TokenRange before = run.word(pairs.get(i - 1).second());
      TokenRange after = run.word(pairs.get(i).second());
      boolean same = before.passage().index() == after.passage().index();
      boolean marked = isMarked(quote, pairs.get(i - 1).first(), pairs.get(i).first());
      if (same && after.from() > before.to() && !marked) {
        PassageTokens leftOut =
            new PassageTokens(List.of(new TokenRange(before.passage(), before.to(), after.from())));
        Place place =
            page.source()
                .place(leftOut.word(0).span().to(leftOut.word(leftOut.count() - 1).span()));
        int at = quote.end(pairs.get(i - 1).first());
        gaps.add(new PartMatch.Gap(at, leftOut.text(0, leftOut.count()), place));
      }
    }
    return gaps;
  }

  private static boolean isMarked(TokenizedText quote, int before, int after) {
    String between = quote.text().substring(quote.end(before), quote.start(after));
    return between.contains("...")
        || between.indexOf('\u2026') >= 0
        || between.indexOf('[') >= 0
        || between.indexOf('(') >= 0;
  }

  /** Returns true if a quote has all words of a sentence, in order, except for some inside it. */
  static boolean isAllThatDiffers(TokenizedText quote, SentenceSpan unit) {
    PassageTokens run = new PassageTokens(unit.ranges());
    List<Alignment.Pair> pairs = Alignment.pairs(quote, run);
    if (pairs.size() < quote.count() || pairs.get(0).second() > 0) {
      return false;
    }
    int last = -1;
    for (Alignment.Pair pair : pairs) {
      boolean same = quote.same(pair.first(), run.words(pair.second()), run.index(pair.second()));
      for (int i = last + 1; i < pair.second(); i++) {
        same &= !run.words(i).isKeyword(run.index(i));
      }
      if (!same) {
        return false;
      }
      last = pair.second();
    }
    return last == run.count() - 1;
  }

  static List<Integer> lostPossessives(TokenizedText quote, List<TokenRange> ranges) {
    PassageTokens run = new PassageTokens(ranges);
    List<Integer> lost = new ArrayList<>();
    // Few sentences have one, and the alignment takes time.
    if (ranges.stream().noneMatch(OmissionFinder::hasPossessive)) {
      return lost;
    }
    for (Alignment.Pair pair : Alignment.pairs(quote, run)) {
      TokenizedText words = run.words(pair.second());
      int word = run.index(pair.second());
      boolean there = isPossessive(words, word);
      if (there && !isPossessive(quote, pair.first()) && quote.same(pair.first(), words, word)) {
        lost.add(quote.end(pair.first()));
      }
    }
    return lost;
  }

  private static boolean hasPossessive(TokenRange range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (isPossessive(range.passage().words(), i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossessive(TokenizedText words, int index) {
    String written = words.text().substring(words.start(index), words.end(index));
    return POSSESSIVES.stream().anyMatch(written::endsWith);
  }
}
