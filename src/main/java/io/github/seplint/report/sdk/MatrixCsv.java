package io.github.seplint.report.sdk;

import io.github.seplint.report.CsvWriter;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.sdk.Occurrence;
import io.github.seplint.sdk.RowVerdict;
import io.github.seplint.sdk.SdkColumn;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import java.util.ArrayList;
import java.util.List;

/** The matrix as CSV: a line for each row and column. */
public final class MatrixCsv {
  private static final List<String> COLUMNS =
      List.of(
          "sep",
          "check",
          "sdk",
          "revision",
          "verdict",
          "cause",
          "success",
          "failure",
          "warning",
          "skipped",
          "info",
          "scenarios",
          "message",
          "text");

  private MatrixCsv() {}

  /** Returns the lines by SEP, row and column; rows without a check have none. */
  public static String of(SdkMatrix matrix) {
    List<List<Object>> lines = new ArrayList<>();
    for (SepVerdicts sep : matrix.seps()) {
      for (RowLine line : sep.checked()) {
        for (int i = 0; i < matrix.columns().size(); i++) {
          lines.add(line(sep, line, matrix.columns().get(i), line.verdicts().get(i)));
        }
      }
    }
    return CsvWriter.of(COLUMNS, lines);
  }

  private static List<Object> line(
      SepVerdicts sep, RowLine line, SdkColumn column, RowVerdict verdict) {
    return List.of(
        sep.sep().number(),
        line.row().name(),
        column.sdk().name(),
        column.revisionLabel(),
        verdict.verdict().id(),
        verdict
            .cause()
            .map(cause -> cause.id())
            .or(() -> verdict.absence().map(absence -> absence.id()))
            .orElse(""),
        times(verdict, CheckStatus.SUCCESS),
        times(verdict, CheckStatus.FAILURE),
        times(verdict, CheckStatus.WARNING),
        times(verdict, CheckStatus.SKIPPED),
        times(verdict, CheckStatus.INFO),
        String.join("; ", verdict.scenarios()),
        verdict.decisive().stream()
            .map(Occurrence::message)
            .flatMap(message -> message.stream())
            .findFirst()
            .orElse(""),
        line.row().text());
  }

  private static int times(RowVerdict verdict, CheckStatus status) {
    return verdict.tally().getOrDefault(status, 0);
  }
}
