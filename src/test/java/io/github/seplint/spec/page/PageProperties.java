package io.github.seplint.spec.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.mdx.MappedText;
import io.github.seplint.spec.match.ContiguousMatcher;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.Quote;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.NormativeSentenceExtractor;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** What must hold of any text that is read as a page. */
public final class PageProperties {
  private static final String PATH = "docs/specification/draft/page.mdx";
  private static final int MOST_SENTENCES = 40;
  private static final int LONGEST_QUOTE = 400;

  private PageProperties() {}

  /**
   * Reads a page: every character stands where it says, every sentence is found where it stands,
   * whatever is looked for ends, what demands something says so, and it can be stored.
   */
  public static void check(String text) {
    SourceText source = new SourceText(PATH, text);
    Page page = Page.read(source);
    checkStored(source);
    page.passages().forEach(passage -> checkPlaces(passage.block().text(), text));
    page.passages().stream()
        .flatMap(passage -> passage.sentences().stream())
        .limit(MOST_SENTENCES)
        .forEach(sentence -> checkFound(page, sentence));
    checkAnyQuote(text);
    NormativeSentenceExtractor.of(page).forEach(unit -> checkUnit(unit, text));
  }

  /** Whatever is asked of a page that was read from a damaged cache is answered by valid places. */
  static void checkUsable(Page page, String text) {
    for (Passage passage : page.passages()) {
      checkOrder(passage.block().text(), text);
      page.leadIns(passage);
    }
    page.code().forEach(code -> checkOrder(code.block().text(), text));
    page.rows().forEach(row -> row.cells().get(0).words());
    NormativeSentenceExtractor.of(page)
        .forEach(unit -> assertTrue(unit.place().span().end() <= text.length()));
    String quote = text.substring(0, Math.min(LONGEST_QUOTE, text.length()));
    QuoteMatcher.find(page, Quote.of(quote, 0)).forEach(QuoteMatch::places);
    page.passages().stream()
        .flatMap(passage -> passage.sentences().stream())
        .limit(MOST_SENTENCES)
        .map(sentence -> Quote.of(sentence.text(), 0))
        .forEach(each -> QuoteMatcher.find(page, each).forEach(QuoteMatch::places));
  }

  /** A page that was written and read again is written as the same bytes. */
  private static void checkStored(SourceText source) {
    PageContent parsed = PageContent.parse(source, true);
    byte[] written = parsed.write(new Page(source, "", parsed));
    PageContent read = PageContent.read(new RecordReader(written), source);
    assertArrayEquals(written, read.write(new Page(source, "", read)));
    assertEquals(parsed.anchors(), read.anchors());
    assertEquals(parsed.blocks().size(), read.blocks().size());
    for (int i = 0; i < parsed.blocks().size(); i++) {
      assertEquals(parsed.blocks().get(i).text().text(), read.blocks().get(i).text().text());
    }
  }

  /** What demands something has its keyword where it says, or in the lead-in. */
  private static void checkUnit(NormativeSentence unit, String file) {
    Span span = unit.place().span();
    assertTrue(span.end() <= file.length() && span.length() > 0, "a unit outside of the file");
    for (String keyword : unit.keywords()) {
      assertTrue(
          unit.text().contains(keyword) || unit.text().contains("…"),
          () -> "no " + keyword + " in " + unit.text());
    }
  }

  /** Places are in the file, and do not go back. */
  private static void checkOrder(MappedText traced, String file) {
    int before = 0;
    for (int i = 0; i < traced.text().length(); i++) {
      Span span = traced.span(i, i + 1);
      assertTrue(before <= span.start() && span.start() <= span.end(), "places go back");
      assertTrue(span.end() <= file.length(), "a place after the end of the file");
      before = span.start();
    }
  }

  /** Slicing the file at each character gives it back, or what was written for it. */
  private static void checkPlaces(MappedText traced, String file) {
    checkOrder(traced, file);
    for (int i = 0; i < traced.text().length(); i++) {
      String written = traced.span(i, i + 1).slice(file);
      assertTrue(
          isWrittenFor(written, traced.text().charAt(i)),
          () -> "`" + written + "` in " + traced.text());
    }
  }

  private static boolean isWrittenFor(String written, char c) {
    boolean space = c == ' ' && (written.isBlank() || written.startsWith("<"));
    return space
        || written.equals(String.valueOf(c))
        || (written.length() > 2 && written.startsWith("&") && written.endsWith(";"))
        || (c == '\ufffd' && written.equals("\0"));
  }

  private static void checkFound(Page page, TokenRange sentence) {
    TokenizedText words = sentence.passage().words().slice(sentence.from(), sentence.to());
    List<TokenRange> found = ContiguousMatcher.find(page, words);
    assertTrue(found.contains(sentence), () -> "not found: " + words.text());
  }

  private static void checkAnyQuote(String text) {
    Specification spec = new Specification(new OnePage(PATH, text));
    String url = "https://modelcontextprotocol.io/specification/draft/page#a";
    String quote = text.substring(0, Math.min(LONGEST_QUOTE, text.length()));
    for (PartMatch part : new QuoteMatcher(spec).match(quote, spec.link(url), 1)) {
      part.match().ifPresent(QuoteMatch::sentence);
      part.similar().ifPresent(near -> near.differences(part.quote()));
      part.omissions();
      part.missingPossessives();
      part.omittedBefore();
      part.omittedAfter();
    }
  }

  /** A specification of one page. */
  private record OnePage(String path, String text) implements SpecTree {
    @Override
    public List<String> paths() {
      return List.of(path);
    }

    @Override
    public Optional<byte[]> read(String asked) {
      return asked.equals(path)
          ? Optional.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          : Optional.empty();
    }

    @Override
    public String name() {
      return "one page";
    }
  }
}
