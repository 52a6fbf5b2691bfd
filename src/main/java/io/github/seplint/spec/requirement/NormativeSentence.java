package io.github.seplint.spec.requirement;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with a normative keyword, or an item of a list whose lead-in has one. What only MAY be
 * done is none.
 */
public final class NormativeSentence {
  private final Page page;
  private final TokenRange range;
  private final Obligation obligation;

  NormativeSentence(Page page, TokenRange range, Obligation demand) {
    this.page = page;
    this.range = range;
    this.obligation = demand;
  }

  /**
   * What a page demands, in order.
   *
   * @param content bytes that are no UTF-8 are read as U+FFFD
   */
  public static List<NormativeSentence> in(String path, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
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

  /** The keywords that make it one, as they are written, in order; those of MAY's class are not. */
  public List<String> keywords() {
    return obligation.keywords();
  }

  /** The sentence without markup; of an item, its lead-in and the item. */
  public String text() {
    return obligation.leadIn().map(lead -> lead + " " + range.text()).orElseGet(range::text);
  }

  /** Where the sentence stands, or the item. */
  public Place place() {
    return page.source().place(range.spanWithPunctuation());
  }

  /** Where the lead-in with the keyword stands; empty where the sentence has it itself. */
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

  /** What one has in common with itself in another revision, as long as it is not touched. */
  String key() {
    return path() + " " + text();
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
   * @param keywords that bind, as they are written
   * @param leadIn the sentences before the item that pass it on; empty where the keyword is its own
   * @param origin the first of these, which has the keyword
   */
  record Obligation(
      Level level, List<String> keywords, Optional<String> leadIn, Optional<TokenRange> origin) {

    /** As much of a lead-in is repeated with each item. */
    private static final int LONGEST = 1000;

    Obligation {
      keywords = List.copyOf(keywords);
    }

    /** What keywords of a sentence demand; empty if they only allow. */
    static Optional<Obligation> of(List<NormativeKeyword> found, String text) {
      List<NormativeKeyword> binding =
          found.stream().filter(each -> each.level() != Level.MAY).toList();
      List<String> words =
          binding.stream().map(each -> text.substring(each.start(), each.end())).toList();
      return NormativeKeyword.highest(binding)
          .map(level -> new Obligation(level, words, Optional.empty(), Optional.empty()));
    }

    /** The same, handed to the items of a list by the sentence before it. */
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
