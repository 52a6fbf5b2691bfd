package io.github.seplint.spec.match;

import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.PunctuationDiff;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The match of one part of a quote.
 *
 * @param tier of the part: ELSEWHERE for a match on another page than the cited one
 * @param match the place that the part refers to
 * @param matches all places on the page; if the part is ELSEWHERE, the first of each page
 * @param unambiguous whether something determines which of the places is meant
 * @param similar the closest sentence, if nothing was found and any has some similarity
 * @param keywordChange the changed keyword, if only the sentence with another keyword was found
 */
public record PartMatch(
    Quote quote,
    MatchTier tier,
    Optional<QuoteMatch> match,
    List<QuoteMatch> matches,
    boolean unambiguous,
    Optional<SimilarSentence> similar,
    Optional<KeywordChange> keywordChange) {
  private static final double MOST = 0.75;

  static PartMatch match(Quote quote, MatchTier tier, QuoteMatch best, List<QuoteMatch> places) {
    boolean settled = places.size() == 1;
    return new PartMatch(
        quote, tier, Optional.of(best), places, settled, Optional.empty(), Optional.empty());
  }

  /** Creates a match of which only the tier is known. */
  public static PartMatch recorded(Quote quote, MatchTier tier) {
    return missing(quote, tier, Optional.empty(), Optional.empty());
  }

  static PartMatch missing(
      Quote quote, MatchTier tier, Optional<SimilarSentence> near, Optional<KeywordChange> change) {
    return new PartMatch(quote, tier, Optional.empty(), List.of(), true, near, change);
  }

  /**
   * The places as good as the best one; those in the cited section if there are any, and no block
   * quotations unless all are.
   */
  public List<QuoteMatch> choices(Optional<Section> cited) {
    List<QuoteMatch> best =
        matches.stream()
            .filter(each -> match.filter(f -> f.tier() == each.tier()).isPresent())
            .toList();
    List<QuoteMatch> inSection =
        best.stream().filter(each -> cited.filter(each.section()::isWithin).isPresent()).toList();
    List<QuoteMatch> places = inSection.isEmpty() ? best : inSection;
    List<QuoteMatch> original = places.stream().filter(each -> !each.span().isQuotation()).toList();
    return original.isEmpty() ? places : original;
  }

  /** Returns whether the specification contains the part, on the cited page or another. */
  public boolean isFound() {
    return match.isPresent();
  }

  /** The place that is nearest to another match; there must be one. */
  QuoteMatch nearest(QuoteMatch other) {
    return Collections.min(
        choices(Optional.empty()), (a, b) -> Long.compare(distance(a, other), distance(b, other)));
  }

  /** The distance of two matches: least on the same page, and there in the same section. */
  private static long distance(QuoteMatch match, QuoteMatch other) {
    long page = match.path().equals(other.path()) ? 0 : 2;
    long section = match.section().index() == other.section().index() ? 0 : 1;
    return ((page + section) << 32) + Math.abs(match.index() - other.index());
  }

  /** The same match, resolved to one of its places. */
  PartMatch withMatch(QuoteMatch place) {
    return new PartMatch(quote, tier, Optional.of(place), matches, true, similar, keywordChange);
  }

  /** The clause at the start of the sentence that the quote omits. */
  public Optional<LostClause> omittedBefore() {
    return match
        .filter(each -> !marksOmission(each.edit()) && each.tier() != MatchTier.COMPOSED)
        .filter(each -> !EditorialMarks.beginOmission(quote.plain()))
        .flatMap(QuoteMatch::lostBefore);
  }

  /** The requirement of the sentence that the quote omits after the subject that it repeats. */
  public Optional<LostClause> omittedWithin() {
    return match
        .filter(each -> each.edit() == MatchEdit.REPEATED_SUBJECT)
        .filter(each -> EditorialMarks.ellipses(quote.plain()).isEmpty())
        .map(each -> each.last().words().text(each.first().to(), each.last().from()))
        .flatMap(LostClause::within);
  }

  /** The clause at the end of the sentence that the quote omits. */
  public Optional<LostClause> omittedAfter() {
    return match
        .filter(each -> !each.last().passage().isCode())
        .filter(each -> !marksOmission(each.edit()) && !EditorialMarks.endOmission(quote.plain()))
        .flatMap(QuoteMatch::lostAfter);
  }

  private static boolean marksOmission(MatchEdit step) {
    return switch (step) {
      case BRACKETS, EMBEDDED, ELLIPSIS, CODE -> true;
      default -> false;
    };
  }

  /**
   * Words that the quote omits without a mark.
   *
   * @param at offset in the quote without markup, after the preceding word
   * @param place the place of the words
   * @param isParenthesis whether they are in a parenthesis
   */
  public record OmittedWords(int at, String text, Place place, boolean isParenthesis) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "that");

    /** Returns whether they are an article that was lost, which {@code ...} would not replace. */
    boolean isArticle() {
      return ARTICLES.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether the requirement is another one without them. */
    boolean isNeeded() {
      return isParenthesis ? LostClause.isRestriction(text) : !LostClause.isDispensable(text);
    }
  }

  /**
   * The words that the quote omits: parentheses of a sentence that was found, or some words inside
   * a sentence that is otherwise the same; without those that only explain. A missing keyword is
   * never an omission, nor is a missing article.
   */
  public List<OmittedWords> omissions() {
    Optional<PageSpan> sentence =
        match
            .filter(each -> each.edit() == MatchEdit.SPEC_PARENTHESES)
            .map(QuoteMatch::span)
            .or(
                () ->
                    similar
                        .filter(each -> tier == MatchTier.SIMILAR)
                        .map(SimilarSentence::span)
                        .filter(each -> OmissionFinder.isAllThatDiffers(quote.words(), each)));
    List<OmittedWords> omitted =
        sentence.stream()
            .flatMap(each -> OmissionFinder.of(quote.words(), each).stream())
            .filter(OmittedWords::isNeeded)
            .toList();
    return omitted.stream().anyMatch(OmittedWords::isArticle) ? List.of() : omitted;
  }

  /** The sentences that the part quotes or, if it is SIMILAR, is derived from. */
  public List<TokenRange> sentences() {
    return match
        .map(QuoteMatch::span)
        .or(() -> similar.filter(each -> tier == MatchTier.SIMILAR).map(SimilarSentence::span))
        .map(PageSpan::sentences)
        .orElse(List.of());
  }

  /** The word differences of the quote and the sentence that it is only similar to. */
  public List<WordDiff> diff() {
    return similar
        .filter(each -> tier == MatchTier.SIMILAR)
        .map(each -> WordDiff.of(quote.plain(), each.span().text()))
        .orElse(List.of());
  }

  /**
   * The condition of a list that the quote of an item omits.
   *
   * @param place the place of the sentence before the list
   */
  public record LeadInCondition(String text, Place place) {}

  /** The condition of the list whose item the quote begins with or includes, if it omits it. */
  public Optional<LeadInCondition> leadInCondition() {
    if (match.isEmpty() || marksOmission(match.get().edit())) {
      return Optional.empty();
    }
    QuoteMatch found = match.get();
    Optional<LeadInCondition> start =
        found
            .lostBefore()
            .filter(lost -> lost.isCondition() && found.tier() == MatchTier.COMPOSED)
            .map(lost -> new LeadInCondition(lost.text(), found.places().get(0)));
    return start
        .or(
            () ->
                found
                    .page()
                    .leadIn(found.first().passage())
                    .flatMap(lead -> condition(found.page(), lead)))
        .filter(lost -> !isQuoted(lost.text()));
  }

  /** The condition that the last sentence of a lead-in begins with. */
  private static Optional<LeadInCondition> condition(Page page, Passage lead) {
    List<TokenRange> sentences = lead.sentences();
    if (sentences.isEmpty() || !lead.words().text().strip().endsWith(":")) {
      return Optional.empty();
    }
    TokenRange sentence = sentences.get(sentences.size() - 1);
    String text = sentence.text();
    int comma = text.indexOf(", ");
    return comma < 0
        ? Optional.empty()
        : LostClause.before(text.substring(0, comma), ",")
            .filter(LostClause::isCondition)
            .map(lost -> new LeadInCondition(lost.text(), page.source().place(sentence.span())));
  }

  private boolean isQuoted(String condition) {
    TermVector words = TermVector.of(condition);
    return words.common(TermVector.of(quote.words())) >= MOST * words.count();
  }

  /** The differences in punctuation from the sentence that was found. */
  public List<PunctuationDiff> punctuation() {
    List<PunctuationDiff> differences = new ArrayList<>();
    int from = 0;
    for (TokenRange range : match.map(QuoteMatch::ranges).orElse(List.of())) {
      if (quote.words().same(from, range.words(), range.from(), range.count())) {
        // "; or" at the end of an item is the comma of a sentence.
        int count = range.count() - (range.endsWithConjunction() ? 1 : 0);
        differences.addAll(
            PunctuationDiff.of(quote.words(), from, range.words(), range.from(), count));
      }
      from += range.count();
    }
    return differences;
  }

  /** Offsets in the quote without markup, after the words that lack their {@code 's}. */
  public List<Integer> missingPossessives() {
    return match.stream()
        .flatMap(each -> OmissionFinder.lostPossessives(quote.words(), each.span()).stream())
        .toList();
  }
}
