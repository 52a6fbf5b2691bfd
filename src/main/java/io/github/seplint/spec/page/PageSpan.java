package io.github.seplint.spec.page;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words of a page that a quote matches or is compared with: a sentence or a part of it, two
 * sentences, a lead-in and an item, a row of a table.
 *
 * @param ranges in reading order; at least one
 */
public record PageSpan(Page page, List<TokenRange> ranges) {
  /** The longest list that is compared with quotes, in words. */
  private static final int MAX_LIST = 80;

  /** The spans of a page that quotes are compared with. */
  public static List<PageSpan> of(Page page) {
    List<PageSpan> spans = new ArrayList<>();
    for (Passage passage : page.passages()) {
      List<TokenRange> sentences = passage.sentences();
      for (int i = 0; i < sentences.size(); i++) {
        spans.add(new PageSpan(page, List.of(sentences.get(i))));
        if (i > 0) {
          spans.add(new PageSpan(page, sentences.subList(i - 1, i + 1)));
        }
      }
      List<TokenRange> lead = page.leadIn(passage).map(Passage::sentences).orElse(List.of());
      if (!sentences.isEmpty() && !lead.isEmpty()) {
        spans.add(new PageSpan(page, List.of(lead.get(lead.size() - 1), sentences.get(0))));
      }
    }
    lists(page).forEach(list -> spans.add(new PageSpan(page, list)));
    for (Page.Row row : page.rows()) {
      List<TokenRange> cells =
          row.cells().stream().filter(cell -> cell.words().count() > 0).map(Passage::all).toList();
      if (cells.size() > 1) {
        spans.add(new PageSpan(page, cells));
      }
    }
    return spans;
  }

  /** The lead-in of each list that is short enough to be quoted completely, with all items. */
  private static List<List<TokenRange>> lists(Page page) {
    Map<Integer, List<TokenRange>> lists = new LinkedHashMap<>();
    for (Passage passage : page.passages()) {
      if (passage.block() instanceof MdxBlock.Item item && !passage.sentences().isEmpty()) {
        List<TokenRange> list = lists.computeIfAbsent(item.list(), key -> new ArrayList<>());
        if (list.isEmpty()) {
          page.leadIn(passage)
              .map(Passage::sentences)
              .filter(lead -> !lead.isEmpty())
              .ifPresent(lead -> list.add(lead.get(lead.size() - 1)));
        }
        list.add(passage.all());
      }
    }
    return lists.values().stream()
        .filter(list -> list.size() > 2)
        .filter(list -> list.stream().mapToInt(TokenRange::count).sum() <= MAX_LIST)
        .toList();
  }

  /** Written by hand, like the next: a record's generated method makes a class at each start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageSpan span && page.equals(span.page) && ranges.equals(span.ranges);
  }

  @Override
  public int hashCode() {
    return page.hashCode() * 31 + ranges.hashCode();
  }

  /** The page's path from the tree's root. */
  public String path() {
    return page.path();
  }

  public TokenRange first() {
    return ranges.get(0);
  }

  public TokenRange last() {
    return ranges.get(ranges.size() - 1);
  }

  /** The section of the last words. */
  public Section section() {
    return last().passage().section();
  }

  /** Returns whether both have a part of the same file. */
  public boolean overlaps(PageSpan other) {
    return page.source().path().equals(other.page.source().path())
        && ranges.stream()
            .map(TokenRange::span)
            .anyMatch(each -> other.ranges.stream().anyMatch(it -> each.overlaps(it.span())));
  }

  /** The places of the ranges. */
  public List<Place> places() {
    return ranges.stream().map(each -> page.source().place(each.span())).toList();
  }

  /** The place of the words from one index to before another, which must be greater. */
  public Place place(int from, int to) {
    return page.source().place(word(from).span().to(word(to - 1).span()));
  }

  /** Returns whether the first line of the words begins with the {@code >} of a block quotation. */
  public boolean isQuotation() {
    SourceText source = page.source();
    return source
        .slice(source.lineSpan(source.lineIndex(first().span().start())))
        .stripLeading()
        .startsWith(">");
  }

  /** Returns whether one of the words is a keyword in capitals. */
  public boolean hasKeyword() {
    return ranges.stream()
        .anyMatch(
            each -> IntStream.range(each.from(), each.to()).anyMatch(each.words()::isKeyword));
  }

  /** The words of all ranges as one text. */
  public TokenizedText words() {
    TokenizedText.Joiner words =
        new TokenizedText.Joiner(ranges.stream().mapToInt(TokenRange::count).sum());
    ranges.forEach(each -> words.add(each.words(), each.from(), each.to()));
    return words.join();
  }

  /** The same for similarity. */
  public TermVector terms() {
    return ranges.size() == 1
        ? ranges.get(0).terms()
        : TermVector.join(ranges.stream().map(TokenRange::terms).toList());
  }

  /** The words from one index of {@link #words} to before another, which must be greater. */
  public PageSpan words(int from, int to) {
    List<TokenRange> part = new ArrayList<>();
    int start = 0;
    for (TokenRange range : ranges) {
      int first = Math.max(from - start, 0);
      int end = Math.min(to - start, range.count());
      if (first < end) {
        part.add(new TokenRange(range.passage(), range.from() + first, range.from() + end));
      }
      start += range.count();
    }
    return new PageSpan(page, part);
  }

  /** The word at an index of {@link #words}, as a range of one. */
  public TokenRange word(int index) {
    int at = index;
    for (TokenRange range : ranges) {
      if (at < range.count()) {
        return new TokenRange(range.passage(), range.from() + at, range.from() + at + 1);
      }
      at -= range.count();
    }
    throw new IndexOutOfBoundsException(index);
  }

  /** The text of all words, without markup, with the punctuation directly after the last. */
  public String text() {
    TokenizedText all = last().words();
    int from = all.end(last().to() - 1);
    int to = last().to() < all.count() ? all.start(last().to()) : all.text().length();
    int space = all.text().indexOf(' ', from);
    int end = space < 0 ? to : Math.min(to, space);
    return words().text() + all.text().substring(from, end);
  }

  /** The sentences that contain some of the words, each once. */
  public List<TokenRange> sentences() {
    return ranges.stream()
        .flatMap(range -> range.passage().sentences().stream().filter(range::overlaps))
        .distinct()
        .toList();
  }
}
