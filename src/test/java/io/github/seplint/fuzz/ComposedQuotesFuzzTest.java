package io.github.seplint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatcher;
import io.github.seplint.spec.page.FixtureSpec;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Pages and quotes are drawn from few words, so that many places of a page match. */
final class ComposedQuotesFuzzTest {
  private static final String PATH = "docs/specification/draft/server/tools.mdx";
  private static final List<String> WORDS =
      List.of(
          "Servers", "MUST", "MUST NOT", "SHOULD", "answer", "the", "following", "calls", "and");
  private static final List<String> ENDS = List.of(" ", ". ", ": ", "; ", ", ", ".\n\n");
  private static final List<String> BLOCKS =
      List.of(
          "\n\n",
          "\n\n- ",
          "\n- ",
          "\n\n| a | b |\n| --- | --- |\n| ",
          " | ",
          "\n\n## ",
          "\n\n1. ");
  private static final List<String> JOINTS =
      List.of(" ", ": ", " ... ", " [...] ", " / ", "; ", " (and) ", " [the] ", " \"", ", and ");

  private record Drawn(Random random) {
    String of(List<String> choice) {
      return choice.get(random.nextInt(choice.size()));
    }

    String text(List<String> between, int most) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(most) + 1; i > 0; i--) {
        text.append(of(WORDS)).append(of(between));
      }
      return text.toString();
    }
  }

  @FuzzTarget(seeds = "fixtures/fuzz/ComposedQuotes/*")
  void aMatchIsAPlaceOfThePage(byte[] bytes) {
    Drawn drawn = new Drawn(new DrawnRandom(bytes));
    List<String> between = new ArrayList<>(ENDS);
    between.addAll(BLOCKS);
    String page = "# Tools\n\n" + drawn.text(between, 60);
    String quote = drawn.text(drawn.random.nextBoolean() ? JOINTS : ENDS, 30).strip();
    ResolvedLink link = new ResolvedLink(ResolvedLink.How.FILE, PATH, Optional.empty());
    List<PartMatch> parts = match(page, quote, link);
    assertEquals(summary(parts), summary(match(page, quote, link)));
    for (PartMatch part : parts) {
      part.match()
          .ifPresent(
              match -> {
                for (TokenRange range : match.ranges()) {
                  assertTrue(range.from() < range.to() && range.to() <= range.words().count());
                  assertTrue(range.span().end() <= page.length(), quote);
                }
              });
    }
  }

  private static List<String> summary(List<PartMatch> parts) {
    return parts.stream()
        .map(
            part ->
                part.tier()
                    + part.match()
                        .map(match -> match.ranges().stream().map(TokenRange::span).toList())
                        .toString())
        .toList();
  }

  private static List<PartMatch> match(String page, String quote, ResolvedLink link) {
    Specification spec = FixtureSpec.specification(Map.of(PATH, page));
    return new QuoteMatcher(spec).match(quote, link, 7101);
  }
}
