package io.github.seplint.spec.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.spec.match.Quote;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.text.SourceText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pages that are read from a cache; that they are the same is a property of all pages. */
final class PageContentTest {
  private static final String TEXT =
      """
      # Lamps {#lights}

      Keepers who use `lamp/light` &mdash; or a
      [bell](bells) &mdash; **MUST**:

      - light it
        - at dusk
      - **NOT** smoke

      ## Wicks

      | Wick | Length |
      | --- | --- |
      | cotton | 5 \\| 6 |

      ```json
      {
        "wick": "cotton"
      }
      ```
      """;

  private static SourceText source() {
    return new SourceText("docs/specification/draft/lamps.mdx", TEXT);
  }

  private static byte[] written() {
    PageContent content = PageContent.parse(source(), false);
    return content.write(new Page(source(), "", content));
  }

  @Test
  void quotesAreFoundAtTheSamePlaces() {
    PageContent content = PageContent.read(new RecordReader(written()), source());
    Page stored = new Page(source(), "https://example.org/lamps", content);
    Page parsed = Page.read(source());
    for (String text :
        new String[] {
          "Keepers who use lamp/light \u2014 or a bell \u2014 MUST: light it at dusk",
          "Wick: cotton Length: 5 | 6",
          "at dusk",
          "cotton"
        }) {
      Quote quote = Quote.of(text, 0);
      assertNotEquals(0, QuoteMatcher.find(parsed, quote).size(), text);
      assertEquals(
          QuoteMatcher.find(parsed, quote).stream().map(each -> each.places()).toList(),
          QuoteMatcher.find(stored, quote).stream().map(each -> each.places()).toList());
    }
    assertEquals(
        parsed.section("lights").map(Section::title), stored.section("lights").map(Section::title));
    assertEquals(parsed.code().get(0).words().text(), stored.code().get(0).words().text());
  }

  @Test
  void aPageOfALongerTextIsRefused() {
    SourceText shorter = new SourceText("lamps.mdx", TEXT.substring(0, 60));
    assertThrows(
        CorruptRecordException.class, () -> PageContent.read(new RecordReader(written()), shorter));
  }

  /** Any damage is refused or results in a page whose places are in the text. */
  @Test
  void damagedPagesAreRefused() {
    byte[] intact = written();
    int refused = 0;
    for (int i = 0; i < intact.length; i++) {
      refused += isRefused(Arrays.copyOf(intact, i)) ? 1 : 0;
      for (int mask = 1; mask <= 0xFF; mask += mask < 4 ? 1 : mask) {
        byte[] damaged = intact.clone();
        damaged[i] ^= (byte) mask;
        refused += isRefused(damaged) ? 1 : 0;
      }
    }
    assertNotEquals(0, refused);
  }

  private static boolean isRefused(byte[] page) {
    try {
      Page read = new Page(source(), "", PageContent.read(new RecordReader(page), source()));
      PageProperties.checkUsable(read, TEXT);
      return false;
    } catch (CorruptRecordException e) {
      return true;
    }
  }
}
