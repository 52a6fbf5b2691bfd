package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.ContiguousMatcher;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.SimilarityIndex;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.match.SpecIndex;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.SpecLink;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the locked sentences of an older revision in a newer one. */
final class DriftDetector {
  private final Specification newer;

  DriftDetector(Specification newer) {
    this.newer = newer;
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
    LockedSentence joined = LockedSentence.joined(sentences);
    TokenizedText tokens = TokenizedText.of(joined.text());
    String path = pathOf(joined);
    return keyword(joined, tokens, path)
        .or(() -> similar(joined, tokens, path))
        .filter(drift -> isOn(drift, path))
        .map(List::of)
        .orElseGet(() -> apart.stream().map(each -> unlessElsewhere(each, path)).toList());
  }

  /**
   * If a sentence of the row was removed, a lead-in or a similar sentence on another page is
   * unrelated.
   */
  private static SentenceDrift unlessElsewhere(SentenceDrift drift, String path) {
    boolean moved = drift.status() == DriftStatus.MOVED && !drift.locked().text().endsWith(":");
    return moved || isOn(drift, path) ? drift : gone(drift.locked());
  }

  private static boolean isOn(SentenceDrift drift, String path) {
    return drift.current().filter(now -> now.page().equals(path)).isPresent();
  }

  private SentenceDrift find(LockedSentence locked) {
    TokenizedText tokens = TokenizedText.of(locked.text());
    String path = pathOf(locked);
    return equal(locked, tokens, path)
        .or(() -> longer(locked, tokens, path))
        .or(() -> keyword(locked, tokens, path))
        .or(() -> similar(locked, tokens, path))
        .orElseGet(() -> gone(locked));
  }

  /** The current path of the page; its own path if nothing redirects it. */
  private String pathOf(LockedSentence locked) {
    ResolvedLink link = newer.link(SpecLink.ofPage(locked.page()));
    return link.isFound() ? link.path() : locked.page();
  }

  /** The same tokens: in their section, else on their page, else on the nearest other page. */
  private Optional<SentenceDrift> equal(LockedSentence locked, TokenizedText tokens, String path) {
    List<PageSpan> found = new ArrayList<>();
    for (Page page : pages(path)) {
      page.sentences(tokens).forEach(each -> found.add(new PageSpan(page, List.of(each))));
    }
    Optional<PageSpan> stayed = found.stream().filter(span -> isAt(span, path, locked)).findFirst();
    return stayed
        .map(span -> drift(DriftStatus.UNCHANGED, locked, span))
        .or(() -> found.stream().findFirst().map(span -> drift(DriftStatus.MOVED, locked, span)));
  }

  /** A sentence with all tokens and additional ones. */
  private Optional<SentenceDrift> longer(LockedSentence locked, TokenizedText tokens, String path) {
    for (Page page : pages(path)) {
      for (TokenRange range : ContiguousMatcher.find(page, tokens)) {
        PageSpan span = new PageSpan(page, new PageSpan(page, List.of(range)).sentences());
        return Optional.of(drift(DriftStatus.CHANGED, locked, span));
      }
    }
    return Optional.empty();
  }

  /** The sentence with another keyword: in its section, else wherever the match is unambiguous. */
  private Optional<SentenceDrift> keyword(
      LockedSentence locked, TokenizedText tokens, String path) {
    SimilarityIndex index = SpecIndex.of(newer).similarity(path);
    return index
        .find(
            tokens,
            span -> isIn(span, path, locked),
            SimilarSentence::impliesKeywordChangeInSection)
        .or(() -> nearest(tokens, path).filter(SimilarSentence::impliesKeywordChange))
        .map(SimilarSentence::span)
        .flatMap(
            span ->
                KeywordChange.since(tokens, span)
                    .map(
                        change ->
                            new SentenceDrift(
                                DriftStatus.KEYWORD_CHANGED,
                                locked,
                                Optional.of(current(span)),
                                Optional.of(change))));
  }

  private Optional<SentenceDrift> similar(
      LockedSentence locked, TokenizedText tokens, String path) {
    return nearest(tokens, path).map(near -> drift(DriftStatus.CHANGED, locked, near.span()));
  }

  private Optional<SimilarSentence> nearest(TokenizedText tokens, String path) {
    SimilarityIndex index = SpecIndex.of(newer).similarity(path);
    Predicate<PageSpan> onPage = span -> span.path().equals(path);
    return index
        .find(tokens, onPage, SimilarSentence::isSimilar)
        .or(() -> index.find(tokens, span -> true, SimilarSentence::isSimilar));
  }

  /** The page and the other pages of its revision. */
  private List<Page> pages(String path) {
    List<Page> pages = new ArrayList<>();
    newer.page(path).ifPresent(pages::add);
    pages.addAll(newer.siblings(path));
    return pages;
  }

  /** Returns whether the URL of the locked page and section leads to the tokens. */
  private static boolean isAt(PageSpan span, String path, LockedSentence locked) {
    return SpecLink.ofPage(path).equals(SpecLink.ofPage(locked.page())) && isIn(span, path, locked);
  }

  private static boolean isIn(PageSpan span, String path, LockedSentence locked) {
    return span.path().equals(path) && span.section().anchor().equals(locked.anchor());
  }

  private static SentenceDrift gone(LockedSentence locked) {
    return new SentenceDrift(DriftStatus.REMOVED, locked, Optional.empty(), Optional.empty());
  }

  private static SentenceDrift drift(DriftStatus drift, LockedSentence locked, PageSpan span) {
    return new SentenceDrift(drift, locked, Optional.of(current(span)), Optional.empty());
  }

  private static SentenceDrift.Now current(PageSpan span) {
    String text = span.ranges().stream().map(TokenRange::text).collect(Collectors.joining(" "));
    return new SentenceDrift.Now(span.path(), span.section().anchor(), text, span.places());
  }
}
