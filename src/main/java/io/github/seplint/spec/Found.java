package io.github.seplint.spec;

import io.github.seplint.source.Place;
import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of a page that a quote stands for. */
public final class Found {
  private final Tier tier;
  private final Step step;
  private final Page page;
  private final List<Stretch> stretches;

  /**
   * In a page.
   *
   * @param tier as if the page were the one that is cited
   * @param stretches in the order of the quote; never none
   */
  Found(Tier tier, Step step, Page page, List<Stretch> stretches) {
    this.tier = tier;
    this.step = step;
    this.page = page;
    this.stretches = List.copyOf(stretches);
  }

  /** As if the page were the one that is cited. */
  public Tier tier() {
    return tier;
  }

  public Step step() {
    return step;
  }

  /** The page's path from the tree's root. */
  public String path() {
    return page.path();
  }

  /** The section that holds the last words. */
  public Section section() {
    return last().passage().section();
  }

  /** Where the words stand, in the order of the quote. */
  public List<Place> places() {
    return stretches.stream().map(each -> page.source().place(each.span())).toList();
  }

  /** What the sentence says before the first words; empty where they begin it. */
  public Optional<String> before() {
    int from = first().passage().sentenceStart(first().from());
    return text(first().passage(), from, first().from());
  }

  /** What the sentence says behind the last words; empty where they end it. */
  public Optional<String> behind() {
    int to = last().passage().sentenceEnd(last().to() - 1);
    return text(last().passage(), last().to(), to);
  }

  /**
   * Words that the specification has and the quote has not.
   *
   * @param after how many words of the quote stand before them
   */
  public record Gap(int after, String leftOut) {}

  /** The gaps between words of one passage. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      boolean same = i > 0 && stretches.get(i - 1).passage().equals(stretch.passage());
      if (same && stretch.from() > stretches.get(i - 1).to()) {
        int end = stretches.get(i - 1).to();
        int at = words;
        text(stretch.passage(), end, stretch.from())
            .ifPresent(leftOut -> gaps.add(new Gap(at, leftOut)));
      }
      words += stretch.to() - stretch.from();
    }
    return gaps;
  }

  private static Optional<String> text(Passage passage, int from, int to) {
    Words words = passage.words();
    return from < to
        ? Optional.of(words.text().substring(words.start(from), words.end(to - 1)))
        : Optional.empty();
  }

  /** The whole sentences, without markup, joined by spaces. */
  public String sentence() {
    List<String> sentences = new ArrayList<>();
    for (Stretch each : stretches) {
      Passage passage = each.passage();
      int from = passage.sentenceStart(each.from());
      text(passage, from, passage.sentenceEnd(each.to() - 1))
          .filter(text -> !sentences.contains(text))
          .ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  Page page() {
    return page;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  Stretch first() {
    return stretches.get(0);
  }

  Stretch last() {
    return stretches.get(stretches.size() - 1);
  }

  Span span() {
    return first().span();
  }

  Found as(Tier worse, Step step) {
    return new Found(tier.worse(worse), step, page, stretches);
  }

  /** The keywords in capitals, in order. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Words words = stretch.passage().words();
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (words.isKeyword(i)) {
          keywords.add(words.key(i));
        }
      }
    }
    return keywords;
  }
}
