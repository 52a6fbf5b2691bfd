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

/** A match of a quote on a page. */
public final class QuoteMatch {
  private final MatchTier tier;
  private final MatchEdit edit;
  private final Page page;
  private final List<TokenRange> ranges;

  /**
   * Creates a match.
   *
   * @param tier as if the page were the cited one
   * @param ranges in the order of the quote; at least one
   */
  QuoteMatch(MatchTier tier, MatchEdit edit, Page page, List<TokenRange> ranges) {
    this.tier = tier;
    this.edit = edit;
    this.page = page;
    this.ranges = List.copyOf(ranges);
  }

  /** The tier, as if the page were the cited one. */
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

  /** The section of the last words. */
  public Section section() {
    return last().passage().section();
  }

  /** The URL of the section, for a row's {@code url}. */
  public String url() {
    return SpecLink.of(path(), section().anchor());
  }

  /** The places of the words, in the order of the quote. */
  public List<Place> places() {
    return ranges.stream().map(each -> page.source().place(each.span())).toList();
  }

  /** The text of the sentence before the match; empty if the match begins it. */
  public Optional<String> textBefore() {
    int from = first().passage().sentenceStart(first().from());
    return text(first().passage(), from, first().from());
  }

  /** The text of the sentence after the match; empty if the match ends it. */
  public Optional<String> textAfter() {
    int to = last().passage().sentenceEnd(last().to() - 1);
    return text(last().passage(), last().to(), to)
        .map(text -> text + (text.lastIndexOf('(') > text.lastIndexOf(')') ? ")" : ""));
  }

  /** Returns true if a colon or semicolon separates the match from the words before it. */
  boolean isSetOff() {
    TokenizedText words = first().passage().words();
    int from = first().from();
    String between = words.text().substring(from == 0 ? 0 : words.end(from - 1), words.start(from));
    return between.indexOf(':') >= 0 || between.indexOf(';') >= 0;
  }

  /** Returns true if a parenthesis or another clause follows the match. */
  boolean isFollowedByAside() {
    TokenizedText words = last().passage().words();
    String after = words.text().substring(words.end(last().to() - 1)).stripLeading();
    return after.startsWith("(") || after.startsWith(";") || after.startsWith("[");
  }

  private static Optional<String> text(Passage passage, int from, int to) {
    TokenizedText words = passage.words();
    return from < to
        ? Optional.of(words.text().substring(words.start(from), words.end(to - 1)))
        : Optional.empty();
  }

  /** The words themselves, without markup. */
  public String text() {
    PassageTokens tokens = new PassageTokens(ranges);
    return tokens.text(0, tokens.count()) + last().passage().trailingPunctuation(last().to());
  }

  /** The complete sentences, without markup, joined by spaces. */
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

  QuoteMatch as(MatchTier worse, MatchEdit edit) {
    return new QuoteMatch(tier.worse(worse), edit, page, ranges);
  }

  /** The keywords in capitals, in order. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (TokenRange range : ranges) {
      TokenizedText words = range.passage().words();
      for (int i = range.from(); i < range.to(); i++) {
        if (words.isKeyword(i)) {
          keywords.add(words.key(i));
        }
      }
    }
    return keywords;
  }

  /** The normalization of the quote or the specification that the match needs. */
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
