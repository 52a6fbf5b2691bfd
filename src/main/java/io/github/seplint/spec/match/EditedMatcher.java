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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a quote behind its editorial marks: {@code [insertion]}, {@code ...}, a {@code (gloss)} at
 * its end, a parenthesis that one side left out, a quotation inside of a text. What is left out
 * must have no keyword.
 */
final class EditedMatcher {
  private final Page page;
  private final Quote quote;

  private EditedMatcher(Page page, Quote quote) {
    this.page = page;
    this.quote = quote;
  }

  /** All places that the first way to read the marks gives. */
  static List<QuoteMatch> find(Page page, Quote quote) {
    EditedMatcher search = new EditedMatcher(page, quote);
    for (QuoteVariant reading : quote.variants()) {
      List<QuoteMatch> found = search.allowed(search.find(reading));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Only what says as much as the quote. */
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
   * Whether both sides left out a parenthesis, and each says what the other does not: "(number or
   * string)" for "(integer or string)" is no editorial mark.
   */
  private boolean contradicts(QuoteMatch found) {
    if (found.edit() == MatchEdit.BRACKETS || found.edit() == MatchEdit.EMBEDDED) {
      return false;
    }
    Set<String> mine = leftOut(quote.words(), EditorialMarks.parentheses(quote.words().text()));
    Set<String> theirs = leftOut(found);
    return !mine.containsAll(theirs) && !theirs.containsAll(mine);
  }

  /** The words between the stretches and of a parenthesis behind them. */
  private static Set<String> leftOut(QuoteMatch found) {
    TokenizedText words = found.last().passage().words();
    int end = words.end(found.last().to() - 1);
    boolean same = found.first().passage().index() == found.last().passage().index();
    int start = same ? words.start(found.first().from()) : 0;
    List<Span> spans =
        EditorialMarks.parentheses(words.text()).stream()
            .filter(each -> each.start() <= end + 1 && each.start() >= start)
            .filter(each -> found.ranges().stream().noneMatch(one -> holds(one, each)))
            .toList();
    return leftOut(words, spans);
  }

  private static boolean holds(TokenRange stretch, Span span) {
    TokenizedText words = stretch.passage().words();
    return words.start(stretch.from()) <= span.start() && span.end() <= words.end(stretch.to() - 1);
  }

  private static Set<String> leftOut(TokenizedText words, List<Span> spans) {
    Set<String> left = new HashSet<>();
    for (int i = 0; i < words.count(); i++) {
      if (QuoteVariant.isIn(words.start(i), spans)) {
        left.add(words.key(i));
      }
    }
    return left;
  }

  private List<QuoteMatch> find(QuoteVariant reading) {
    List<TokenizedText> parts = reading.parts();
    if (parts.isEmpty()) {
      return List.of();
    }
    List<QuoteMatch> found = new ArrayList<>();
    for (QuoteMatch first : part(parts.get(0), reading.edit())) {
      chain(first, parts.subList(1, parts.size())).ifPresent(found::add);
    }
    return found;
  }

  /** A place of the first part with places of the others, each behind the one before. */
  private Optional<QuoteMatch> chain(QuoteMatch first, List<TokenizedText> others) {
    QuoteMatch all = first;
    for (TokenizedText part : others) {
      TokenRange last = all.last();
      Optional<QuoteMatch> next =
          part(part, MatchEdit.ELLIPSIS).stream()
              .filter(each -> follows(last, each.first()))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      List<TokenRange> stretches = new ArrayList<>(all.ranges());
      stretches.addAll(next.get().ranges());
      all = new QuoteMatch(MatchTier.EDITED, MatchEdit.ELLIPSIS, page, stretches);
    }
    return Optional.of(all);
  }

  private static boolean follows(TokenRange last, TokenRange next) {
    int passage = next.passage().index();
    boolean behind =
        passage > last.passage().index()
            || (passage == last.passage().index() && next.from() >= last.to());
    return behind && next.passage().section().index() == last.passage().section().index();
  }

  private List<QuoteMatch> part(TokenizedText words, MatchEdit step) {
    List<QuoteMatch> found = new ArrayList<>();
    for (TokenRange stretch : ContiguousMatcher.find(page, words)) {
      found.add(new QuoteMatch(MatchTier.EDITED, step, page, List.of(stretch)));
    }
    if (found.isEmpty()) {
      CompositeMatcher.find(page, words)
          .forEach(each -> found.add(each.as(MatchTier.EDITED, step)));
    }
    return found.isEmpty() ? withoutSpecParentheses(words) : found;
  }

  private List<QuoteMatch> withoutSpecParentheses(TokenizedText words) {
    List<QuoteMatch> found = new ArrayList<>();
    if (words.count() > 0 && page.mayContain(words, 0)) {
      int probe = ContiguousMatcher.longest(words);
      for (PassageWithoutParentheses kept : page.withoutParentheses()) {
        for (int at : ContiguousMatcher.places(kept.words(), words, probe)) {
          List<TokenRange> stretches = kept.ranges(at, at + words.count());
          found.add(new QuoteMatch(MatchTier.EDITED, MatchEdit.SPEC_PARENTHESES, page, stretches));
        }
      }
    }
    return found;
  }
}
