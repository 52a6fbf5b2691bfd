package io.github.seplint.spec.match;

import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches a revision of the specification for quotes, tier by tier. */
public final class QuoteMatcher {
  private static final String JOINT = " / ";

  /** Bounds the time: each part is searched on every page. */
  private static final int MAX_PARTS = 20;

  /** The longest text that is searched, in tokens. */
  private static final int MAX_TOKENS = 2000;

  private final Specification spec;

  public QuoteMatcher(Specification spec) {
    this.spec = spec;
  }

  /**
   * Searches for a quote and, if it is at best similar to a sentence, for its parts: the texts that
   * it joins by {@code /}, and the sentences of each.
   */
  public List<PartMatch> match(String text, ResolvedLink link, long sep) {
    PartMatch match = part(Quote.of(text, 0), link, sep);
    List<Quote> parts = match.isFound() ? List.of() : parts(text);
    if (!match.isFound() && written(text) > MAX_PARTS) {
      match.quote().endAt("more than " + MAX_PARTS + " texts that are joined by `/`");
    }
    return parts.size() < 2
        ? sentences(match, text, link, sep)
        : parts.stream()
            .flatMap(part -> sentences(part(part, link, sep), text, link, sep).stream())
            .toList();
  }

  /** The matches of the sentences of a part that was not found, if one of them is found. */
  private List<PartMatch> sentences(PartMatch part, String text, ResolvedLink link, long sep) {
    boolean searched = !part.isFound() && part.quote().words().count() <= MAX_TOKENS;
    List<Quote> sentences = searched ? part.quote().sentences(text) : List.of();
    if (sentences.size() > MAX_PARTS) {
      part.quote().endAt("more than " + MAX_PARTS + " sentences");
    }
    if (sentences.size() < 2 || sentences.size() > MAX_PARTS) {
      return List.of(part);
    }
    List<PartMatch> matches = sentences.stream().map(each -> part(each, link, sep)).toList();
    boolean keepsChange =
        part.keywordChange().isEmpty()
            || matches.stream().anyMatch(each -> each.keywordChange().isPresent());
    return keepsChange && matches.stream().anyMatch(PartMatch::isFound)
        ? together(matches, link)
        : List.of(part);
  }

  /**
   * Prefers places of repeated sentences, and similar sentences, next to the sentence with the
   * fewest places.
   */
  private List<PartMatch> together(List<PartMatch> sentences, ResolvedLink link) {
    PartMatch anchor =
        sentences.stream()
            .filter(PartMatch::isFound)
            .min((a, b) -> Integer.compare(a.matches().size(), b.matches().size()))
            .orElseThrow();
    QuoteMatch fixed = anchor.match().orElseThrow();
    List<PartMatch> together = new ArrayList<>();
    for (PartMatch each : sentences) {
      together.add(
          each.quote() == anchor.quote()
              ? each
              : each.isFound()
                  ? each.withMatch(each.nearest(fixed))
                  : similar(each, fixed, link).orElse(each));
    }
    return together;
  }

  /** The match of a sentence that was not found with the most similar sentence of a passage. */
  private Optional<PartMatch> similar(PartMatch sentence, QuoteMatch next, ResolvedLink link) {
    return SimilarityIndex.of(spec, link.path())
        .find(
            sentence.quote().words(),
            span -> span.first().words() == next.first().words() && span.ranges().size() == 1,
            near -> true)
        .map(
            each ->
                PartMatch.missing(
                    sentence.quote(),
                    MatchTier.SIMILAR,
                    Optional.of(each),
                    sentence.keywordChange()));
  }

  /** The parts joined by {@code /}; the complete text if there are none or too many. */
  public static List<Quote> parts(String text) {
    if (!isJoined(text)) {
      return List.of(Quote.of(text, 0));
    }
    List<Quote> parts = new ArrayList<>();
    int start = 0;
    for (String part : text.split(JOINT, MAX_PARTS)) {
      parts.add(Quote.of(part, start));
      start += part.length() + JOINT.length();
    }
    return parts;
  }

  /** Returns whether a text has several {@link #parts}. */
  static boolean isJoined(String text) {
    return written(text) > 1 && written(text) <= MAX_PARTS;
  }

  /** The number of joined texts, or one more than are searched. */
  private static int written(String text) {
    return text.split(JOINT, MAX_PARTS + 1).length;
  }

  private PartMatch part(Quote quote, ResolvedLink link, long sep) {
    if (quote.words().count() > MAX_TOKENS) {
      quote.endAt("more than " + MAX_TOKENS + " words");
      return PartMatch.missing(quote, MatchTier.ABSENT, Optional.empty(), Optional.empty());
    }
    return cited(quote, link, QuoteMatcher::find)
        .or(() -> elsewhere(quote, link, QuoteMatcher::find))
        .or(() -> cited(quote, link, QuoteMatcher::findInCode))
        .or(() -> elsewhere(quote, link, QuoteMatcher::findInCode))
        .orElseGet(() -> similar(quote, link, sep));
  }

  /** Finds the matches of a quote on a page. */
  private interface PageSearch {
    List<QuoteMatch> find(Page page, Quote quote);
  }

  /** The best match on the cited page. */
  private Optional<PartMatch> cited(Quote quote, ResolvedLink link, PageSearch search) {
    List<QuoteMatch> here =
        spec.page(link.path()).map(page -> search.find(page, quote)).orElse(List.of());
    if (here.isEmpty()) {
      return Optional.empty();
    }
    QuoteMatch best = best(here, spec.section(link));
    PartMatch match = PartMatch.match(quote, best.tier(), best, here);
    return Optional.of(MatchDisambiguator.place(quote, here).map(match::withMatch).orElse(match));
  }

