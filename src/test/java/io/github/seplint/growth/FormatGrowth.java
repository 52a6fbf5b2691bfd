package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.files;
import static io.github.seplint.growth.GrowthCase.many;

import io.github.seplint.report.diagnostic.OutputFormat;
import java.util.Map;
import java.util.stream.Stream;

/** Findings in each output format of a check. */
final class FormatGrowth {
  private static final int SMALLEST = 100;

  private FormatGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.concat(
        OutputFormat.words().stream().flatMap(FormatGrowth::format),
        Stream.of(
            new GrowthCase(
                "check: statistics", SMALLEST, "check -j 1 --statistics .", "", FormatGrowth::rows),
            new GrowthCase("check: diff", SMALLEST, "check -j 1 --diff .", "", FormatGrowth::rows),
            new GrowthCase(
                "check: diff of many lines",
                10 * SMALLEST,
                "check -j 1 --diff .",
                "",
                n ->
                    files(
                        "src/seps/sep-7101.yaml",
                        FileGrowth.HEAD + many(n, i -> "# " + i + "  \n"))),
            new GrowthCase(
                "check: new baseline",
                SMALLEST,
                "check -j 1 --baseline b.json --update-baseline .",
                "",
                FormatGrowth::rows)));
  }

  private static Stream<GrowthCase> format(String word) {
    String command = "check -j 1 --format " + word + " .";
    return Stream.of(
        new GrowthCase(
            "check: findings in a file as " + word, SMALLEST, command, "", FormatGrowth::rows),
        new GrowthCase(
            "check: files with findings as " + word,
            SMALLEST / 5,
            command,
            "",
            FormatGrowth::manyFiles),
        new GrowthCase(
            "check: suppressed findings as " + word,
            SMALLEST,
            command,
            "",
            FormatGrowth::suppressed));
  }

  private static Map<String, String> rows(int n) {
    return files("src/seps/sep-7101.yaml", FileGrowth.HEAD + many(n, FormatGrowth::faulty));
  }

  private static Map<String, String> suppressed(int n) {
    String comment = "  # seplint: ignore check-id -- names of a draft\n";
    return files("src/seps/sep-7101.yaml", FileGrowth.HEAD + many(n, i -> comment + faulty(i)));
  }

  private static Map<String, String> manyFiles(int n) {
    String[] files = new String[2 * n];
    for (int i = 0; i < n; i++) {
      files[2 * i] = "src/seps/sep-" + (7101 + i) + ".yaml";
      files[2 * i + 1] =
          FileGrowth.HEAD.replace("7101", String.valueOf(7101 + i)) + many(2, FormatGrowth::faulty);
    }
    return GrowthCase.files(files);
  }

  private static String faulty(int i) {
    return "  - check: SEP-Call_" + i + "\n    text: \"Servers must answer ‘call’ " + i + " \"\n";
  }
}
