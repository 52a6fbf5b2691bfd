package io.github.seplint.spec.match;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage.PassageTokens;
import io.github.seplint.spec.page.Sentences.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A difference between a quote and a sentence.
 *
 * @param quotedAt their range in the quote without markup; empty if the quote lacks them
 * @param specifiedAt their place in the page; empty if the sentence lacks them
 */
public record QuoteDifference(
    String quoted, Optional<Span> quotedAt, String specified, Optional<Place> specifiedAt) {

  /** All, in order. */
  static List<QuoteDifference> between(TokenizedText quote, Page page, List<TokenRange> ranges) {
    PassageTokens run = new PassageTokens(ranges);
    List<QuoteDifference> differences = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Alignment.Pair pair : Alignment.pairs(quote, run)) {
      if (quote.same(pair.first(), run.words(pair.second()), run.index(pair.second()))) {
        add(quote, i, pair.first(), page, run, j, pair.second(), differences);
        i = pair.first() + 1;
        j = pair.second() + 1;
      }
    }
    add(quote, i, quote.count(), page, run, j, run.count(), differences);
    return differences;
  }

  private static void add(
      TokenizedText quote,
      int i,
      int toI,
      Page page,
      PassageTokens run,
      int j,
      int toJ,
      List<QuoteDifference> differences) {
    if (i < toI || j < toJ) {
      Optional<Span> quoted =
          i < toI ? Optional.of(new Span(quote.start(i), quote.end(toI - 1))) : Optional.empty();
      Optional<Place> specified =
          j < toJ
              ? Optional.of(page.source().place(run.word(j).span().to(run.word(toJ - 1).span())))
              : Optional.empty();
      differences.add(
          new QuoteDifference(
              quoted.map(span -> quote.text().substring(span.start(), span.end())).orElse(""),
              quoted,
              run.text(j, toJ),
              specified));
    }
  }

  /**
   * A keyword of a quote that differs from the one at the same place of the specification.
   *
   * @param quoted the keyword in the row
   * @param quotedAt its range in the searched text, without markup
   * @param specified the keyword in the specification, possibly in lower case
   * @param specifiedAt its place
   */
  public record KeywordChange(String quoted, Span quotedAt, String specified, Place specifiedAt) {
    private static final int NEAR = 2;

    /** The first change of a quote; the words around it must be the same on both sides. */
    static Optional<KeywordChange> find(TokenizedText quote, SentenceSpan unit) {
      return find(quote, unit, quote::isKeyword);
    }

    /** The same for a former sentence, whose keyword may be in lower case. */
    public static Optional<KeywordChange> since(TokenizedText before, SentenceSpan unit) {
      return find(before, unit, before::isModal);
    }

    private static Optional<KeywordChange> find(
        TokenizedText quote, SentenceSpan unit, IntPredicate counts) {
      PassageTokens run = new PassageTokens(unit.ranges());
      List<Alignment.Pair> pairs = Alignment.pairs(quote, run);
      for (Alignment.Pair pair : pairs) {
        TokenRange word = run.word(pair.second());
        String quoted = quote.key(pair.first());
        String specified = run.words(pair.second()).key(word.from());
        if (counts.test(pair.first())
            && differs(quoted, specified)
            && hasEqualNeighbours(pair, pairs)) {
          Span quotedAt = new Span(quote.start(pair.first()), quote.end(pair.first()));
          return Optional.of(
              new KeywordChange(
                  quoted, quotedAt, specified, unit.page().source().place(word.span())));
        }
      }
      return Optional.empty();
    }

    private static boolean differs(String quoted, String specified) {
      boolean sameCase = isCapital(quoted) == isCapital(specified);
      boolean capital = isCapital(quoted) || isCapital(specified);
      return capital && !(sameCase && Force.of(quoted).equals(Force.of(specified)));
    }

    private static boolean isCapital(String keyword) {
      return Character.isUpperCase(keyword.charAt(0));
    }

    /** The level of a keyword, and whether it forbids. */
    private record Force(Optional<NormativeKeyword.Level> level, boolean forbids) {
      static Force of(String keyword) {
        String capital = keyword.toUpperCase(Locale.ROOT);
        return new Force(
            NormativeKeyword.in(capital).stream().findFirst().map(NormativeKeyword::level),
            capital.contains("NOT"));
      }
    }

    private static boolean hasEqualNeighbours(Alignment.Pair pair, List<Alignment.Pair> pairs) {
      return pairs.stream()
          .anyMatch(
              each ->
                  each.first() != pair.first()
                      && Math.abs(each.first() - pair.first()) <= NEAR
                      && Math.abs(each.second() - pair.second()) <= NEAR);
    }
  }
}
