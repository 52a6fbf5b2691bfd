package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.many;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Traceability files with more and more of one thing. */
final class FileGrowth {
  private static final int SMALLEST = 400;

  static final String HEAD =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#calls

      requirements:
      """;
  private static final String ROW =
      "  - check: sep-7101-call\n    text: 'Servers MUST answer each call.'\n";

  private FileGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.of(
        checked("rows", n -> HEAD + many(n, FileGrowth::row)),
        checked("comments", n -> HEAD + ROW + many(n, i -> "  # a comment  \n") + row(2)),
        checked("blank lines", n -> HEAD + ROW + many(n, i -> "   \n") + row(2)),
        checked(
            "comments and blank lines",
            n -> HEAD + ROW + many(n, i -> "  # a comment  \n\n \t\n") + row(2)),
        checked(
            "suppressions",
            n -> HEAD + many(n, i -> "  # seplint: ignore url-host -- a reason\n" + row(i))),
        checked(
            "suppressions of one row",
            n -> HEAD + many(n, i -> "  # seplint: ignore url-host -- a reason\n") + ROW),
        checked(
            "invalid suppressions",
            n -> HEAD + many(n, i -> "  # seplint: ignore other-" + i + "\n") + ROW),
        checked(
            "suppressions of the file",
            n ->
                many(n, i -> "# seplint: ignore-file layout -- a reason\n")
                    + HEAD
                    + many(n, FileGrowth::row)),
        checked("unknown keys", n -> many(n, i -> "key" + i + ": 1\n") + HEAD + ROW),
        checked("unknown keys of a row", n -> HEAD + ROW + many(n, i -> "    key" + i + ": 1\n")),
        checked("one key again and again", n -> HEAD + ROW + many(n, i -> "    text: 'x'\n")),
        checked(
            "aliases",
            n ->
                HEAD.replace("spec_url: ", "spec_url: &url ")
                    + many(n, i -> row(i) + "    url: *url\n")),
        checked(
            "aliases of a row",
            n -> HEAD + ROW.replace("- check", "- &row\n    check") + many(n, i -> "  - *row\n")),
        checked(
            "references in a reason",
            n ->
                HEAD
                    + "  - text: 'Servers MUST answer.'\n    excluded: 'See "
                    + many(n, i -> "sep-7101-x-" + i + ", ")
                    + "'\n"),
        checked(
            "links in a reason",
            n ->
                HEAD
                    + "  - text: 'Servers MUST answer.'\n    excluded: 'See "
                    // In a short text, most phrases are excluded without a search.
                    + many(4 * n, i -> "https://example.org/" + i + " #" + i + " ")
                    + "'\n"),
        checked(
            "merge keys",
            n -> HEAD + ROW.replace("- ", "- &row\n    ") + many(n, i -> "  - {<<: *row}\n")),
        checked("the same row", n -> HEAD + many(n, i -> ROW)),
        checked("rows that are no rows", n -> HEAD + many(n, i -> "  - 1\n")),
        checked(
            "a long text",
            n ->
                HEAD
                    + "  - check: sep-7101-long\n    text: 'Servers MUST "
                    + many(n, i -> "answer **call** `" + i + "` and SHOULD log; ")
                    + "'\n"),
        checked("a long key", n -> HEAD + ROW + "    " + "ab".repeat(n) + ": 1\n"),
        checked("a long check ID", n -> HEAD + ROW.replace("call", "call-".repeat(n) + "x")),
        checked(
            "lines of a folded text",
            n ->
                HEAD
                    + "  - check: sep-7101-a\n    text: >-\n"
                    + many(n, i -> "      MUST " + i + "\n")),
        checked(
            "nested lists", n -> HEAD + ROW + "    key: " + "[".repeat(4 * n) + "]".repeat(4 * n)),
        suppressed("rows", n -> HEAD + many(n, i -> row(i).replace("-call", "-Call"))),
        suppressed("unknown keys", n -> many(n, i -> "key" + i + ": 1\n") + HEAD + ROW),
        fixed("fixes", n -> HEAD + many(n, i -> row(i).replace("-call", "-Call"))),
        fixed("rows in the wrong order", n -> HEAD + many(n, FileGrowth::excluded) + ROW),
        fixed("keys in the wrong order", n -> HEAD + many(n, FileGrowth::swapped)));
  }

  private static GrowthCase checked(String name, IntFunction<String> file) {
    return new GrowthCase("check: " + name, SMALLEST, "check -j 1 .", "1 file", files(file));
  }

  private static GrowthCase fixed(String name, IntFunction<String> file) {
    String command = "check -j 1 --fix --unsafe-fixes .";
    return new GrowthCase("fix: " + name, SMALLEST / 2, command, "", files(file));
  }

  private static GrowthCase suppressed(String name, IntFunction<String> file) {
    String command = "check -j 1 --add-suppressions reason .";
    return new GrowthCase("suppressed: " + name, SMALLEST / 2, command, "", files(file));
  }

  private static IntFunction<Map<String, String>> files(IntFunction<String> file) {
    return n -> Map.of("src/seps/sep-7101.yaml", file.apply(n));
  }

  static String row(int i) {
    return "  - check: sep-7101-call-" + i + "\n    text: 'Servers MUST answer call " + i + ".'\n";
  }

  private static String swapped(int i) {
    return "  - text: 'Servers MUST answer call " + i + ".'\n    check: sep-7101-call-" + i + "\n";
  }

  private static String excluded(int i) {
    return "  - text: 'Servers MUST log call "
        + i
        + ".'\n    excluded: 'Logs of call "
        + i
        + " are not visible to a client.'\n";
  }
}
