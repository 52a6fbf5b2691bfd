package io.github.seplint.report.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.CorpusDiff.CorpusState.Run;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.RandomCorpus;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.markdown.HostileText;
import io.github.seplint.report.markdown.NodeDump;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.junit.jupiter.api.Test;

final class DiffMarkdownTest {
  private static final Set<String> OURS = Set.of("<ins>", "</ins>", "<del>", "</del>", "<!-- -->");

  @Test
  void whateverTheTextsHoldNoneOfThemIsMarkup() {
    long seed = Long.getLong("seplint.seed", 7001);
    Random random = new Random(seed);
    RandomCorpus corpus = new RandomCorpus(random, () -> HostileText.of(random));
    for (int run = 0; run < 2_000; run++) {
      CorpusDiff diff =
          CorpusDiff.of(
              corpus.state(2, Run.KNOWN), corpus.state(2, run % 2 == 0 ? Run.KNOWN : Run.UNKNOWN));
      Markup markup = Markup.of(DiffMarkdown.of(diff));
      assertEquals(List.of(), markup.untrusted, "seed " + seed + ", run " + run);
      assertEquals(bullets(diff), markup.bullets, "seed " + seed + ", run " + run);
    }
  }

  private static int bullets(CorpusDiff diff) {
    int rows = diff.seps().stream().mapToInt(sep -> sep.rows().size()).sum();
    int own =
        (int)
            diff.seps().stream()
                .flatMap(sep -> sep.own().stream())
                .filter(change -> !change.kind().name().matches("SEP_(ADDED|REMOVED)"))
                .count();
    return rows + own + diff.regressions();
  }

  /** What a reader of Markdown takes for markup. */
  private static final class Markup extends AbstractVisitor {
    private final List<String> untrusted = new ArrayList<>();
    private int bullets;

    static Markup of(String page) {
      Markup markup = new Markup();
      NodeDump.parse(page).accept(markup);
      return markup;
    }

    @Override
    public void visit(ListItem item) {
      bullets++;
      visitChildren(item);
    }

    @Override
    public void visit(HtmlInline html) {
      if (!OURS.contains(html.getLiteral())) {
        untrusted.add(html.getLiteral());
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      boolean ours =
          html.getLiteral().equals("</details>")
              || html.getLiteral().matches("<details>\n<summary>SEP-\\d+: [\\w ,-]+</summary>");
      if (!ours) {
        untrusted.add(html.getLiteral());
      }
    }

    @Override
    public void visit(Image image) {
      untrusted.add("an image: " + image.getDestination());
    }

    @Override
    public void visit(Link link) {
      if (!link.getDestination().matches("https?://.*")) {
        untrusted.add("a link: " + link.getDestination());
      }
      visitChildren(link);
    }
  }

  @Test
  void nobodyIsCalledAndNothingReferredTo() {
    Random random = new Random(7001);
    RandomCorpus corpus =
        new RandomCorpus(
            random, () -> List.of("@client said", "see #12", "a@b", "@").get(random.nextInt(4)));
    for (int run = 0; run < 200; run++) {
      String page =
          DiffMarkdown.of(CorpusDiff.of(corpus.state(2, Run.KNOWN), corpus.state(2, Run.KNOWN)));
      // Nobody is called from within code.
      String words = page.replaceAll("`[^`]*`", "");
      assertFalse(words.matches("(?s).*[@#]\\p{Alnum}.*"), page);
    }
  }

  @Test
  void aCommentIsNoLongerThanWhatIsTakenAndSaysWhatIsLeftOut() {
    for (String letter : List.of("a", "\u706f", "\ud83c\udfee")) {
      assertBounded(added(1, 6_000, letter.repeat(10)));
      assertBounded(added(30, 200, letter.repeat(500)));
      assertBounded(added(3_000, 2, letter));
      assertBounded(added(3, 30, letter.repeat(100_000)));
    }
  }

  private static void assertBounded(CorpusDiff diff) {
    String page = DiffMarkdown.of(diff);
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= DiffMarkdown.MAX_LENGTH, () -> bytes + " bytes");
    assertTrue(page.contains(" omitted: a comment is limited to 65,536 characters"), page);
    assertEquals(opened(page, "<details>"), opened(page, "</details>"));
  }

  @Test
  void aShortCommentLeavesNothingOut() {
    assertFalse(DiffMarkdown.of(added(3, 20, "tool")).contains("left out"));
  }

  private static int opened(String page, String tag) {
    return page.split(tag, -1).length - 1;
  }

  private static CorpusDiff added(int seps, int rows, String text) {
    List<SepCoverage> all = new ArrayList<>();
    for (int sep = 0; sep < seps; sep++) {
      List<ManifestRow> excluded =
          IntStream.range(0, rows)
              .mapToObj(i -> ManifestRow.excluded(text + " " + i, text, Optional.empty()))
              .toList();
      all.add(new SepCoverage(7101 + sep, "sep.yaml", "u", excluded, List.of()));
    }
    Manifest none = new Manifest(Optional.empty(), List.of());
    return CorpusDiff.of(
        new CorpusState("old", none, Run.UNKNOWN),
        new CorpusState("new", new Manifest(Optional.empty(), all), Run.UNKNOWN));
  }
}
