package io.github.seplint.spec;

import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a quote behind its editorial marks: {@code [insertion]}, {@code ...}, a {@code (gloss)} at
 * its end, a parenthesis that one side left out, a quotation inside of a text. What is left out
 * must have no keyword.
 */
final class EditedSearch {
  private final Page page;
  private final Quote quote;

  private EditedSearch(Page page, Quote quote) {
    this.page = page;
    this.quote = quote;
  }

  /** All places that the first way to read the marks gives. */
  static List<Found> find(Page page, Quote quote) {
    EditedSearch search = new EditedSearch(page, quote);
    for (Reading reading : quote.readings()) {
      List<Found> found = search.allowed(search.find(reading));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Only what says as much as the quote. */
  private List<Found> allowed(List<Found> found) {
    if (found.isEmpty()) {
      return found;
    }
    List<String> keywords = quote.keywords();
    return found.stream()
        .filter(each -> each.keywords().equals(keywords))
        .filter(each -> !contradicts(each))
        .toList();
  }

  /**
   * Whether both sides left out a parenthesis, and each says what the other does not: "(number or
   * string)" for "(integer or string)" is no editorial mark.
   */
  private boolean contradicts(Found found) {
    if (found.step() == Step.BRACKETS || found.step() == Step.EMBEDDED) {
      return false;
    }
    Set<String> mine = leftOut(quote.words(), Marks.parentheses(quote.words().text()));
    Set<String> theirs = leftOut(found);
    return !mine.containsAll(theirs) && !theirs.containsAll(mine);
  }

  /** The words between the stretches and of a parenthesis behind them. */
  private static Set<String> leftOut(Found found) {
    Words words = found.last().passage().words();
    int end = words.end(found.last().to() - 1);
    boolean same = found.first().passage().index() == found.last().passage().index();
    int start = same ? words.start(found.first().from()) : 0;
    List<Span> spans =
        Marks.parentheses(words.text()).stream()
            .filter(each -> each.start() <= end + 1 && each.start() >= start)
            .filter(each -> found.stretches().stream().noneMatch(one -> holds(one, each)))
            .toList();
    return leftOut(words, spans);
  }

  private static boolean holds(Stretch stretch, Span span) {
    Words words = stretch.passage().words();
    return words.start(stretch.from()) <= span.start() && span.end() <= words.end(stretch.to() - 1);
  }

  private static Set<String> leftOut(Words words, List<Span> spans) {
    Set<String> left = new HashSet<>();
    for (int i = 0; i < words.count(); i++) {
      if (Reading.isIn(words.start(i), spans)) {
        left.add(words.key(i));
      }
    }
    return left;
  }

  private List<Found> find(Reading reading) {
    List<Words> parts = reading.parts();
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Found first : part(parts.get(0), reading.step())) {
      chain(first, parts.subList(1, parts.size())).ifPresent(found::add);
    }
    return found;
  }

  /** A place of the first part with places of the others, each behind the one before. */
  private Optional<Found> chain(Found first, List<Words> others) {
    Found all = first;
    for (Words part : others) {
      Stretch last = all.last();
      Optional<Found> next =
          part(part, Step.ELLIPSIS).stream()
              .filter(each -> follows(last, each.first()))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      List<Stretch> stretches = new ArrayList<>(all.stretches());
      stretches.addAll(next.get().stretches());
      all = new Found(Tier.EDITED, Step.ELLIPSIS, page, stretches);
    }
    return Optional.of(all);
  }

  private static boolean follows(Stretch last, Stretch next) {
    int passage = next.passage().index();
    boolean behind =
        passage > last.passage().index()
            || (passage == last.passage().index() && next.from() >= last.to());
    return behind && next.passage().section().index() == last.passage().section().index();
  }

  private List<Found> part(Words words, Step step) {
    List<Found> found = new ArrayList<>();
    for (Stretch stretch : ContiguousSearch.find(page, words)) {
      found.add(new Found(Tier.EDITED, step, page, List.of(stretch)));
    }
    if (found.isEmpty()) {
      ComposedSearch.find(page, words).forEach(each -> found.add(each.as(Tier.EDITED, step)));
    }
    return found.isEmpty() ? withoutSpecParentheses(words) : found;
  }

  private List<Found> withoutSpecParentheses(Words words) {
    List<Found> found = new ArrayList<>();
    if (words.count() > 0 && page.mayHave(words, 0)) {
      int probe = ContiguousSearch.longest(words);
      for (Kept kept : page.outsideParentheses()) {
        for (int at : ContiguousSearch.places(kept.words(), words, probe)) {
          List<Stretch> stretches = kept.stretches(at, at + words.count());
          found.add(new Found(Tier.EDITED, Step.SPEC_PARENTHESES, page, stretches));
        }
      }
    }
    return found;
  }
}
