package io.github.seplint.spec;

import io.github.seplint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds in a newer revision what an older one said. */
final class SentenceSearch {
  private final Specification newer;

  SentenceSearch(Specification newer) {
    this.newer = newer;
  }

  /** Looks for sentences of one row. */
  List<SentenceDrift> find(List<BoundSentence> row) {
    List<SentenceDrift> found = new ArrayList<>();
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && row.get(to).isBeside(row.get(from))) {
        to++;
      }
      found.addAll(neighbours(row.subList(from, to)));
      from = to;
    }
    return found;
  }

  /** Sentences of one section: where one is gone, all may have become one. */
  private List<SentenceDrift> neighbours(List<BoundSentence> sentences) {
    List<SentenceDrift> apart = sentences.stream().map(this::find).toList();
    boolean gone = apart.stream().anyMatch(each -> each.drift() == Drift.GONE);
    if (!gone || sentences.size() == 1) {
      return apart;
    }
    BoundSentence whole = BoundSentence.joined(sentences);
    Words words = Words.of(whole.text());
    String path = pathOf(whole);
    return keyword(whole, words, path)
        .or(() -> alike(whole, words, path))
        .filter(drift -> isOn(drift, path))
        .map(List::of)
        .orElseGet(() -> apart.stream().map(each -> unlessElsewhere(each, path)).toList());
  }

  /** Beside a sentence that is gone, a lead-in or a like sentence on another page is a stranger. */
  private static SentenceDrift unlessElsewhere(SentenceDrift drift, String path) {
    boolean moved = drift.drift() == Drift.MOVED && !drift.bound().text().endsWith(":");
    return moved || isOn(drift, path) ? drift : gone(drift.bound());
  }

  private static boolean isOn(SentenceDrift drift, String path) {
    return drift.now().filter(now -> now.page().equals(path)).isPresent();
  }

  private SentenceDrift find(BoundSentence bound) {
    Words words = Words.of(bound.text());
    String path = pathOf(bound);
    return same(bound, words, path)
        .or(() -> longer(bound, words, path))
        .or(() -> keyword(bound, words, path))
        .or(() -> alike(bound, words, path))
        .orElseGet(() -> gone(bound));
  }

  /** Where the page is now; its own path, if nothing leads from it. */
  private String pathOf(BoundSentence bound) {
    Link link = newer.link(SpecUrl.ofPage(bound.page()));
    return link.isFound() ? link.path() : bound.page();
  }

  /** The very words, where they were, else on their page, else on the nearest other one. */
  private Optional<SentenceDrift> same(BoundSentence bound, Words words, String path) {
    List<Unit> found = new ArrayList<>();
    for (Page page : pages(path)) {
      Sentences.same(page, words).forEach(each -> found.add(new Unit(page, List.of(each))));
    }
    Optional<Unit> stayed = found.stream().filter(unit -> isAt(unit, path, bound)).findFirst();
    return stayed
        .map(unit -> drift(Drift.UNCHANGED, bound, unit))
        .or(() -> found.stream().findFirst().map(unit -> drift(Drift.MOVED, bound, unit)));
  }

  /** All words, and more in the same sentence. */
  private Optional<SentenceDrift> longer(BoundSentence bound, Words words, String path) {
    for (Page page : pages(path)) {
      for (Stretch stretch : ContiguousSearch.find(page, words)) {
        Unit unit = new Unit(page, Sentences.whole(List.of(stretch)));
        return Optional.of(drift(Drift.CHANGED, bound, unit));
      }
    }
    return Optional.empty();
  }

  /** The sentence with another keyword: in its section, else wherever it cannot be mistaken. */
  private Optional<SentenceDrift> keyword(BoundSentence bound, Words words, String path) {
    Likeness likeness = newer.likeness(path);
    return likeness
        .nearest(words, unit -> isIn(unit, path, bound), Near::tellsKeywordInSection)
        .or(() -> nearest(words, path).filter(Near::tellsKeyword))
        .map(Near::unit)
        .flatMap(
            unit ->
                KeywordChange.since(words, unit)
                    .map(
                        change ->
                            new SentenceDrift(
                                Drift.KEYWORD_CHANGED,
                                bound,
                                Optional.of(now(unit)),
                                Optional.of(change))));
  }

  private Optional<SentenceDrift> alike(BoundSentence bound, Words words, String path) {
    return nearest(words, path).map(near -> drift(Drift.CHANGED, bound, near.unit()));
  }

  private Optional<Near> nearest(Words words, String path) {
    Likeness likeness = newer.likeness(path);
    Predicate<Unit> onPage = unit -> unit.page().path().equals(path);
    return likeness
        .nearest(words, onPage, Near::isAlike)
        .or(() -> likeness.nearest(words, unit -> true, Near::isAlike));
  }

  /** The page, and the others of its revision. */
  private List<Page> pages(String path) {
    List<Page> pages = new ArrayList<>();
    newer.page(path).ifPresent(pages::add);
    pages.addAll(newer.siblings(path));
    return pages;
  }

  /** Whether who follows the URL of the page and the section finds the words. */
  private static boolean isAt(Unit unit, String path, BoundSentence bound) {
    return SpecUrl.ofPage(path).equals(SpecUrl.ofPage(bound.page())) && isIn(unit, path, bound);
  }

  private static boolean isIn(Unit unit, String path, BoundSentence bound) {
    return unit.page().path().equals(path) && unit.section().anchor().equals(bound.anchor());
  }

  private static SentenceDrift gone(BoundSentence bound) {
    return new SentenceDrift(Drift.GONE, bound, Optional.empty(), Optional.empty());
  }

  private static SentenceDrift drift(Drift drift, BoundSentence bound, Unit unit) {
    return new SentenceDrift(drift, bound, Optional.of(now(unit)), Optional.empty());
  }

  private static SentenceDrift.Now now(Unit unit) {
    List<Place> places =
        unit.stretches().stream().map(each -> unit.page().source().place(each.span())).toList();
    String text = unit.stretches().stream().map(Sentences::text).collect(Collectors.joining(" "));
    return new SentenceDrift.Now(unit.page().path(), unit.section().anchor(), text, places);
  }
}
