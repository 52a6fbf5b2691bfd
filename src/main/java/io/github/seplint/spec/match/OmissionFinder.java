package io.github.seplint.spec.match;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the words of a match that the quote omits. */
final class OmissionFinder {
  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  /** The longest label of a paragraph or an item, in words. */
  private static final int MAX_LABEL = 4;

  private OmissionFinder() {}

  /** The words of a span that a quote omits between others, unless it marks the omission. */
  static List<PartMatch.OmittedWords> of(TokenizedText quote, PageSpan span) {
    List<PartMatch.OmittedWords> omissions = new ArrayList<>();
    List<Alignment.Pair> pairs = Alignment.pairs(quote, span.words());
    for (int i = 1; i < pairs.size(); i++) {
      int last = pairs.get(i - 1).first();
      if (!isMarked(quote, last, pairs.get(i).first())) {
        omitted(span, pairs.get(i - 1).second(), pairs.get(i).second()).stream()
            .flatMap(words -> parentheses(words).stream())
            .map(words -> omission(quote.end(last), words, words.words().text()))
            .forEach(omissions::add);
      }
    }
    return omissions;
  }

  /** The words between two words of a span, by their indices; none between two passages of it. */
  private static Optional<PageSpan> omitted(PageSpan span, int before, int after) {
    TokenRange first = span.word(before);
    TokenRange last = span.word(after);
    if (first.passage() == last.passage()) {
      return first.to() < last.from()
          ? Optional.of(range(span.page(), first.passage(), first.to(), last.from()))
          : Optional.empty();
    }
    return before + 1 < after ? Optional.of(span.words(before + 1, after)) : Optional.empty();
  }

  /** Words that are all in parentheses, by parenthesis; otherwise the words themselves. */
  private static List<PageSpan> parentheses(PageSpan omitted) {
    TokenRange all = omitted.first();
    List<PageSpan> found = new ArrayList<>();
    int at = all.from();
    for (Span each : EditorialMarks.parentheses(all.words().text())) {
      int from = at;
      while (at < all.to() && all.words().isIn(at, List.of(each))) {
        at++;
      }
      if (from < at) {
        found.add(range(omitted.page(), all.passage(), from, at));
      }
    }
    return omitted.ranges().size() == 1 && at == all.to() ? found : List.of(omitted);
  }

  private static PageSpan range(Page page, Passage passage, int from, int to) {
    return new PageSpan(page, List.of(new TokenRange(passage, from, to)));
  }

  private static PartMatch.OmittedWords omission(int at, PageSpan words, String text) {
    TokenRange first = words.first();
    Place place = words.page().source().place(first.span().to(words.last().span()));
    Span range = new Span(first.words().start(first.from()), first.words().end(first.to() - 1));
    boolean parenthesis =
        words.ranges().size() == 1
            && EditorialMarks.parentheses(first.words().text()).stream()
                .anyMatch(each -> each.contains(range));
    return new PartMatch.OmittedWords(at, text, place, parenthesis);
  }

  /** The sentences between two sentences of a quote, unless it marks the omission. */
  static Optional<PartMatch.OmittedWords> between(String text, PartMatch sentence, PartMatch next) {
    Quote quote = sentence.quote();
    if (!sentence.isFound() || !next.isFound() || quote.plain().isEmpty()) {
      return Optional.empty();
    }
    int end = quote.plain().length();
    int after = quote.words().end(quote.words().count() - 1);
    Span gap =
        new Span(
            quote.span(new Span(after - 1, after)).end(),
            next.quote().span(new Span(0, next.quote().words().end(0))).end());
    QuoteMatch before = sentence.match().orElseThrow();
    return isMarked(gap.slice(text)) || gap.slice(text).contains("/")
        ? Optional.empty()
        : omitted(before, next.match().orElseThrow())
            .map(words -> omission(end, words, words.text()));
  }

  /** The sentences of a page between two matches; headings and code are none. */
  private static Optional<PageSpan> omitted(QuoteMatch before, QuoteMatch after) {
    if (before.page() != after.page()) {
      return Optional.empty();
    }
    Passage first = before.last().passage();
    Passage last = after.first().passage();
    int from = first.sentence(before.last().to() - 1).to();
    int to = last.sentence(Math.min(after.first().from(), last.words().count() - 1)).from();
    List<TokenRange> omitted = new ArrayList<>();
    for (int i = first.index(); i <= last.index(); i++) {
      Passage passage = before.page().passages().get(i);
      int start = i == first.index() ? from : 0;
      int end = i == last.index() ? to : passage.words().count();
      boolean label = i > first.index() && start == 0 && isLabel(passage, end);
      // A single word connects the sentences, as in "Specifically:".
      if (end - start > 1 && !label && !(passage.block() instanceof MdxBlock.Heading)) {
        omitted.add(new TokenRange(passage, start, end));
      }
    }
    return omitted.isEmpty() ? Optional.empty() : Optional.of(new PageSpan(before.page(), omitted));
  }

  /** Returns whether some first words of a passage are a label, as in "Cleanup. Servers MUST". */
  private static boolean isLabel(Passage passage, int end) {
    TokenizedText words = passage.words();
    return end > 0
        && end <= MAX_LABEL
        && end < words.count()
        && IntStream.range(0, end).noneMatch(words::isModal)
        && ".:".indexOf(words.text().charAt(words.end(end - 1))) >= 0;
  }

  private static boolean isMarked(TokenizedText quote, int before, int after) {
    return isMarked(quote.text().substring(quote.end(before), quote.start(after)));
  }

  private static boolean isMarked(String between) {
    return between.contains("...")
        || between.indexOf('\u2026') >= 0
        || between.indexOf('[') >= 0
        || between.indexOf('(') >= 0;
  }

  /** Returns true if a quote has all words of a sentence, in order, except for some inside it. */
  static boolean isAllThatDiffers(TokenizedText quote, PageSpan span) {
    TokenizedText words = span.words();
    List<Alignment.Pair> pairs = Alignment.pairs(quote, words);
    if (pairs.size() < quote.count() || pairs.get(0).second() > 0) {
      return false;
    }
    int last = -1;
    for (Alignment.Pair pair : pairs) {
      boolean keyword = IntStream.range(last + 1, pair.second()).anyMatch(words::isKeyword);
      if (!pair.same() || keyword) {
        return false;
      }
      last = pair.second();
    }
    return last == words.count() - 1;
  }

  static List<Integer> lostPossessives(TokenizedText quote, PageSpan span) {
    TokenizedText words = span.words();
    // Few sentences have one, and the alignment takes time.
    if (IntStream.range(0, words.count()).noneMatch(i -> isPossessive(words, i))) {
      return List.of();
    }
    return Alignment.pairs(quote, words).stream()
        .filter(pair -> pair.same() && isPossessive(words, pair.second()))
        .filter(pair -> !isPossessive(quote, pair.first()))
        .map(pair -> quote.end(pair.first()))
        .toList();
  }

  private static boolean isPossessive(TokenizedText words, int index) {
    String written = words.text(index, index + 1);
    return POSSESSIVES.stream().anyMatch(written::endsWith);
  }
}
