package io.github.seplint.report.coverage.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Tests that reports of random pages are well-formed and mark all normative sentences. */
final class RandomMarkedPageTest {
  private static final String PATH = "docs/specification/draft/page.mdx";
  private static final int PIECES_OF_A_PAGE = 40;
  private static final List<String> PIECES =
      List.of(
          "A client **MUST** wait. ",
          "It SHOULD `not` be.\n",
          "The tool **MUST be lit. It MUST** shine.\n",
          "[The bell MUST ring. Then it](https://a.example) SHOULD stop. ",
          "[MUST](javascript:alert(1)) be here.\n",
          "All MUST:\n\n",
          "- one\n",
          "  - two MUST be.\n",
          "1. three\n",
          "| a MUST be | b \\| c SHOULD be |\n| - | - |\n| MUST \\| d | e |\n\n",
          "# Heading MUST\n\n",
          "# Heading MUST {#main}\n\n",
          "> ",
          "```mermaid\n</script><b>\n```\n",
          "<Note>\n",
          "</Note>\n",
          "<b onclick=\"x\">",
          "</b>",
          "<script>alert(1)</script>",
          "<br/>",
          "{1 + 1}",
          "![MUST be](https://a.example/b.png) ",
          "[a](#Heading) ",
          "[b](../x \"MUST\") ",
          "&lt;script&gt; &mdash; &#x1F600; MUST be. ",
          "\\*MUST\\* be\\. ",
          "*a **b** MUST* c. ",
          "[^1]",
          "\u202E MUST be \u0007. ",
          "\n\n",
          "\n");

  @Test
  void isDrawnWellFormedWithEachSentenceMarkedOnce() {
    long seed = Long.getLong("seplint.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < Integer.getInteger("seplint.rounds", 400); round++) {
      StringBuilder page = new StringBuilder();
      int pieces = random.nextInt(PIECES_OF_A_PAGE);
      for (int i = 0; i < pieces; i++) {
        page.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        check(page.toString());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ":\n" + page, e);
      }
    }
  }

  private static void check(String text) {
    Specification spec = new Specification(new OnePage(text));
    SpecEvidence evidence =
        new SpecEvidence(
            spec, "spec", List.of(PATH), sep -> Optional.empty(), sep -> Optional.empty(), false);
    String html = Traces.html(new Manifest(Optional.empty(), List.of()), Optional.of(evidence));
    Document page = HtmlReportTest.parsed(html);
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img, b, [onclick], a[href^=javascript], a a").size());
    List<NormativeSentence> units = NormativeSentence.in(spec, PATH);
    Elements marks = page.select("details.page mark[data-status]");
    assertEquals(units.size(), marks.size());
    for (int i = 0; i < units.size(); i++) {
      String marked = MarkedPageTest.text(page, marks.get(i));
      String whole = MarkedPageTest.solid(shown(units.get(i).text()));
      assertTrue(whole.endsWith(marked), () -> whole + "\n" + marked);
      assertTrue(units.get(i).leadIn().isPresent() || whole.equals(marked), marked);
    }
  }

  private static String shown(String text) {
    return text.replace("\u202E", "[U+202E]").replace("\u0007", "[U+0007]");
  }

  /** A specification of one page. */
  private record OnePage(String text) implements SpecTree {
    @Override
    public List<String> paths() {
      return List.of(PATH);
    }

    @Override
    public Optional<byte[]> read(String path) {
      return path.equals(PATH) ? Optional.of(text.getBytes(UTF_8)) : Optional.empty();
    }

    @Override
    public String name() {
      return "one page";
    }
  }
}
