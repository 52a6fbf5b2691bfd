package io.github.seplint.spec.match;

import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The sentences between two sentences of a quote, unless it marks the omission. */
  static Optional<PartMatch.OmittedWords> between(String text, PartMatch sentence, PartMatch next) {
    Quote quote = sentence.quote();
    if (!sentence.isFound() || !next.isFound() || quote.plain().isEmpty()) {
      return Optional.empty();
    }
    int end = quote.plain().length();
    int after = quote.words().end(quote.words().count() - 1);
    Span gap =
        new Span(
            quote.span(new Span(after - 1, after)).end(),
            next.quote().span(new Span(0, next.quote().words().end(0))).end());
    QuoteMatch before = sentence.match().orElseThrow();
    return isMarked(gap.slice(text)) || gap.slice(text).contains("/")
        ? Optional.empty()
        : omitted(before, next.match().orElseThrow())
            .map(
                words ->
                    new PartMatch.OmittedWords(
                        end, words.text(), before.page().source().place(words.span())));
  }

  /** The sentences of one passage between two matches. */
  private static Optional<TokenRange> omitted(QuoteMatch before, QuoteMatch after) {
    Passage passage = before.last().passage();
    int from = passage.sentence(before.last().to() - 1).to();
    int to = passage.sentence(Math.min(after.first().from(), passage.words().count() - 1)).from();
    return after.first().passage() == passage && from < to
        ? Optional.of(new TokenRange(passage, from, to))
        : Optional.empty();
  }

  private static boolean isMarked(TokenizedText quote, int before, int after) {
    return isMarked(quote.text().substring(quote.end(before), quote.start(after)));
  }

  private static boolean isMarked(String between) {
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
