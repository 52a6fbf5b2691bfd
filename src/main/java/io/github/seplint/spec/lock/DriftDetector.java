package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.ContiguousMatcher;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.SimilarityIndex;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.PunctuationDiff;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the locked sentences of an older revision in a newer one. */
final class DriftDetector {
  private final Specification newer;
  private final FormerSentences former;

  DriftDetector(Specification newer, FormerSentences former) {
    this.newer = newer;
    this.former = former;
  }

  /** Finds the sentences of one row. */
  List<SentenceDrift> find(List<LockedSentence> row) {
    List<SentenceDrift> found = new ArrayList<>();
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && row.get(to).isInSectionOf(row.get(from))) {
        to++;
      }
      found.addAll(findInSection(row.subList(from, to)));
      from = to;
    }
    return found;
  }

  /** Sentences of one section: if one was removed, all may have been merged into one. */
  private List<SentenceDrift> findInSection(List<LockedSentence> sentences) {
    List<SentenceDrift> apart = sentences.stream().map(this::find).toList();
    boolean removed = apart.stream().anyMatch(each -> each.status() == DriftStatus.REMOVED);
    if (!removed || sentences.size() == 1) {
      return apart;
    }
    Sought joined = sought(LockedSentence.joined(sentences));
    return keyword(joined)
        .or(() -> similar(joined))
        .filter(drift -> isOn(drift, joined.path))
        .map(List::of)
        .orElseGet(() -> apart.stream().map(each -> unlessElsewhere(each, joined.path)).toList());
  }

  /**
   * If a sentence of the row was removed, a lead-in or a similar sentence on another page is
   * unrelated.
   */
  private static SentenceDrift unlessElsewhere(SentenceDrift drift, String path) {
    boolean moved = drift.status() == DriftStatus.MOVED && !drift.locked().text().endsWith(":");
    return moved || isOn(drift, path) ? drift : removed(drift.locked());
  }

  private static boolean isOn(SentenceDrift drift, String path) {
    return drift.current().filter(now -> now.page().equals(path)).isPresent();
  }

  private static SentenceDrift removed(LockedSentence locked) {
    return new SentenceDrift(DriftStatus.REMOVED, locked, Optional.empty(), Optional.empty());
  }

  private SentenceDrift find(LockedSentence locked) {
    Sought sought = sought(locked);
    return equal(sought)
        .or(() -> longer(sought))
        .or(() -> keyword(sought))
        .or(() -> similar(sought))
        .orElseGet(() -> removed(locked));
  }

  /**
   * A locked sentence to find.
   *
   * @param path the current path of its page; the locked path if nothing redirects it
   * @param isSamePage whether both paths have the same URL
   */
  private record Sought(
      LockedSentence locked, TokenizedText words, String path, boolean isSamePage) {
    boolean isInSection(PageSpan span) {
      return span.path().equals(path) && span.section().anchor().equals(locked.anchor());
    }

    /** Returns whether the URL of the locked page and section leads to a span. */
    boolean isAt(PageSpan span) {
      return isSamePage && isInSection(span);
    }

    SentenceDrift drift(DriftStatus status, PageSpan span, Optional<KeywordChange> keyword) {
      String text = span.ranges().stream().map(TokenRange::text).collect(Collectors.joining(" "));
      Optional<String> anchor = span.section().anchor();
      SentenceDrift.Now now =
          new SentenceDrift.Now(span.path(), anchor, text, span.places(), span.page().url(anchor));
      return new SentenceDrift(status, locked, Optional.of(now), keyword);
    }
  }

  private Sought sought(LockedSentence locked) {
    String url = newer.url(locked.page());
    ResolvedLink link = newer.link(url);
    String path = link.isFound() ? link.path() : locked.page();
    return new Sought(locked, TokenizedText.of(locked.text()), path, newer.url(path).equals(url));
  }

  /** The same words: in their section, else on their page, else on the nearest other page. */
  private Optional<SentenceDrift> equal(Sought sought) {
    List<PageSpan> found = new ArrayList<>();
    for (Page page : pages(sought.path)) {
      page.sentences(sought.words).forEach(each -> found.add(new PageSpan(page, List.of(each))));
    }
    Optional<PageSpan> stayed = found.stream().filter(sought::isAt).findFirst();
    return stayed
        .map(span -> sought.drift(punctuation(sought, span), span, Optional.empty()))
        .or(
            () ->
                found.stream()
                    .findFirst()
                    .map(span -> sought.drift(DriftStatus.MOVED, span, Optional.empty())));
  }

  private static DriftStatus punctuation(Sought sought, PageSpan span) {
    return PunctuationDiff.of(sought.words, span.words()).isEmpty()
        ? DriftStatus.UNCHANGED
        : DriftStatus.PUNCTUATION_CHANGED;
  }

  /** Returns whether any sentence of a span is new. */
  private boolean isNew(PageSpan span) {
    return !former.includeAllOf(span, newer);
  }

  /** A sentence with all words and additional ones. */
  private Optional<SentenceDrift> longer(Sought sought) {
    for (Page page : pages(sought.path)) {
      for (TokenRange range : ContiguousMatcher.find(page, sought.words)) {
        PageSpan sentences = new PageSpan(page, new PageSpan(page, List.of(range)).sentences());
        return Optional.of(sought.drift(DriftStatus.CHANGED, sentences, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** The sentence with another keyword: in its section, else wherever the match is unambiguous. */
  private Optional<SentenceDrift> keyword(Sought sought) {
    return index(sought)
        .find(
            sought.words,
            sought::isInSection,
            near -> near.impliesKeywordChangeInSection() && isNew(near.span()))
        .or(() -> nearest(sought).filter(SimilarSentence::impliesKeywordChange))
        .map(SimilarSentence::span)
        .flatMap(
            span ->
                KeywordChange.since(sought.words, span)
                    .map(Optional::of)
                    .map(change -> sought.drift(DriftStatus.KEYWORD_CHANGED, span, change)));
  }

  private Optional<SentenceDrift> similar(Sought sought) {
    return nearest(sought)
        .map(near -> sought.drift(DriftStatus.CHANGED, near.span(), Optional.empty()));
  }

  private Optional<SimilarSentence> nearest(Sought sought) {
    Predicate<PageSpan> onPage = span -> span.path().equals(sought.path);
    Predicate<SimilarSentence> similar = near -> near.isSimilar() && isNew(near.span());
    return index(sought)
        .find(sought.words, onPage, similar)
        .or(() -> index(sought).find(sought.words, span -> true, similar));
  }

  private SimilarityIndex index(Sought sought) {
    return SimilarityIndex.of(newer, sought.path);
  }

  /** The page and the other pages of its revision. */
  private List<Page> pages(String path) {
    List<Page> pages = new ArrayList<>();
    newer.page(path).ifPresent(pages::add);
    pages.addAll(newer.siblings(path));
    return pages;
  }
}
