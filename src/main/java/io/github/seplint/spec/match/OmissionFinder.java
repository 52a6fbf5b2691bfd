package io.github.seplint.spec.match;

import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the words of a match that the quote omits. */
final class OmissionFinder {
  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  private OmissionFinder() {}

  /** The words between two ranges of one passage, unless the quote marks the omission. */
  static List<PartMatch.OmittedWords> of(TokenizedText quote, PageSpan span) {
    List<PartMatch.OmittedWords> omissions = new ArrayList<>();
    List<Alignment.Pair> pairs = Alignment.pairs(quote, span.words());
    for (int i = 1; i < pairs.size(); i++) {
      TokenRange before = span.word(pairs.get(i - 1).second());
      TokenRange after = span.word(pairs.get(i).second());
      int last = pairs.get(i - 1).first();
      if (before.passage() == after.passage()
          && after.from() > before.to()
          && !isMarked(quote, last, pairs.get(i).first())) {
        TokenRange omitted = new TokenRange(before.passage(), before.to(), after.from());
        String text = omitted.words().text(omitted.from(), omitted.to());
        Place place = span.page().source().place(omitted.span());
        omissions.add(new PartMatch.OmittedWords(quote.end(last), text, place));
      }
    }
    return omissions;
  }

  private static boolean isMarked(TokenizedText quote, int before, int after) {
    String between = quote.text().substring(quote.end(before), quote.start(after));
    return between.contains("...")
        || between.indexOf('\u2026') >= 0
        || between.indexOf('[') >= 0
        || between.indexOf('(') >= 0;
  }

  /** Returns true if a quote has all words of a sentence, in order, except for some inside it. */
  static boolean isAllThatDiffers(TokenizedText quote, PageSpan span) {
    TokenizedText words = span.words();
    List<Alignment.Pair> pairs = Alignment.pairs(quote, words);
    if (pairs.size() < quote.count() || pairs.get(0).second() > 0) {
      return false;
    }
    int last = -1;
    for (Alignment.Pair pair : pairs) {
      boolean keyword = IntStream.range(last + 1, pair.second()).anyMatch(words::isKeyword);
      if (!pair.same() || keyword) {
        return false;
      }
      last = pair.second();
    }
    return last == words.count() - 1;
  }

  static List<Integer> lostPossessives(TokenizedText quote, PageSpan span) {
    TokenizedText words = span.words();
    // Few sentences have one, and the alignment takes time.
    if (IntStream.range(0, words.count()).noneMatch(i -> isPossessive(words, i))) {
      return List.of();
    }
    return Alignment.pairs(quote, words).stream()
        .filter(pair -> pair.same() && isPossessive(words, pair.second()))
        .filter(pair -> !isPossessive(quote, pair.first()))
        .map(pair -> quote.end(pair.first()))
        .toList();
  }

  private static boolean isPossessive(TokenizedText words, int index) {
    String written = words.text(index, index + 1);
    return POSSESSIVES.stream().anyMatch(written::endsWith);
  }
}
