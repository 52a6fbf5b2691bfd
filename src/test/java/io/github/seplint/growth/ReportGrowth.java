package io.github.seplint.growth;

import static io.github.seplint.growth.GrowthCase.files;
import static io.github.seplint.growth.GrowthCase.many;

import java.util.Map;
import java.util.stream.Stream;

/** Reports of more and more rows, SEPs, scenarios and SDKs. */
final class ReportGrowth {
  private static final int SMALLEST = 100;
  private static final String REPORT = "report --allow-errors --allow-empty --results results ";
  private static final int FEWEST_FILES = 20;

  private ReportGrowth() {}

  static Stream<GrowthCase> cases() {
    return Stream.of(
            Stream.of("markdown", "html", "json", "csv", "badge-svg").flatMap(ReportGrowth::single),
            Stream.of("markdown", "html").flatMap(ReportGrowth::withPages),
            Stream.of("spec match", "spec coverage").flatMap(ReportGrowth::compared),
            Stream.of("markdown", "html", "json", "csv").flatMap(ReportGrowth::matrix))
        .flatMap(cases -> cases);
  }

  private static Stream<GrowthCase> single(String format) {
    String command = REPORT + "--format " + format;
    return Stream.of(
        new GrowthCase(
            "report as " + format + ": rows", SMALLEST, command + " src", "", ReportGrowth::rows),
        new GrowthCase(
            "report as " + format + ": SEPs",
            FEWEST_FILES,
            command + " src",
            "",
            ReportGrowth::seps));
  }

  /** Rows and pages in the other commands that compare them. */
  private static Stream<GrowthCase> compared(String command) {
    return Stream.of(
        new GrowthCase(
            command + ": rows", SMALLEST, command + " --spec spec src", "", ReportGrowth::rows),
        new GrowthCase(
            command + ": SEPs",
            FEWEST_FILES,
            command + " --spec spec src",
            "",
            ReportGrowth::seps));
  }

  private static Stream<GrowthCase> withPages(String format) {
    String command = REPORT + "--spec spec --format " + format + " src";
    return Stream.of(
        new GrowthCase(
            "report as " + format + ": rows with their pages",
            SMALLEST / 2,
            command,
            "",
            ReportGrowth::rows),
        new GrowthCase(
            "report as " + format + ": SEPs with their pages",
            SMALLEST,
            command,
            "",
            ReportGrowth::seps));
  }

  private static Stream<GrowthCase> matrix(String format) {
    return Stream.of(
        new GrowthCase(
            "matrix as " + format + ": rows",
            SMALLEST,
            "report --sdk one@1.0=results --sdk two@2.0=earlier --format " + format + " src",
            "",
            ReportGrowth::rows),
        new GrowthCase(
            "matrix as " + format + ": scenarios",
            FEWEST_FILES,
            "report --sdk one@1.0=results --sdk two@2.0=earlier --format " + format + " src",
            "",
            ReportGrowth::seps));
  }

  private static Map<String, String> rows(int n) {
    return files(
        "earlier/server/server-calls-2026-07-01T06-00-00-003Z/checks.json",
            "[" + check("sep-7101-call-1") + "]",
        "src/seps/sep-7101.yaml", FileGrowth.HEAD + many(n, FileGrowth::row),
        "spec/docs/specification/draft/server/tools.mdx",
            PageGrowth.HEAD + many(20, i -> "Servers MUST answer call " + i + ".\n\n"),
        "results/server/server-calls-2026-08-01T06-00-00-003Z/checks.json",
            "[" + many(n, i -> check("sep-7101-call-" + 2 * i) + ",") + check("last") + "]");
  }

  private static Map<String, String> seps(int n) {
    Map<String, String> files =
        files(
            "earlier/server/server-calls-2026-07-01T06-00-00-003Z/checks.json",
            "[" + check("sep-7101-call-0") + "]",
            "spec/docs/specification/draft/server/tools.mdx",
            PageGrowth.HEAD + many(20, i -> "Servers MUST answer call " + i + ".\n\n"));
    for (int i = 0; i < n; i++) {
      int sep = 7101 + i;
      files.put(
          "src/seps/sep-" + sep + ".yaml",
          (FileGrowth.HEAD + FileGrowth.row(i)).replace("7101", String.valueOf(sep)));
      files.put(
          "results/server/server-calls-" + i + "-2026-08-01T06-00-00-003Z/checks.json",
          "[" + check("sep-" + sep + "-call-" + i) + "]");
    }
    return files;
  }

  private static String check(String id) {
    return "{\"id\": \"" + id + "\", \"status\": \"FAILURE\", \"errorMessage\": \"no answer\"}";
  }
}
