package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.many;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Quotes that match pages in many ways, or nearly. */
final class QuoteGrowth {
  private static final int SMALLEST = 200;
  private static final int FIXED = 60;

  private QuoteGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.of(
            quote(
                "sentences and paragraphs",
                n -> many(n, i -> sentence(i) + " "),
                n -> many(n, i -> sentence(i) + "\n\n")),
            quote(
                "omissions",
                n -> many(n, i -> "call " + i + " ... "),
                n -> many(n, i -> sentence(i) + "\n\n")),
            quote(
                "ten omissions over many paragraphs",
                n -> many(10, i -> "MUST answer ... "),
                n -> many(n, i -> sentence(i) + "\n\n")),
            quote(
                "items of a list after its introduction",
                n -> "Servers MUST: " + many(n, i -> "answer call " + i + "; "),
                n -> "Servers MUST:\n\n" + many(n, i -> "- answer call " + i + "\n")),
            quote(
                "equal items after an introduction",
                n -> "Servers MUST: " + many(n, i -> "answer the call; "),
                n -> "Servers MUST:\n\n" + many(n, i -> "- answer the call\n")),
            quote(
                "one repeated word",
                n -> many(n, i -> "MUST "),
                n -> many(n, i -> "MUST ") + ".\n\n" + many(n, i -> "MUST ")),
            quote(
                "nearly one repeated word",
                n -> many(n, i -> "MUST ") + "not",
                n -> many(n, i -> "MUST ")),
            quote(
                "an omission between repeated words",
                n -> many(n, i -> "MUST ") + "... " + many(n, i -> "MUST ") + " end",
                n -> many(2 * n, i -> "MUST ")),
            quote(
                "cells of a table",
                n -> many(n, i -> "field" + i + " is required. "),
                n ->
                    "| name | rule |\n| --- | --- |\n"
                        + many(n, i -> "| field" + i + " | is required. |\n")),
            quote(
                "columns of a table",
                n -> many(n, i -> "cell " + i + " "),
                n ->
                    many(n, i -> "| h" + i + " ")
                        + "|\n"
                        + many(n, i -> "| --- ")
                        + "|\n"
                        + many(n, i -> "| cell " + i + " ")
                        + "|\n"),
            quote(
                "introductions",
                n -> "Servers MUST: answer.",
                n -> many(n, i -> "Servers MUST:\n\n")),
            quote(
                "equal sentences",
                n -> sentence(1),
                n -> many(n, i -> "## Part " + i + "\n\n" + sentence(1) + "\n\n")),
            rows("rows that are quotes", i -> sentence(i), i -> sentence(i) + "\n\n"),
            rows(
                "rows that are similar",
                i -> "A server MUST always answer the call " + i + ".",
                i -> sentence(i) + "\n\n"))
        .flatMap(cases -> cases);
  }

  private static String sentence(int i) {
    return "Servers MUST answer call " + i + ".";
  }

  private static Stream<GrowthCase> quote(
      String name, IntFunction<String> quote, IntFunction<String> page) {
    return spec(
        name, n -> "  - check: sep-7101-call\n    text: '" + quote.apply(n).strip() + "'\n", page);
  }

  private static Stream<GrowthCase> rows(
      String name, IntFunction<String> quote, IntFunction<String> sentence) {
    return spec(
        name,
        n ->
            many(
                n, i -> "  - check: sep-7101-call-" + i + "\n    text: '" + quote.apply(i) + "'\n"),
        n -> many(n, sentence));
  }

  /** The rows grow, then the page does: a row is compared with all of a page. */
  private static Stream<GrowthCase> spec(
      String name, IntFunction<String> rows, IntFunction<String> page) {
    return Stream.of(
        spec(name + ": rows", n -> files(rows.apply(n), page.apply(FIXED))),
        spec(name + ": page", n -> files(rows.apply(FIXED), page.apply(n))));
  }

  private static GrowthCase spec(String name, IntFunction<Map<String, String>> files) {
    return new GrowthCase(
        "quotes: " + name, SMALLEST, "check -j 1 --spec spec src", "1 file", files);
  }

  private static Map<String, String> files(String rows, String page) {
    return GrowthCase.files(
        "src/seps/sep-7101.yaml", FileGrowth.HEAD + rows,
        "spec/docs/specification/draft/server/tools.mdx", PageGrowth.HEAD + page);
  }
}
