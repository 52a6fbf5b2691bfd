package io.github.seplint.mdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.junit.jupiter.api.Test;

final class MdxParserTest {

  /** The iteration order of {@code Set.of} differs between runs. */
  @Test
  void blockTypesAreTriedInTheOrderOfCommonMark() {
    assertEquals(
        List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class),
        List.copyOf(MdxParser.BLOCK_TYPES));
    assertEquals(List.of("Heading Frames", "Prose b"), blocks("Frames\n---\n\n* * *\n\nb\n"));
  }

  @Test
  void fencedCodeIsABlockWhoseCharactersHaveTheirPlaces() {
    String page = "a:\n\n- b\n\n  ```json\n  { \"tool\":\n    1 }\n  ```\n";
    assertEquals(List.of("Prose a:", "Item b", "Code { \"tool\": 1 }"), blocks(page));
    MdxBlock code = MdxParser.blocks(new SourceText("a.mdx", page)).get(2);
    assertEquals("tool", code.text().span(3, 7).slice(page));
    assertEquals("1", code.text().span(10, 11).slice(page));
  }

  @Test
  void tagsOfHtmlSplitAParagraphIntoUnits() {
    assertEquals(
        List.of("Prose tool: string", "Prose The tool.", "Prose Clients MUST light it.", "Prose c"),
        blocks(
            "<div class=\"a\"><code>tool</code>: string</div>"
                + "<div><p>The <b>tool</b>.</p>\n<p>Clients MUST<br/>light it.</p></div>\n\nc\n"));
  }

  @Test
  void emphasisIsLimitedInEachBlock() {
    String most = "*a* ".repeat(EmphasisLimit.MAX_RUNS / 2);
    assertEquals(2, blocks(most + "\n\n" + most).size());
    String more = most + "_b";
    InvalidFileException e = assertThrows(InvalidFileException.class, () -> blocks(more));
    assertEquals("a.mdx: more than 1000 runs of `*` or `_` in a block", e.getMessage());
    String line = MdxParser.line(more + "*c*").text();
    assertTrue(line.endsWith("a _b*c*"), line);
  }

  private static List<String> blocks(String page) {
    return MdxParser.blocks(new SourceText("a.mdx", page)).stream()
        .map(block -> block.getClass().getSimpleName() + " " + block.text().text())
        .toList();
  }
}
