package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.ContiguousMatcher;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.SimilarityIndex;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.match.SpecIndex;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Sentences;
import io.github.seplint.spec.page.Sentences.SentenceSpan;
import io.github.seplint.spec.page.SpecLink;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds in a newer revision what an older one said. */
final class DriftDetector {
  private final Specification newer;

  DriftDetector(Specification newer) {
    this.newer = newer;
  }

  /** Looks for sentences of one row. */
  List<SentenceDrift> find(List<LockedSentence> row) {
    List<SentenceDrift> found = new ArrayList<>();
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && row.get(to).isInSectionOf(row.get(from))) {
        to++;
      }
      found.addAll(neighbours(row.subList(from, to)));
      from = to;
    }
    return found;
  }

  /** Sentences of one section: if one was removed, all may have been merged into one. */
  private List<SentenceDrift> neighbours(List<LockedSentence> sentences) {
    List<SentenceDrift> apart = sentences.stream().map(this::find).toList();
    boolean removed = apart.stream().anyMatch(each -> each.status() == DriftStatus.REMOVED);
    if (!removed || sentences.size() == 1) {
      return apart;
    }
    LockedSentence whole = LockedSentence.joined(sentences);
    TokenizedText words = TokenizedText.of(whole.text());
    String path = pathOf(whole);
    return keyword(whole, words, path)
        .or(() -> alike(whole, words, path))
        .filter(drift -> isOn(drift, path))
        .map(List::of)
        .orElseGet(() -> apart.stream().map(each -> unlessElsewhere(each, path)).toList());
  }

  /** Beside a sentence that is gone, a lead-in or a like sentence on another page is a stranger. */
  private static SentenceDrift unlessElsewhere(SentenceDrift drift, String path) {
    boolean moved = drift.status() == DriftStatus.MOVED && !drift.locked().text().endsWith(":");
    return moved || isOn(drift, path) ? drift : gone(drift.locked());
  }

  private static boolean isOn(SentenceDrift drift, String path) {
    return drift.current().filter(now -> now.page().equals(path)).isPresent();
  }

  private SentenceDrift find(LockedSentence bound) {
    TokenizedText words = TokenizedText.of(bound.text());
    String path = pathOf(bound);
    return same(bound, words, path)
        .or(() -> longer(bound, words, path))
        .or(() -> keyword(bound, words, path))
        .or(() -> alike(bound, words, path))
        .orElseGet(() -> gone(bound));
  }

  /** Where the page is now; its own path, if nothing leads from it. */
  private String pathOf(LockedSentence bound) {
    ResolvedLink link = newer.link(SpecLink.ofPage(bound.page()));
    return link.isFound() ? link.path() : bound.page();
  }

  /** The very words, where they were, else on their page, else on the nearest other one. */
  private Optional<SentenceDrift> same(LockedSentence bound, TokenizedText words, String path) {
    List<SentenceSpan> found = new ArrayList<>();
    for (Page page : pages(path)) {
      Sentences.equalTo(page, words).forEach(each -> found.add(new SentenceSpan(page, List.of(each))));
    }
    Optional<SentenceSpan> stayed =
        found.stream().filter(unit -> isAt(unit, path, bound)).findFirst();
    return stayed
        .map(unit -> drift(DriftStatus.UNCHANGED, bound, unit))
        .or(() -> found.stream().findFirst().map(unit -> drift(DriftStatus.MOVED, bound, unit)));
  }

  /** All words, and more in the same sentence. */
  private Optional<SentenceDrift> longer(LockedSentence bound, TokenizedText words, String path) {
    for (Page page : pages(path)) {
      for (TokenRange stretch : ContiguousMatcher.find(page, words)) {
        SentenceSpan unit = new SentenceSpan(page, Sentences.containing(List.of(stretch)));
        return Optional.of(drift(DriftStatus.CHANGED, bound, unit));
      }
    }
    return Optional.empty();
  }

  /** The sentence with another keyword: in its section, else wherever it cannot be mistaken. */
  private Optional<SentenceDrift> keyword(LockedSentence bound, TokenizedText words, String path) {
    SimilarityIndex likeness = SpecIndex.of(newer).similarity(path);
    return likeness
        .find(words, unit -> isIn(unit, path, bound), SimilarSentence::impliesKeywordChangeInSection)
        .or(() -> nearest(words, path).filter(SimilarSentence::impliesKeywordChange))
        .map(SimilarSentence::span)
        .flatMap(
            unit ->
                KeywordChange.since(words, unit)
                    .map(
                        change ->
                            new SentenceDrift(
                                DriftStatus.KEYWORD_CHANGED,
                                bound,
                                Optional.of(now(unit)),
                                Optional.of(change))));
  }

  private Optional<SentenceDrift> alike(LockedSentence bound, TokenizedText words, String path) {
    return nearest(words, path).map(near -> drift(DriftStatus.CHANGED, bound, near.span()));
  }

  private Optional<SimilarSentence> nearest(TokenizedText words, String path) {
    SimilarityIndex likeness = SpecIndex.of(newer).similarity(path);
    Predicate<SentenceSpan> onPage = unit -> unit.page().path().equals(path);
    return likeness
        .find(words, onPage, SimilarSentence::isSimilar)
        .or(() -> likeness.find(words, unit -> true, SimilarSentence::isSimilar));
  }

  /** The page, and the others of its revision. */
  private List<Page> pages(String path) {
    List<Page> pages = new ArrayList<>();
    newer.page(path).ifPresent(pages::add);
    pages.addAll(newer.siblings(path));
    return pages;
  }

  /** Whether who follows the URL of the page and the section finds the words. */
  private static boolean isAt(SentenceSpan unit, String path, LockedSentence bound) {
    return SpecLink.ofPage(path).equals(SpecLink.ofPage(bound.page())) && isIn(unit, path, bound);
  }

  private static boolean isIn(SentenceSpan unit, String path, LockedSentence bound) {
    return unit.page().path().equals(path) && unit.section().anchor().equals(bound.anchor());
  }

  private static SentenceDrift gone(LockedSentence bound) {
    return new SentenceDrift(DriftStatus.REMOVED, bound, Optional.empty(), Optional.empty());
  }

  private static SentenceDrift drift(DriftStatus drift, LockedSentence bound, SentenceSpan unit) {
    return new SentenceDrift(drift, bound, Optional.of(now(unit)), Optional.empty());
  }

  private static SentenceDrift.Now now(SentenceSpan unit) {
    List<Place> places =
        unit.ranges().stream().map(each -> unit.page().source().place(each.span())).toList();
    String text = unit.ranges().stream().map(Sentences::text).collect(Collectors.joining(" "));
    return new SentenceDrift.Now(unit.page().path(), unit.section().anchor(), text, places);
  }
}
