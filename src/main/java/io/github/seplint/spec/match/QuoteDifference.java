package io.github.seplint.spec.match;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.page.PageSpan;
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

  /** The differences between a quote and a sentence, in order. */
  static List<QuoteDifference> between(TokenizedText quote, PageSpan span) {
    TokenizedText words = span.words();
    List<QuoteDifference> differences = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Alignment.Pair pair : Alignment.pairs(quote, words)) {
      if (pair.same()) {
        of(quote, i, pair.first(), span, j, pair.second()).ifPresent(differences::add);
        i = pair.first() + 1;
        j = pair.second() + 1;
      }
    }
    of(quote, i, quote.count(), span, j, words.count()).ifPresent(differences::add);
    return differences;
  }

  private static Optional<QuoteDifference> of(
      TokenizedText quote, int i, int toI, PageSpan span, int j, int toJ) {
    if (i == toI && j == toJ) {
      return Optional.empty();
    }
    Optional<Span> quoted =
        i < toI ? Optional.of(new Span(quote.start(i), quote.end(toI - 1))) : Optional.empty();
    Optional<Place> specified = j < toJ ? Optional.of(span.place(j, toJ)) : Optional.empty();
    return Optional.of(
        new QuoteDifference(quote.text(i, toI), quoted, span.words().text(j, toJ), specified));
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
    static Optional<KeywordChange> find(TokenizedText quote, PageSpan unit) {
      return find(quote, unit, quote::isKeyword);
    }

    /** The same for a former sentence, whose keyword may be in lower case. */
    public static Optional<KeywordChange> since(TokenizedText before, PageSpan unit) {
      return find(before, unit, before::isModal);
    }

    private static Optional<KeywordChange> find(
        TokenizedText quote, PageSpan unit, IntPredicate counts) {
      TokenizedText words = unit.words();
      List<Alignment.Pair> pairs = Alignment.pairs(quote, words);
      for (Alignment.Pair pair : pairs) {
        int at = pair.first();
        String quoted = quote.key(at);
        String specified = keyword(words, pair.second());
        if (counts.test(at) && differs(quoted, specified) && hasEqualNeighbours(pair, pairs)) {
          Span quotedAt = new Span(quote.start(at), quote.end(at));
          Place place = unit.place(pair.second(), pair.second() + 1);
          return Optional.of(new KeywordChange(quoted, quotedAt, specified, place));
        }
      }
      return Optional.empty();
    }

    /** A keyword with the {@code Not} that the item after it begins with. */
    private static String keyword(TokenizedText words, int at) {
      String key = words.key(at);
      boolean negated = at + 1 < words.count() && words.key(at + 1).equals("not");
      return negated && isCapital(key) && !key.endsWith("NOT") ? key + " NOT" : key;
    }

    private static boolean differs(String quoted, String specified) {
      boolean sameCase = isCapital(quoted) == isCapital(specified);
      boolean capital = isCapital(quoted) || isCapital(specified);
      return capital && !(sameCase && Force.of(quoted).isSame(Force.of(specified)));
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

      boolean isSame(Force other) {
        return level.equals(other.level) && forbids == other.forbids;
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
