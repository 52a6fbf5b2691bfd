package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for quotes in a revision of the specification, tier by tier. */
final class QuoteMatcher {
  private static final String JOINT = " / ";

  /** Nobody joins more; each part is looked for on every page. */
  private static final int MOST_PARTS = 20;

  /** No sentence has more words. */
  private static final int LONGEST = 2000;

  private final Specification spec;

  QuoteMatcher(Specification spec) {
    this.spec = spec;
  }

  /** Looks for a quote as a whole and, where it is only like something, for its parts. */
  List<PartMatch> match(String text, Link link, long sep) {
    PartMatch whole = part(Quote.of(text, 0), link, sep);
    if (whole.tier().compareTo(Tier.ELSEWHERE) <= 0) {
      return List.of(whole);
    }
    List<Quote> parts = parts(text);
    return parts.size() == 1
        ? List.of(whole)
        : parts.stream().map(part -> part(part, link, sep)).toList();
  }

  /** What {@code /} joins; the whole where it joins nothing, or more than anybody would join. */
  static List<Quote> parts(String text) {
    String[] written = text.split(JOINT, MOST_PARTS + 1);
    if (written.length > MOST_PARTS) {
      return List.of(Quote.of(text, 0));
    }
    List<Quote> parts = new ArrayList<>();
    int start = 0;
    for (String part : written) {
      parts.add(Quote.of(part, start));
      start += part.length() + JOINT.length();
    }
    return parts;
  }

  private PartMatch part(Quote quote, Link link, long sep) {
    if (quote.words().count() > LONGEST) {
      return PartMatch.missing(quote, Tier.ABSENT, Optional.empty(), Optional.empty());
    }
    Optional<Page> cited = spec.page(link.path());
    List<Found> here = cited.map(page -> find(page, quote)).orElse(List.of());
    if (!here.isEmpty()) {
      Found best = best(here, cited.flatMap(page -> link.anchor().flatMap(page::section)));
      PartMatch match = PartMatch.found(quote, best.tier(), best, here);
      return Insertions.place(quote, here).map(match::at).orElse(match);
    }
    List<Found> elsewhere = elsewhere(spec.siblings(link.path()), quote, link.path());
    return elsewhere.isEmpty()
        ? near(quote, link, sep)
        : PartMatch.found(quote, Tier.ELSEWHERE, elsewhere.get(0), elsewhere);
  }

  private PartMatch near(Quote quote, Link link, long sep) {
    List<Near> all = spec.likeness(link.path()).candidates(quote.words());
    List<Near> alike = all.stream().filter(Near::isAlike).toList();
    Optional<Near> inRevision =
        Likeness.most(alike.stream().filter(near -> near.path().equals(link.path())).toList())
            .or(() -> Likeness.most(alike));
    Optional<Near> best = inRevision.or(() -> inProposal(quote, sep));
    Tier tier = best.isPresent() ? Tier.SIMILAR : Tier.ABSENT;
    List<Near> fair = all.stream().filter(Near::tellsKeywordInSection).toList();
    Optional<KeywordChange> change =
        Likeness.most(inSection(fair, link))
            .or(() -> inRevision.filter(Near::tellsKeyword))
            .flatMap(near -> KeywordChange.find(quote.words(), near.unit()));
    return PartMatch.missing(quote, tier, best.or(() -> Likeness.most(fair)), change);
  }

  private Optional<Near> inProposal(Quote quote, long sep) {
    return spec.proposal(sep)
        .flatMap(
            page ->
                Likeness.most(
                    spec.likeness(page.path()).candidates(quote.words()).stream()
                        .filter(Near::isAlike)
                        .toList()));
  }

  /** What stands in the section that is cited. */
  private List<Near> inSection(List<Near> candidates, Link link) {
    Optional<Section> cited =
        spec.page(link.path()).flatMap(page -> link.anchor().flatMap(page::section));
    return candidates.stream()
        .filter(near -> cited.isPresent() && near.path().equals(link.path()))
        .filter(near -> near.section().isWithin(cited.orElseThrow()))
        .toList();
  }

  /** The places on one page of the first tier that has any. */
  static List<Found> find(Page page, Quote quote) {
    if (quote.words().count() == 0) {
      return List.of();
    }
    List<Found> found = ContiguousSearch.find(page, quote);
    if (found.isEmpty()) {
      List<String> keywords = quote.keywords();
      found =
          ComposedSearch.find(page, quote.words()).stream()
              .filter(each -> each.keywords().equals(keywords))
              .toList();
    }
    return distinct(found.isEmpty() ? EditedSearch.find(page, quote) : found);
  }

  /**
   * One and the same place may be found in two ways: by its lead-in, and by the block before it.
   */
  private static List<Found> distinct(List<Found> found) {
    Map<List<Stretch>, Found> byPlace = new LinkedHashMap<>();
    found.forEach(each -> byPlace.putIfAbsent(each.stretches(), each));
    return List.copyOf(byPlace.values());
  }

  private static List<Found> elsewhere(List<Page> pages, Quote quote, String cited) {
    List<Found> found = new ArrayList<>();
    pages.forEach(page -> find(page, quote).stream().findFirst().ifPresent(found::add));
    Comparator<Found> byNearness = Comparator.comparing(each -> -shared(each.page().path(), cited));
    found.sort(Comparator.comparing(Found::tier).thenComparing(byNearness));
    return found;
  }

  private static int shared(String path, String other) {
    int length = 0;
    while (length < Math.min(path.length(), other.length())
        && path.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** In the section that is cited if it can be, and as near to what is written as can be. */
  private static Found best(List<Found> found, Optional<Section> cited) {
    Comparator<Found> bySection =
        Comparator.comparing(each -> cited.isEmpty() || !each.section().isWithin(cited.get()));
    return Collections.min(found, bySection.thenComparing(Found::tier));
  }
}
