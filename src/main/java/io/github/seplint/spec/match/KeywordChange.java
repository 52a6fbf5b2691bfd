package io.github.seplint.spec.match;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.source.Place;
import io.github.seplint.source.Span;
import io.github.seplint.spec.page.PassageTokens;
import io.github.seplint.spec.page.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A keyword of a quote that says something else at the same place of the specification.
 *
 * @param quoted as the row has it
 * @param quotedAt its range in the part of the text that was looked for, markup removed
 * @param specified as the specification has it, perhaps in small letters
 * @param specifiedAt where that stands in its page
 */
public record KeywordChange(String quoted, Span quotedAt, String specified, Place specifiedAt) {
  private static final int NEAR = 2;

  /** The first change of a quote; the words around it must be the same on both sides. */
  static Optional<KeywordChange> find(TokenizedText quote, SentenceSpan unit) {
    return find(quote, unit, quote::isKeyword);
  }

  /** The same of a sentence that was, whose keyword may have been in small letters. */
  public static Optional<KeywordChange> since(TokenizedText before, SentenceSpan unit) {
    return find(before, unit, before::isModal);
  }

  private static Optional<KeywordChange> find(
      TokenizedText quote, SentenceSpan unit, IntPredicate counts) {
    PassageTokens run = new PassageTokens(unit.stretches());
    List<Alignment.Pair> pairs = Alignment.pairs(quote, run);
    for (Alignment.Pair pair : pairs) {
      TokenRange word = run.word(pair.second());
      String quoted = quote.key(pair.first());
      String specified = run.words(pair.second()).key(word.from());
      if (counts.test(pair.first()) && saysOther(quoted, specified) && hasCompany(pair, pairs)) {
        Span quotedAt = new Span(quote.start(pair.first()), quote.end(pair.first()));
        return Optional.of(
            new KeywordChange(
                quoted, quotedAt, specified, unit.page().source().place(word.span())));
      }
    }
    return Optional.empty();
  }

  private static boolean saysOther(String quoted, String specified) {
    boolean sameCase = isCapital(quoted) == isCapital(specified);
    boolean capital = isCapital(quoted) || isCapital(specified);
    return capital && !(sameCase && Force.of(quoted).equals(Force.of(specified)));
  }

  private static boolean isCapital(String keyword) {
    return Character.isUpperCase(keyword.charAt(0));
  }

  /** How binding a keyword is, and whether it forbids. */
  private record Force(Optional<NormativeKeyword.Level> level, boolean forbids) {
    static Force of(String keyword) {
      String capital = keyword.toUpperCase(Locale.ROOT);
      return new Force(
          NormativeKeyword.in(capital).stream().findFirst().map(NormativeKeyword::level),
          capital.contains("NOT"));
    }
  }

  private static boolean hasCompany(Alignment.Pair pair, List<Alignment.Pair> pairs) {
    return pairs.stream()
        .anyMatch(
            each ->
                each.first() != pair.first()
                    && Math.abs(each.first() - pair.first()) <= NEAR
                    && Math.abs(each.second() - pair.second()) <= NEAR);
  }
}
