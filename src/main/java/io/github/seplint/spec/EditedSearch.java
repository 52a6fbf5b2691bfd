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
    for (Variant variant : variants(quote.words())) {
      List<Found> found = search.allowed(search.find(variant));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private record Variant(Step step, Words words) {}

  private static List<Variant> variants(Words words) {
    String text = words.text();
    List<Span> brackets = Marks.brackets(text);
    Words unbracketed = without(words, brackets);
    Step step = brackets.isEmpty() ? Step.AS_WRITTEN : Step.BRACKETS;
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant(step, unbracketed));
    Marks.gloss(text)
        .ifPresent(
            gloss -> variants.add(new Variant(Step.GLOSS, without(unbracketed, List.of(gloss)))));
    List<Span> parentheses = Marks.parentheses(text);
    if (!parentheses.isEmpty()) {
      variants.add(new Variant(Step.PARENTHESES, without(unbracketed, parentheses)));
    }
    Marks.quotations(words)
        .forEach(quotation -> variants.add(new Variant(Step.EMBEDDED, quotation)));
    return variants;
  }

  private static Words without(Words words, List<Span> spans) {
    return spans.isEmpty() ? words : words.only(i -> !isIn(words.start(i), spans));
  }

  private static boolean isIn(int offset, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
  }

  /** Only what says as much as the quote. */
  private List<Found> allowed(List<Found> found) {
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
      if (isIn(words.start(i), spans)) {
        left.add(words.key(i));
      }
    }
    return left;
  }

  private List<Found> find(Variant variant) {
    List<Words> parts = parts(variant.words);
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Found first : part(parts.get(0), variant.step)) {
      chain(first, parts.subList(1, parts.size())).ifPresent(found::add);
    }
    return found;
  }

  /** The words between the ellipses. */
  private static List<Words> parts(Words words) {
    List<Words> parts = new ArrayList<>();
    int from = 0;
    for (Span ellipsis : Marks.ellipses(words.text())) {
      int to = from;
      while (to < words.count() && words.start(to) < ellipsis.start()) {
        to++;
      }
      if (to > from) {
        parts.add(words.slice(from, to));
      }
      from = to;
    }
    if (from < words.count()) {
      parts.add(words.slice(from, words.count()));
    }
    return parts;
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
