package io.github.seplint.spec.requirement;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with a normative keyword, or an item of a list whose lead-in has one. A sentence that
 * only allows (MAY) is not normative.
 */
public final class NormativeSentence {
  private final Page page;
  private final TokenRange range;
  private final Obligation obligation;
  private final String text;
  private volatile Optional<TermVector> terms = Optional.empty();

  NormativeSentence(Page page, TokenRange range, Obligation demand) {
    this.page = page;
    this.range = range;
    this.obligation = demand;
    this.text = demand.leadIn().map(lead -> lead + " " + range.text()).orElseGet(range::text);
  }

  /**
   * The normative sentences of a page, in order.
   *
   * @param content bytes that are not UTF-8 are read as U+FFFD
   */
  public static List<NormativeSentence> in(String path, byte[] content) {
    return in(path, new String(content, StandardCharsets.UTF_8));
  }

  static List<NormativeSentence> in(String path, String text) {
    return NormativeSentenceExtractor.of(Page.read(new SourceText(path, text)));
  }

  /** The normative sentences of a page, in order; none if the page is missing or unreadable. */
  public static List<NormativeSentence> in(Specification spec, String path) {
    return spec.page(path).map(NormativeSentenceExtractor::of).orElse(List.of());
  }

  /** The highest level of its keywords, MUST or SHOULD. */
  public Level level() {
    return obligation.level();
  }

  /**
   * The keywords that make it normative, as written, in order; without those at the level of MAY.
   */
  public List<String> keywords() {
    return obligation.keywords();
  }

  /** The sentence without markup; for an item, its lead-in and the item. */
  public String text() {
    return text;
  }

  /** The place of the sentence or item. */
  public Place place() {
    return page.source().place(range.spanWithPunctuation());
  }

  /** The place of the lead-in with the keyword; empty if the sentence itself has the keyword. */
  public Optional<Place> leadIn() {
    return obligation.origin().map(lead -> page.source().place(lead.spanWithPunctuation()));
  }

  public Section section() {
    return range.passage().section();
  }

  /** The page's path from the tree's root. */
  public String path() {
    return page.path();
  }

  /** The text before the sentence on its line: the number or bullet of an item. */
  String marker() {
    String text = page.source().text();
    int start = range.spanWithPunctuation().start();
    return text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
  }

  /** The key that an unchanged sentence has in every revision. */
  String key() {
    return path() + " " + text;
  }

  /** The words of the text, for similarity; computed on first use. */
  TermVector terms() {
    if (terms.isEmpty()) {
      terms = Optional.of(obligation.leadIn().isPresent() ? TermVector.of(text) : range.terms());
    }
    return terms.get();
  }

  TokenRange range() {
    return range;
  }

  Optional<TokenRange> leadInRange() {
    return obligation.origin();
  }

  /**
   * The obligation of a sentence: its keywords, with those of its lead-in.
   *
   * @param keywords the binding keywords, as written
   * @param leadIn the sentences before the item that pass the keyword on; empty if the item has the
   *     keyword itself
   * @param origin the first of these sentences, which has the keyword
   */
  record Obligation(
      Level level, List<String> keywords, Optional<String> leadIn, Optional<TokenRange> origin) {

    /** The maximum length of the lead-in that is repeated with each item. */
    private static final int LONGEST = 1000;

    /** The obligation that the keywords of a sentence express; empty if they only allow. */
    static Optional<Obligation> of(List<NormativeKeyword> found, String text) {
      List<NormativeKeyword> binding =
          found.stream().filter(each -> each.level() != Level.MAY).toList();
      List<String> words =
          binding.stream().map(each -> text.substring(each.start(), each.end())).toList();
      return NormativeKeyword.highest(binding)
          .map(level -> new Obligation(level, words, Optional.empty(), Optional.empty()));
    }

    /** The same obligation, inherited by the items of a list from the sentence before it. */
    Obligation inheritedFrom(TokenRange sentence) {
      String before = leadIn.map(lead -> lead + " ").orElse("") + sentence.text();
      return new Obligation(
          level,
          keywords,
          Optional.of(before.length() > LONGEST ? before.substring(0, LONGEST) + "…" : before),
          origin.or(() -> Optional.of(sentence)));
    }
  }
}
