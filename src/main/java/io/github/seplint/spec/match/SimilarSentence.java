package io.github.seplint.spec.match;

import io.github.seplint.source.Place;
import io.github.seplint.spec.page.PassageTokens;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import java.util.List;

/**
 * A sentence that is like a quote; all measures go from 0 to 1.
 *
 * @param likeness twice the weight of the words in common by the weight of the words of both
 * @param coverage the share of the quote, by weight, that the sentence has
 * @param ratio twice the words in common, in order, by the words of both
 */
public record SimilarSentence(SentenceSpan unit, double likeness, double coverage, double ratio) {
  /** From here on a sentence counts as like a quote. */
  static final double ALIKE = 0.70;

  private static final double COVERED = 0.85;
  private static final double FAIR = 0.45;
  private static final double FAIR_IN_SECTION = 0.5;
  private static final double ALL = 0.95;

  /** The page's path from the tree's root. */
  public String path() {
    return unit.page().path();
  }

  public Section section() {
    return unit.section();
  }

  /** Where the sentence stands: one place for each of its parts. */
  public List<Place> places() {
    return unit.stretches().stream().map(each -> unit.page().source().place(each.span())).toList();
  }

  /** What the sentence says, without markup, with the stop that ends it. */
  public String sentence() {
    PassageTokens run = new PassageTokens(unit.stretches());
    TokenRange last = unit.stretches().get(unit.stretches().size() - 1);
    return run.text(0, run.count()) + last.passage().stop(last.to());
  }

  /** The words in which a quote differs from the sentence. */
  public List<Difference> differences(Quote quote) {
    return Difference.between(quote.words(), unit.page(), unit.stretches());
  }

  /** Whether a reader would say that the quote is made from the sentence. */
  public boolean isAlike() {
    return ratio >= ALIKE || (coverage >= COVERED && likeness >= FAIR);
  }

  /** Whether a keyword that differs was changed, and does not belong to another requirement. */
  public boolean tellsKeyword() {
    return likeness >= ALIKE || (coverage >= ALL && likeness >= FAIR);
  }

  /** The same, of a sentence in the very section that the row cites. */
  public boolean tellsKeywordInSection() {
    return likeness >= FAIR_IN_SECTION;
  }
}
