package io.github.seplint.spec.match;

import io.github.seplint.source.Place;
import io.github.seplint.source.Span;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PassageTokens;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words in which a quote and a sentence differ.
 *
 * @param quotedAt their range in the quote without markup; empty where the quote lacks them
 * @param specifiedAt where they stand in the page; empty where the sentence lacks them
 */
public record Difference(
    String quoted, Optional<Span> quotedAt, String specified, Optional<Place> specifiedAt) {

  /** All, in order. */
  static List<Difference> between(TokenizedText quote, Page page, List<TokenRange> stretches) {
    PassageTokens run = new PassageTokens(stretches);
    List<Difference> differences = new ArrayList<>();
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
      List<Difference> differences) {
    if (i < toI || j < toJ) {
      Optional<Span> quoted =
          i < toI ? Optional.of(new Span(quote.start(i), quote.end(toI - 1))) : Optional.empty();
      Optional<Place> specified =
          j < toJ
              ? Optional.of(page.source().place(run.word(j).span().to(run.word(toJ - 1).span())))
              : Optional.empty();
      differences.add(
          new Difference(
              quoted.map(span -> quote.text().substring(span.start(), span.end())).orElse(""),
              quoted,
              run.text(j, toJ),
              specified));
    }
  }
}
