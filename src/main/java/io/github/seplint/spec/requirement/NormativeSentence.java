package io.github.seplint.spec.requirement;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
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
 * only allows (MAY) is listed apart, as a permission.
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

  /** The sentences of a text that only allow something, in order. */
  static List<NormativeSentence> permissions(String path, String text) {
    return NormativeSentenceExtractor.permissions(Page.read(new SourceText(path, text)));
  }

  /** The normative sentences of a page, in order; none if the page is missing or unreadable. */
  public static List<NormativeSentence> in(Specification spec, String path) {
    return spec.page(path).map(NormativeSentenceExtractor::of).orElse(List.of());
  }

  /** The highest level of its keywords; MAY for a permission. */
  public Level level() {
    return obligation.level();
  }

  /**
   * The keywords that make it normative, as written, in order; without those at the level of MAY,
   * unless there are no others.
   */
  public List<String> keywords() {
    return obligation.keywords();
  }

  /** The sentence without markup; for an item, its lead-in and the item. */
  public String text() {
    return text;
  }

  /**
   * The text that names the subject of an item or cell which does not: for an item that begins with
   * its keyword, the sentence before the list; for a cell, the first cell of its row, and if it
   * begins with its keyword, its header.
   */
  public Optional<String> context() {
    Passage passage = range.passage();
    if (obligation.origin().isPresent() || range.count() < passage.words().count()) {
      return Optional.empty();
    }
    boolean hasNoSubject = text().startsWith(keywords().get(0));
    if (passage.block() instanceof MdxBlock.Cell) {
      return page.rows().stream()
          .filter(row -> row.cells().indexOf(passage) > 0)
          .map(row -> context(row, row.cells().indexOf(passage), hasNoSubject))
          .findFirst();
    }
    return page.leadIn(passage)
        .filter(lead -> hasNoSubject && !lead.sentences().isEmpty())
        .map(lead -> lead.sentences().get(lead.sentences().size() - 1).text())
        .filter(lead -> lead.endsWith(":"));
  }

  private static String context(Page.Row row, int column, boolean withHeader) {
    String first = row.cells().get(0).words().text() + ":";
    return withHeader && column < row.header().size()
        ? first + " " + row.header().get(column).words().text()
        : first;
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

    /**
     * The obligation that the keywords of a sentence express, of the level of MAY if they only
     * allow; empty if there are none.
     */
    static Optional<Obligation> of(List<NormativeKeyword> found, String text) {
      Optional<Level> highest = NormativeKeyword.highest(found);
      List<String> words =
          found.stream()
              .filter(each -> each.level() != Level.MAY || highest.equals(Optional.of(Level.MAY)))
              .map(each -> text.substring(each.start(), each.end()))
              .toList();
      return highest.map(level -> new Obligation(level, words, Optional.empty(), Optional.empty()));
    }

    /** Returns whether it requires or recommends something. */
    boolean isBinding() {
      return level != Level.MAY;
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
