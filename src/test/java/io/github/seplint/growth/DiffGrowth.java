package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.files;
import static io.github.seplint.growth.GrowthCase.many;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Two states of traceability data with more and more differences. */
final class DiffGrowth {
  private static final int SMALLEST = 300;

  private DiffGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.concat(
        Stream.of("text", "markdown", "json").flatMap(DiffGrowth::format), Stream.of(longTexts()));
  }

  /** Above the limit of compared words. */
  private static GrowthCase longTexts() {
    return rows(
        "json",
        "new check IDs and long texts",
        i -> row("a" + i, "Servers MUST answer each call. ".repeat(20)),
        i -> row("b" + i, "Servers MUST answer each call soon. ".repeat(20)));
  }

  private static Stream<GrowthCase> format(String format) {
    return Stream.of(
        rows(format, "added rows", i -> "", FileGrowth::row),
        rows(format, "removed rows", FileGrowth::row, i -> ""),
        rows(format, "new check IDs", FileGrowth::row, i -> row("b" + i, sentence(i))),
        rows(format, "new texts", FileGrowth::row, i -> row("call-" + i, "Clients MAY " + i + ".")),
        rows(
            format,
            "new check IDs and texts",
            FileGrowth::row,
            i -> row("b" + i, "Clients MUST wait for answer " + i + ".")),
        rows(
            format,
            "new check IDs and equal texts",
            i -> row("a" + i, "Servers MUST answer."),
            i -> row("b" + i, "Servers MUST answer soon.")),
        new GrowthCase(
            "diff as " + format + ": SEPs",
            SMALLEST / 10,
            "diff a b --format " + format,
            "",
            n -> {
              Map<String, String> files = files();
              for (int i = 0; i < n; i++) {
                String name = "/sep-" + (7101 + i) + ".yaml";
                String head = FileGrowth.HEAD.replace("7101", String.valueOf(7101 + i));
                files.put("a" + name, head + FileGrowth.row(i));
                files.put("b" + name, head + FileGrowth.row(i + 1));
              }
              return files;
            }),
        new GrowthCase(
            "diff as " + format + ": a long text",
            SMALLEST * 7,
            "diff a b --format " + format,
            "",
            n ->
                files(
                    "a/sep-7101.yaml", FileGrowth.HEAD + row("a", many(n, i -> "MUST " + i + " ")),
                    "b/sep-7101.yaml",
                        FileGrowth.HEAD + row("a", many(n, i -> "MAY " + i + " ")))));
  }

  private static GrowthCase rows(
      String format, String name, IntFunction<String> before, IntFunction<String> after) {
    return new GrowthCase(
        "diff as " + format + ": " + name,
        SMALLEST,
        "diff a b --format " + format,
        "",
        n ->
            files(
                "a/sep-7101.yaml", FileGrowth.HEAD + many(n, before),
                "b/sep-7101.yaml", FileGrowth.HEAD + many(n, after)));
  }

  private static String sentence(int i) {
    return "Servers MUST answer call " + i + ".";
  }

  private static String row(String id, String text) {
    return "  - check: sep-7101-" + id + "\n    text: '" + text.strip() + "'\n";
  }
}
