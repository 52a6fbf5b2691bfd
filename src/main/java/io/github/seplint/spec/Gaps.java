package io.github.seplint.spec;

import io.github.seplint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Compares a quote that was found with the words it was found in. */
final class Gaps {
  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  private Gaps() {}

  /** What stands between two stretches of one passage, where the quote has no mark of its own. */
  static List<PartMatch.Gap> of(Words quote, Page page, List<Stretch> stretches) {
    List<PartMatch.Gap> gaps = new ArrayList<>();
    Run run = new Run(stretches);
    List<Alignment.Pair> pairs = Alignment.pairs(quote, run);
    for (int i = 1; i < pairs.size(); i++) {
      Stretch before = run.word(pairs.get(i - 1).second());
      Stretch after = run.word(pairs.get(i).second());
      boolean same = before.passage().index() == after.passage().index();
      boolean marked = isMarked(quote, pairs.get(i - 1).first(), pairs.get(i).first());
      if (same && after.from() > before.to() && !marked) {
        Run leftOut = new Run(List.of(new Stretch(before.passage(), before.to(), after.from())));
        Place place =
            page.source()
                .place(leftOut.word(0).span().to(leftOut.word(leftOut.count() - 1).span()));
        int at = quote.end(pairs.get(i - 1).first());
        gaps.add(new PartMatch.Gap(at, leftOut.text(0, leftOut.count()), place));
      }
    }
    return gaps;
  }

  private static boolean isMarked(Words quote, int before, int after) {
    String between = quote.text().substring(quote.end(before), quote.start(after));
    return between.contains("...")
        || between.indexOf('\u2026') >= 0
        || between.indexOf('[') >= 0
        || between.indexOf('(') >= 0;
  }

  /** Whether a quote has all words of a sentence, in order, but for some inside of it. */
  static boolean isAllThatDiffers(Words quote, Unit unit) {
    Run run = new Run(unit.stretches());
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

  static List<Integer> lostPossessives(Words quote, List<Stretch> stretches) {
    Run run = new Run(stretches);
    List<Integer> lost = new ArrayList<>();
    // Few sentences have one, and to lay both side by side takes time.
    if (stretches.stream().noneMatch(Gaps::hasPossessive)) {
      return lost;
    }
    for (Alignment.Pair pair : Alignment.pairs(quote, run)) {
      Words words = run.words(pair.second());
      int word = run.index(pair.second());
      boolean there = isPossessive(words, word);
      if (there && !isPossessive(quote, pair.first()) && quote.same(pair.first(), words, word)) {
        lost.add(quote.end(pair.first()));
      }
    }
    return lost;
  }

  private static boolean hasPossessive(Stretch stretch) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      if (isPossessive(stretch.passage().words(), i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossessive(Words words, int index) {
    String written = words.text().substring(words.start(index), words.end(index));
    return POSSESSIVES.stream().anyMatch(written::endsWith);
  }
}
