package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.files;
import static io.github.seplint.growth.GrowthCase.many;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Pages of the specification with more and more of one construct. */
final class PageGrowth {
  private static final int SMALLEST = 500;

  static final String HEAD = "---\ntitle: Tools\n---\n\n## Calls\n\n";

  private PageGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.of(
        page("paragraphs", n -> many(n, i -> "Servers MUST answer call " + i + ".\n\n")),
        page("a long sentence", n -> many(n, i -> "and MUST ")),
        page("emphasis", n -> many(n / 50, i -> "*a _b ".repeat(50) + "\n\n")),
        page("closed emphasis", n -> many(n / 50, i -> "**a _b_** ".repeat(50) + "\n\n")),
        page("crossed emphasis", n -> many(n / 50, i -> "_a*b__c**".repeat(50) + "\n\n")),
        page("stars", n -> "*".repeat(n) + "a" + "*".repeat(n)),
        page("mixed stars", n -> many(n / 50, i -> "*a**b***c".repeat(50) + "\n\n")),
        page("backticks", n -> many(n / 8, i -> "`".repeat(i % 25 + 1) + "a")),
        page("brackets", n -> "[".repeat(n) + "a" + "](b)".repeat(n)),
        page("images", n -> "![".repeat(n)),
        page("opened tags", n -> many(n, i -> "<b>")),
        page("closed tags", n -> many(n, i -> "</b>")),
        page("open comments", n -> many(n, i -> "<!-- ")),
        page("open expressions", n -> many(n, i -> "{/* ")),
        page("braces", n -> "{".repeat(n) + "}".repeat(n)),
        page("components", n -> many(n, i -> "<Note>\n\nServers MUST.\n\n</Note>\n\n")),
        page(
            "nested components", n -> many(n / 8, i -> "<Note>\n") + many(n / 8, i -> "</Note>\n")),
        page("attributes", n -> "<Note " + many(n, i -> "a" + i + "={1} ") + "/>\n"),
        page("nested quotes", n -> ">".repeat(n) + " Servers MUST."),
        page("nested lists", n -> "- ".repeat(n) + "a\n"),
        page("list items", n -> many(n, i -> "- Servers MUST answer.\n")),
        page("lazy lines", n -> "> - a\n" + many(n, i -> "b\n")),
        page("headings", n -> many(n, i -> "## Calls\n\n")),
        page("underlined headings", n -> many(n, i -> "Calls\n---\n\n")),
        page("link definitions", n -> many(n, i -> "[a" + i + "]: b\n")),
        page("links to definitions", n -> many(n, i -> "[a]\n\n") + "[a]: b\n"),
        page("entities", n -> many(n, i -> "&amp;&x")),
        page("fences", n -> many(n, i -> "```\nMUST\n```\n\n")),
        page("an open fence", n -> "```\n" + many(n, i -> "MUST\n")),
        page("rows of a table", n -> "| a | b |\n|--|--|\n" + many(n, i -> "| MUST | b |\n")),
        page("columns of a table", n -> "|a".repeat(n) + "|\n" + "|--".repeat(n) + "|\n"),
        page("frontmatter", n -> "\n", n -> "---\n" + many(n, i -> "k" + i + ": 1\n") + "---\n"),
        page("spaces", n -> "a" + " ".repeat(n) + "b"),
        page("tabs", n -> "a\n" + "\t".repeat(n) + "b"));
  }

  private static GrowthCase page(String name, IntFunction<String> page) {
    return page(name, page, n -> HEAD);
  }

  private static GrowthCase page(String name, IntFunction<String> page, IntFunction<String> head) {
    IntFunction<Map<String, String>> files =
        n ->
            files(
                "src/seps/sep-7101.yaml", FileGrowth.HEAD + FileGrowth.row(1),
                "spec/docs/specification/draft/server/tools.mdx", head.apply(n) + page.apply(n));
    return new GrowthCase(
        "page: " + name, SMALLEST, "spec list --spec spec src", "sentence", files);
  }
}