  /** The best match on the other pages of the revision. */
  private Optional<PartMatch> elsewhere(Quote quote, ResolvedLink link, PageSearch search) {
    List<QuoteMatch> found = new ArrayList<>();
    for (Page page : spec.siblings(link.path())) {
      search.find(page, quote).stream().findFirst().ifPresent(found::add);
    }
    char[] cited = link.path().toCharArray();
    found.sort(
        (a, b) ->
            a.tier() == b.tier()
                ? Integer.compare(
                    Arrays.mismatch(b.path().toCharArray(), cited),
                    Arrays.mismatch(a.path().toCharArray(), cited))
                : a.tier().compareTo(b.tier()));
    return found.stream()
        .findFirst()
        .map(best -> PartMatch.match(quote, MatchTier.ELSEWHERE, best, found));
  }

  private PartMatch similar(Quote quote, ResolvedLink link, long sep) {
    List<SimilarSentence> all = SimilarityIndex.candidates(spec, link.path(), quote.words());
    Predicate<SimilarSentence> onPage = each -> each.span().path().equals(link.path());
    List<SimilarSentence> similar = all.stream().filter(SimilarSentence::isSimilar).toList();
    Optional<SimilarSentence> inRevision =
        SimilarityIndex.best(similar.stream().filter(onPage))
            .or(() -> SimilarityIndex.best(similar.stream()));
    Optional<SimilarSentence> best = inRevision.or(() -> inProposal(quote, sep));
    MatchTier tier = best.isPresent() ? MatchTier.SIMILAR : MatchTier.ABSENT;
    List<SimilarSentence> fair =
        all.stream().filter(SimilarSentence::impliesKeywordChangeInSection).toList();
    Optional<Section> cited = spec.section(link);
    Predicate<SimilarSentence> inSection =
        each -> cited.filter(each.span().section()::isWithin).isPresent();
    Optional<KeywordChange> change =
        SimilarityIndex.best(fair.stream().filter(onPage.and(inSection)))
            .or(() -> inRevision.filter(SimilarSentence::impliesKeywordChange))
            .flatMap(candidate -> KeywordChange.find(quote.words(), candidate.span()));
    return PartMatch.missing(
        quote,
        tier,
        best.or(() -> closest(quote, all.stream().filter(SimilarSentence::isClose).toList())),
        change);
  }

  /** Prefers requirements for a quote that is one: captions and examples repeat its terms. */
  private static Optional<SimilarSentence> closest(Quote quote, List<SimilarSentence> close) {
    boolean requires = !quote.keywords().isEmpty();
    return SimilarityIndex.best(close.stream().filter(each -> requires && each.span().hasKeyword()))
        .or(() -> SimilarityIndex.best(close.stream()));
  }

  private Optional<SimilarSentence> inProposal(Quote quote, long sep) {
    return spec.proposal(sep)
        .map(page -> SimilarityIndex.of(spec, page.path()))
        .flatMap(index -> index.find(quote.words(), span -> true, SimilarSentence::isSimilar));
  }

  /** The matches on one page of the best tier that has any. */
  public static List<QuoteMatch> find(Page page, Quote quote) {
    if (quote.words().count() == 0) {
      return List.of();
    }
    List<QuoteMatch> found = ContiguousMatcher.find(page, quote);
    if (found.isEmpty()) {
      found = withKeywords(quote, CompositeMatcher.find(page, quote.words(), quote));
    }
    if (found.isEmpty()) {
      // "SHOULD NOT wait" may be the item "Not wait" after "SHOULD:".
      Quote separate = quote.withSeparateNot();
      found =
          separate == quote
              ? found
              : withKeywords(separate, CompositeMatcher.find(page, separate.words(), quote));
    }
    return distinct(found.isEmpty() ? EditedMatcher.find(page, quote) : found);
  }

  /** The matches of a lead-in and code on one page, or else of code alone. */
  private static List<QuoteMatch> findInCode(Page page, Quote quote) {
    List<QuoteMatch> found =
        withKeywords(quote, CompositeMatcher.findWithCode(page, quote.words()));
    return distinct(found.isEmpty() ? ContiguousMatcher.findInCode(page, quote.words()) : found);
  }

  private static List<QuoteMatch> withKeywords(Quote quote, List<QuoteMatch> found) {
    if (found.isEmpty()) {
      return found;
    }
    List<String> keywords = quote.keywords();
    return found.stream().filter(each -> each.keywords().equals(keywords)).toList();
  }

  /** Removes duplicates: a place may be found by its lead-in, and by the block before it. */
  private static List<QuoteMatch> distinct(List<QuoteMatch> found) {
    if (found.size() < 2) {
      return found;
    }
    Map<List<TokenRange>, QuoteMatch> byPlace = new LinkedHashMap<>();
    found.forEach(each -> byPlace.putIfAbsent(each.ranges(), each));
    return List.copyOf(byPlace.values());
  }

  /** Prefers matches in the cited section, then better tiers. */
  private static QuoteMatch best(List<QuoteMatch> found, Optional<Section> cited) {
    Predicate<QuoteMatch> inSection =
        each -> cited.isPresent() && each.section().isWithin(cited.get());
    return Collections.min(
        found,
        (a, b) ->
            inSection.test(a) == inSection.test(b)
                ? a.tier().compareTo(b.tier())
                : inSection.test(a) ? -1 : 1);
  }
}
