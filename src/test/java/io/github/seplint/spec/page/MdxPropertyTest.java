package io.github.seplint.spec.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Any text is a page, in bounded time. */
final class MdxPropertyTest {
  private static final Set<String> LIMITS =
      Set.of(
          "docs/a.mdx: more than 100000 cells in a table",
          "docs/a.mdx: more than 1000 runs of `*` or `_` in a block");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LONG = 1 << 20;
  private static final List<String> PIECES =
      List.of(
          "```\n",
          "~~~~\n",
          "<Note>",
          "</Note>\n",
          "<a b={",
          "{/*",
          "*/}",
          "<!--",
          "-->",
          "- ",
          "  - ",
          "1. ",
          "> ",
          "# ",
          "\n",
          "\n\n",
          "| a | b |\n| - | - |\n",
          "\\|",
          "| c \\| d |\n",
          "**MUST** ",
          "`MUST NOT` ",
          "[a](b)",
          "[a]: b\n",
          "![a](b)",
          "&mdash;",
          "&#x1F600;",
          "[^1]",
          "---\n",
          "import x\n",
          "{#id}",
          "a. B ",
          "(c) ",
          "<br/>",
          "<b>",
          "\u0000",
          "\uD83D\uDE00",
          "\uD83D",
          "\r\n",
          "\r",
          "\t",
          "     ",
          "_",
          "*",
          "<",
          "{",
          "}",
          "\\");

  @TestFactory
  Stream<DynamicTest> ourPagesHoldTheirProperties() throws IOException {
    return pages(Path.of("fixtures/spec"));
  }

  @TestFactory
  Stream<DynamicTest> publicPagesHoldTheirProperties() throws IOException {
    return pages(PublicData.get("spec"));
  }

  private static Stream<DynamicTest> pages(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(each -> each.toString().endsWith(".mdx")).sorted().toList().stream()
          .map(
              each ->
                  DynamicTest.dynamicTest(
                      directory.relativize(each).toString(),
                      () -> PageProperties.check(Files.readString(each))));
    }
  }

  @Test
  void randomPiecesAreAPage() {
    long seed = Long.getLong("seplint.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < Integer.getInteger("seplint.rounds", 400); round++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        PageProperties.check(text.toString());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ":\n" + text, e);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingThatIsRepeatedAMillionTimesHangs() {
    return PIECES.stream()
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    SourceText.class.getSimpleName() + " of " + piece.codePoints().boxed().toList(),
                    () -> assertTimeoutPreemptively(PATIENCE, () -> read(piece))));
  }

  private static void read(String piece) {
    String text = piece.repeat(LONG / piece.length());
    try {
      Page page = Page.read(new SourceText("docs/a.mdx", text));
      assertTrue(page.sections().size() > 0);
    } catch (InvalidFileException e) {
      assertTrue(LIMITS.contains(e.getMessage()), e.getMessage());
    }
  }

  @TestFactory
  Stream<DynamicTest> noQuoteHangs() {
    return Stream.of("A / ", "The server MUST the client and ", "( [ ", "... ", "\" ")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece, () -> assertTimeoutPreemptively(PATIENCE, () -> match(piece))));
  }

  private static void match(String piece) {
    Specification spec =
        new Specification(
            DirectorySpecTree.of(Path.of("fixtures/spec"), "fixtures/spec", link -> false));
    ResolvedLink link = spec.link("https://modelcontextprotocol.io/specification/draft/client/log");
    List<PartMatch> parts =
        new QuoteMatcher(spec).match(piece.repeat(LONG / piece.length()), link, 1);
    assertEquals(List.of(MatchTier.ABSENT), parts.stream().map(PartMatch::tier).toList());
  }

  @Test
  void aPageOfTenMebibytesIsRefusedWithAWord() {
    byte[] bytes = new byte[10 << 20];
    Specification spec = new Specification(tree(bytes));
    assertEquals("it is longer than 4 MiB", spec.unreadable("docs/seps/1-a.mdx").orElse(""));
  }

  @Test
  void theSameInADirectory(@TempDir Path directory) throws IOException {
    Path page = directory.resolve("docs/specification/draft/a.mdx");
    Files.createDirectories(page.getParent());
    Files.write(page, new byte[10 << 20]);
    Specification spec = new Specification(DirectorySpecTree.of(directory, "spec", link -> false));
    assertEquals(
        "it is longer than 4 MiB", spec.unreadable("docs/specification/draft/a.mdx").orElse(""));
  }

  @Test
  void aPageThatIsNoTextIsRefusedWithAWord() {
    Specification spec = new Specification(tree(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}));
    assertEquals("it is not UTF-8", spec.unreadable("docs/seps/1-a.mdx").orElse(""));
  }

  private static SpecTree tree(byte[] page) {
    return new SpecTree() {
      @Override
      public List<String> paths() {
        return new ArrayList<>(List.of("docs/seps/1-a.mdx"));
      }

      @Override
      public java.util.Optional<byte[]> read(String path) {
        return path.equals("docs/docs.json")
            ? java.util.Optional.empty()
            : java.util.Optional.of(page);
      }

      @Override
      public String name() {
        return "one page";
      }
    };
  }
}
