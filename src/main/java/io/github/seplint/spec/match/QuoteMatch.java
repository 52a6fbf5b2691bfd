package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.Passage.PassageTokens;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of a page that a quote stands for. */
public final class QuoteMatch {
  private final MatchTier tier;
  private final MatchEdit edit;
  private final Page page;
  private final List<TokenRange> ranges;

  /**
   * In a page.
   *
   * @param tier as if the page were the one that is cited
   * @param stretches in the order of the quote; never none
   */
  QuoteMatch(MatchTier tier, MatchEdit step, Page page, List<TokenRange> stretches) {
    this.tier = tier;
    this.edit = step;
    this.page = page;
    this.ranges = List.copyOf(stretches);
  }

  /** As if the page were the one that is cited. */
  public MatchTier tier() {
    return tier;
  }

  public MatchEdit edit() {
    return edit;
  }

  /** The page's path from the tree's root. */
  public String path() {
    return page.path();
  }

  /** The section that holds the last words. */
  public Section section() {
    return last().passage().section();
  }

  /** What to write in a row's {@code url}: the page and the section. */
  public String url() {
    return SpecLink.of(path(), section().anchor());
  }

  /** Where the words stand, in the order of the quote. */
  public List<Place> places() {
    return ranges.stream().map(each -> page.source().place(each.span())).toList();
  }

  /** What the sentence says before the first words; empty where they begin it. */
  public Optional<String> textBefore() {
    int from = first().passage().sentenceStart(first().from());
    return text(first().passage(), from, first().from());
  }

  /** What the sentence says behind the last words; empty where they end it. */
  public Optional<String> textAfter() {
    int to = last().passage().sentenceEnd(last().to() - 1);
    return text(last().passage(), last().to(), to)
        .map(text -> text + (text.lastIndexOf('(') > text.lastIndexOf(')') ? ")" : ""));
  }

  /**
   * Whether the words before the first are set off by a colon or the like: no part of the clause.
   */
  boolean isSetOff() {
    TokenizedText words = first().passage().words();
    int from = first().from();
    String between = words.text().substring(from == 0 ? 0 : words.end(from - 1), words.start(from));
    return between.indexOf(':') >= 0 || between.indexOf(';') >= 0;
  }

  /** Whether what follows the last word is a parenthesis or a clause of its own. */
  boolean isFollowedByAside() {
    TokenizedText words = last().passage().words();
    String behind = words.text().substring(words.end(last().to() - 1)).stripLeading();
    return behind.startsWith("(") || behind.startsWith(";") || behind.startsWith("[");
  }

  private static Optional<String> text(Passage passage, int from, int to) {
    TokenizedText words = passage.words();
    return from < to
        ? Optional.of(words.text().substring(words.start(from), words.end(to - 1)))
        : Optional.empty();
  }

  /** The words themselves, without markup. */
  public String text() {
    PassageTokens run = new PassageTokens(ranges);
    return run.text(0, run.count()) + last().passage().trailingPunctuation(last().to());
  }

  /** The whole sentences, without markup, joined by spaces. */
  public String sentence() {
    List<String> sentences = new ArrayList<>();
    for (TokenRange each : ranges) {
      Passage passage = each.passage();
      int from = passage.sentenceStart(each.from());
      text(passage, from, passage.sentenceEnd(each.to() - 1))
          .filter(text -> !sentences.contains(text))
          .ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  public Page page() {
    return page;
  }

  public List<TokenRange> ranges() {
    return ranges;
  }

  TokenRange first() {
    return ranges.get(0);
  }

  TokenRange last() {
    return ranges.get(ranges.size() - 1);
  }

  QuoteMatch as(MatchTier worse, MatchEdit step) {
    return new QuoteMatch(tier.worse(worse), step, page, ranges);
  }

  /** The keywords in capitals, in order. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (TokenRange stretch : ranges) {
      TokenizedText words = stretch.passage().words();
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (words.isKeyword(i)) {
          keywords.add(words.key(i));
        }
      }
    }
    return keywords;
  }

  /** What had to be done to a quote, or to the specification, to find the one in the other. */
  public enum MatchEdit {
    AS_WRITTEN("as it is written"),
    MARKUP("markup removed"),
    PUNCTUATION("punctuation, case of first letters or possessives apart"),
    LEAD_IN("a lead-in and an item of its list"),
    ELIDED_LEAD_IN("a lead-in without \"the following\", and an item"),
    SUBJECT("the subject of a lead-in, and an item that begins with the keyword"),
    TABLE_ROW("cells of a table, with their headers"),
    BRACKETS("an [insertion] left out"),
    GLOSS("a (gloss) at the end left out"),
    PARENTHESES("parentheses left out of the quote"),
    SPEC_PARENTHESES("parentheses left out of the specification"),
    ELLIPSIS("parts around ..."),
    EMBEDDED("a quotation inside of the text");

    private final String meaning;

    MatchEdit(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }
}
