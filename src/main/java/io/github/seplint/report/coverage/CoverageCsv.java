package io.github.seplint.report.coverage;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.CsvWriter;
import java.util.ArrayList;
import java.util.List;

/** CSV of all rows and their status. */
public final class CoverageCsv {
  private static final List<String> COLUMNS =
      List.of(
          "sep",
          "status",
          "check",
          "text",
          "reason",
          "issue",
          "url",
          "file",
          "line",
          "definition",
          "outcome");

  private CoverageCsv() {}

  /**
   * Returns by SEP the rows with a check, the excluded rows, those with neither, and the checks
   * that no row declares.
   */
  public static String of(CoverageReport report) {
    List<List<Object>> lines = new ArrayList<>();
    report.manifest().seps().forEach(sep -> add(sep, report, lines));
    return CsvWriter.of(COLUMNS, lines);
  }

  private static void add(SepCoverage sep, CoverageReport report, List<List<Object>> lines) {
    for (ManifestRow row : sep.rows()) {
      boolean declared = row.check().filter(id -> !id.isEmpty()).isPresent();
      lines.add(
          List.of(
              sep.number(),
              row.status().word(),
              row.check().orElse(""),
              row.text(),
              row.reason().orElse(""),
              row.issue().orElse(""),
              row.url().orElse(""),
              sep.yaml(),
              declared && row.line().isPresent() ? row.line().getAsInt() : "",
              declared ? report.definition(sep, row).orElse("") : "",
              report.rows().of(row).map(verdict -> verdict.id()).orElse("")));
    }
    for (String check : sep.untracked()) {
      lines.add(List.of(sep.number(), "untracked", check, "", "", "", "", sep.yaml(), "", "", ""));
    }
  }
}
