package io.github.seplint.spec;

import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the specification demands or recommends in one place: a sentence with such a keyword, or an
 * item of a list whose lead-in has it. What only MAY be done is none.
 */
public final class NormativeUnit {
  private final Page page;
  private final Stretch stretch;
  private final Demand demand;

  NormativeUnit(Page page, Stretch stretch, Demand demand) {
    this.page = page;
    this.stretch = stretch;
    this.demand = demand;
  }

  /**
   * What a page demands, in order.
   *
   * @param content bytes that are no UTF-8 are read as U+FFFD
   */
  public static List<NormativeUnit> in(String path, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return NormativeSentences.of(Page.read(new SourceText(path, text)));
  }

  /** How binding, as keywords of one class are: SHALL and REQUIRED are MUST. */
  public enum Level {
    MUST,
    SHOULD
  }

  /** That of the most binding keyword. */
  public Level level() {
    return demand.level();
  }

  /** The keywords that make it one, as they are written, in order; those of MAY's class are not. */
  public List<String> keywords() {
    return demand.keywords();
  }

  /** The sentence without markup; of an item, its lead-in and the item. */
  public String text() {
    return demand
        .leadIn()
        .map(lead -> lead + " " + stretch.sentence())
        .orElseGet(stretch::sentence);
  }

  /** Where the sentence stands, or the item. */
  public Place place() {
    return page.source().place(stretch.sentenceSpan());
  }

  /** Where the lead-in with the keyword stands; empty where the sentence has it itself. */
  public Optional<Place> leadIn() {
    return demand.origin().map(lead -> page.source().place(lead.sentenceSpan()));
  }

  public Section section() {
    return stretch.passage().section();
  }

  /** The page's path from the tree's root. */
  public String path() {
    return page.path();
  }

  /** What one has in common with itself in another revision, as long as it is not touched. */
  String key() {
    return path() + " " + text();
  }

  Stretch stretch() {
    return stretch;
  }

  Optional<Stretch> lead() {
    return demand.origin();
  }
}
