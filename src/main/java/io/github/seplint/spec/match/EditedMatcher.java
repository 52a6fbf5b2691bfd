package io.github.seplint.spec.match;

import io.github.seplint.spec.match.Quote.QuoteVariant;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage.PassageWithoutParentheses;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a quote with editorial marks: {@code [insertion]}, {@code ...}, a {@code (gloss)} at its
 * end, a parenthesis that one side omits, a quotation inside of a text. The omitted words must not
 * contain a keyword.
 */
final class EditedMatcher {
  private final Page page;
  private final Quote quote;

  private EditedMatcher(Page page, Quote quote) {
    this.page = page;
    this.quote = quote;
  }

  /** All matches of the first interpretation of the marks that has any. */
  static List<QuoteMatch> find(Page page, Quote quote) {
    EditedMatcher search = new EditedMatcher(page, quote);
    for (QuoteVariant variant : quote.variants()) {
      List<QuoteMatch> found = search.allowed(search.find(variant));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The matches with the same keywords and without contradictions. */
  private List<QuoteMatch> allowed(List<QuoteMatch> found) {
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
   * Returns true if both sides omit a parenthesis with words that the other lacks: "(number or
   * string)" for "(integer or string)" is not an editorial mark.
   */
  private boolean contradicts(QuoteMatch found) {
    if (found.edit() == MatchEdit.BRACKETS || found.edit() == MatchEdit.EMBEDDED) {
      return false;
    }
    Set<String> mine = omitted(quote.words(), EditorialMarks.parentheses(quote.words().text()));
    Set<String> theirs = omitted(found);
    return !mine.containsAll(theirs) && !theirs.containsAll(mine);
  }

  /** The words between the ranges and in a parenthesis after them. */
  private static Set<String> omitted(QuoteMatch found) {
    TokenizedText words = found.last().words();
    int end = words.end(found.last().to() - 1);
    boolean same = found.first().passage().index() == found.last().passage().index();
    int start = same ? words.start(found.first().from()) : 0;
    List<Span> spans =
        EditorialMarks.parentheses(words.text()).stream()
            .filter(each -> each.start() <= end + 1 && each.start() >= start)
            .filter(each -> found.ranges().stream().noneMatch(one -> holds(one, each)))
            .toList();
    return omitted(words, spans);
  }

  private static boolean holds(TokenRange range, Span span) {
    TokenizedText words = range.words();
    return words.start(range.from()) <= span.start() && span.end() <= words.end(range.to() - 1);
  }

  private static Set<String> omitted(TokenizedText words, List<Span> spans) {
    return IntStream.range(0, words.count())
        .filter(i -> words.isIn(i, spans))
        .mapToObj(words::key)
        .collect(Collectors.toSet());
  }

  private List<QuoteMatch> find(QuoteVariant variant) {
    List<TokenizedText> parts = variant.parts();
    if (parts.isEmpty()) {
      return List.of();
    }
    List<QuoteMatch> firsts = part(parts.get(0), variant.edit());
    if (firsts.isEmpty() || parts.size() == 1) {
      return firsts;
    }
    List<List<QuoteMatch>> others =
        parts.stream().skip(1).map(part -> inOrder(part(part, MatchEdit.ELLIPSIS))).toList();
    return firsts.stream().flatMap(first -> chain(first, others).stream()).toList();
  }

  /** Extends a match of the first part with matches of the others, each after the previous one. */
  private Optional<QuoteMatch> chain(QuoteMatch first, List<List<QuoteMatch>> others) {
    List<TokenRange> ranges = new ArrayList<>(first.ranges());
    for (List<QuoteMatch> part : others) {
      TokenRange last = ranges.get(ranges.size() - 1);
      Optional<QuoteMatch> next = firstAfter(last, part);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ranges.addAll(next.get().ranges());
    }
    return Optional.of(new QuoteMatch(MatchTier.EDITED, MatchEdit.ELLIPSIS, page, ranges));
  }

  private static List<QuoteMatch> inOrder(List<QuoteMatch> matches) {
    return matches.stream()
        .sorted(
            (a, b) -> {
              int passage = a.first().passage().index();
              int other = b.first().passage().index();
              return passage == other
                  ? Integer.compare(a.first().from(), b.first().from())
                  : Integer.compare(passage, other);
            })
        .toList();
  }

  /** The first match after a range, in the same section; by binary search. */
  private static Optional<QuoteMatch> firstAfter(TokenRange last, List<QuoteMatch> inOrder) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAfter(last, inOrder.get(middle).first())) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int section = last.passage().section().index();
    return inOrder.stream()
        .skip(low)
        .findFirst()
        .filter(each -> each.first().passage().section().index() == section);
  }

  private static boolean isAfter(TokenRange last, TokenRange next) {
    int passage = next.passage().index();
    return passage > last.passage().index()
        || (passage == last.passage().index() && next.from() >= last.to());
  }

  private List<QuoteMatch> part(TokenizedText words, MatchEdit edit) {
    List<QuoteMatch> found = new ArrayList<>();
    for (TokenRange range : ContiguousMatcher.find(page, words)) {
      found.add(new QuoteMatch(MatchTier.EDITED, edit, page, List.of(range)));
    }
    if (found.isEmpty()) {
      CompositeMatcher.find(page, words, quote)
          .forEach(each -> found.add(each.as(MatchTier.EDITED, edit)));
    }
    return found.isEmpty() ? withoutSpecParentheses(words) : found;
  }

  private List<QuoteMatch> withoutSpecParentheses(TokenizedText words) {
    List<QuoteMatch> found = new ArrayList<>();
    if (words.count() > 0 && page.mayContain(words, 0)) {
      int probe = ContiguousMatcher.longest(words);
      for (PassageWithoutParentheses passage : page.withoutParentheses()) {
        for (int at : ContiguousMatcher.places(passage.words(), words, probe)) {
          List<TokenRange> ranges = passage.ranges(at, at + words.count());
          found.add(new QuoteMatch(MatchTier.EDITED, MatchEdit.SPEC_PARENTHESES, page, ranges));
        }
      }
    }
    return found;
  }
}
