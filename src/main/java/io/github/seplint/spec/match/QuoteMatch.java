package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A match of a quote on a page.
 *
 * @param tier as if the page were the cited one
 * @param span the words, in the order of the quote
 */
public record QuoteMatch(MatchTier tier, MatchEdit edit, PageSpan span) {
  QuoteMatch(MatchTier tier, MatchEdit edit, Page page, List<TokenRange> ranges) {
    this(tier, edit, new PageSpan(page, ranges));
  }

  /** The page's path from the tree's root. */
  public String path() {
    return span.path();
  }

  /** The section of the last words. */
  public Section section() {
    return span.section();
  }

  /** The index of the first passage on the page. */
  int index() {
    return first().passage().index();
  }

  /** The URL of the section, for a row's {@code url}. */
  public String url() {
    return page().url(section().anchor());
  }

  /** The places of the words, in the order of the quote. */
  public List<Place> places() {
    return span.places();
  }

  /** The words of the sentence before the match that change its requirement. */
  Optional<LostClause> lostBefore() {
    TokenizedText words = first().words();
    int to = first().from();
    int from = first().passage().sentence(to).from();
    return from == to
        ? Optional.empty()
        : LostClause.before(
            words.text(from, to), words.text().substring(words.end(to - 1), words.start(to)));
  }

  /** The words of the sentence after the match that change its requirement. */
  Optional<LostClause> lostAfter() {
    TokenRange sentence = last().passage().sentence(last().to() - 1);
    TokenizedText words = last().words();
    int end = sentence.to() < words.count() ? words.start(sentence.to()) : words.text().length();
    return last().to() == sentence.to()
        ? Optional.empty()
        : LostClause.after(words.text().substring(words.end(last().to() - 1), end));
  }

  /** The words themselves, without markup. */
  public String text() {
    return span.text();
  }

  /** The complete sentences, without markup, joined by spaces. */
  public String sentence() {
    return ranges().stream()
        .map(
            each ->
                each.words()
                    .text(
                        each.passage().sentence(each.from()).from(),
                        each.passage().sentence(each.to() - 1).to()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  public Page page() {
    return span.page();
  }

  public List<TokenRange> ranges() {
    return span.ranges();
  }

  TokenRange first() {
    return span.first();
  }

  TokenRange last() {
    return span.last();
  }

  QuoteMatch as(MatchTier worse, MatchEdit edit) {
    return new QuoteMatch(tier.worse(worse), edit, span);
  }

  /** The keywords in capitals, in order. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (TokenRange range : ranges()) {
      for (int i = range.from(); i < range.to(); i++) {
        if (range.words().isKeyword(i)) {
          keywords.add(range.words().key(i));
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
    LEAD_IN("a lead-in and items of its list, or code"),
    ELIDED_LEAD_IN("a lead-in without \"the following\", and an item"),
    SUBJECT("the subject of a lead-in, and an item that begins with the keyword"),
    REPEATED_SUBJECT("the subject of a sentence, and its second requirement"),
    TABLE_ROW("cells of a table, with their headers"),
    CODE("only in a code block"),
    BRACKETS("an [insertion] left out"),
    GLOSS("a (gloss) at the end left out"),
    PARENTHESES("parentheses left out of the quote"),
    SPEC_PARENTHESES("parentheses left out of the specification"),
    NUMBERS("numbers of the items of a list left out"),
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
