package io.github.seplint.report;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.TracedSep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CSV of all rows and their status. */
public final class RowCsv {
  private static final List<String> COLUMNS =
      List.of(
          "sep", "status", "check", "text", "reason", "issue", "url", "file", "line", "definition");

  private final CoverageReport report;
  private final List<List<Object>> lines = new ArrayList<>();

  private RowCsv(CoverageReport report) {
    this.report = report;
  }

  /**
   * By SEP: its rows with a check in the order of the file, those that are excluded, those with
   * neither, then the checks that no row declares.
   */
  public static String of(CoverageReport report) {
    RowCsv csv = new RowCsv(report);
    report.manifest().seps().forEach(csv::add);
    return CsvText.of(COLUMNS, csv.lines);
  }

  private void add(TracedSep sep) {
    for (TracedSep.CheckedRow row : sep.requirements()) {
      String status = row.tested() ? "tested" : "untested";
      add(sep, status, row.check(), row.text(), "", row.issue(), row.url());
    }
    for (TracedSep.ExcludedRow row : sep.excluded()) {
      add(sep, "excluded", "", row.text(), row.reason(), row.issue(), Optional.empty());
    }
    for (TracedSep.UnkeyedRow row : sep.unkeyed()) {
      add(sep, "unkeyed", "", row.text(), "", row.issue(), row.url());
    }
    for (String check : sep.untracked()) {
      add(sep, "untracked", check, "", "", Optional.empty(), Optional.empty());
    }
  }

  private void add(
      TracedSep sep,
      String status,
      String check,
      String text,
      String reason,
      Optional<String> issue,
      Optional<String> url) {
    boolean declared = !check.isEmpty() && !status.equals("untracked");
    Optional<Integer> line = declared ? report.lines().of(sep.number(), check) : Optional.empty();
    lines.add(
        List.of(
            sep.number(),
            status,
            check,
            text,
            reason,
            issue.orElse(""),
            url.orElse(""),
            sep.yaml(),
            line.<Object>map(number -> number).orElse(""),
            declared ? report.definition(sep, check).orElse("") : ""));
  }
}
