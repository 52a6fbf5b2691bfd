package io.github.seplint.report.sdk;

import gg.jte.Content;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.sdk.EarlierMatrix;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.MatrixHistory.VerdictChange;
import io.github.seplint.sdk.Occurrence;
import io.github.seplint.sdk.RowVerdict;
import io.github.seplint.sdk.SdkColumn;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.sdk.VerdictCounts;
import io.github.seplint.sdk.VerdictCounts.SepState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The matrix as Markdown: a table of SEPs for a README, and a page for each SEP. */
public final class MatrixMarkdown {
  /** The longest error message on a page, in UTF-16 code units. */
  private static final int LONGEST_MESSAGE = 200;

  private final SdkMatrix matrix;
  private final MarkdownOutput md = new MarkdownOutput();

  private MatrixMarkdown(SdkMatrix matrix) {
    this.matrix = matrix;
  }

  /** Returns the table of SEPs; it ends with a line break. */
  public static String of(SdkMatrix matrix, MatrixHistory history) {
    MatrixMarkdown page = new MatrixMarkdown(matrix);
    page.table();
    page.notes();
    page.changes("Regressions", history.regressions());
    page.changes("Improvements", history.improvements());
    page.trend(history.trend());
    return page.md.text();
  }

  /** Returns the page of one SEP, with the verdicts on its rows and the reasons for failures. */
  public static String page(SdkMatrix matrix, SepVerdicts sep) {
    MatrixMarkdown page = new MatrixMarkdown(matrix);
    page.sep(sep);
    return page.md.text();
  }

  private void table() {
    md.raw("| SEP |");
    matrix.columns().forEach(column -> md.raw(" ").add(label(column)).raw(" |"));
    md.raw("\n| --- |" + " --- |".repeat(matrix.columns().size()) + "\n");
    for (SepVerdicts sep : matrix.seps()) {
      md.raw("| ").add(link(sep)).raw(" |");
      cells(sep::counts, false);
    }
    md.raw("| **All** |");
    cells(matrix::counts, true);
    md.raw(
        """

        Numbers are rows passed of rows judged, which are those that passed, failed or warned. A SEP has failed if one
        row has, and warned if a SHOULD is not met. It is partial if nothing failed, but some rows were skipped, not
        emitted or do not count; a dash means that no row was judged.
        """);
    vacuous();
  }

  private Content label(SdkColumn column) {
    return out -> {
      md.code(column.sdk().name()).writeTo(out);
      out.writeContent("<br>" + (column.isClaimed() ? "claims " : ""));
      out.writeContent(column.revisionLabel());
    };
  }

  private void vacuous() {
    int rows =
        (int)
            matrix.seps().stream()
                .flatMap(sep -> sep.checked().stream())
                .filter(
                    line -> line.verdicts().stream().anyMatch(v -> v.verdict() == Verdict.VACUOUS))
                .count();
    if (rows > 0) {
      md.raw("\n" + rows + (rows == 1 ? " row does not count: " : " rows do not count: "))
          .raw(
              matrix.isNullGiven()
                  ? "an implementation that does nothing passes "
                  : "everything else in the scenario failed for at least one SDK that passes ")
          .raw(rows == 1 ? "it.\n" : "them.\n");
    }
  }

  private Content link(SepVerdicts sep) {
    return md.link(
        Optional.of(sep.sep().specUrl()), out -> out.writeContent("SEP-" + sep.sep().number()));
  }

  private void cells(IntFunction<VerdictCounts> counts, boolean strong) {
    for (int i = 0; i < matrix.columns().size(); i++) {
      String cell = cell(counts.apply(i));
      md.raw(strong ? " **" + cell + "** |" : " " + cell + " |");
    }
    md.raw("\n");
  }

  private static String cell(VerdictCounts counts) {
    return counts.state() == SepState.NOT_SHOWN
        ? "—"
        : counts.state().label() + " " + counts.passed() + "/" + counts.judged();
  }

  private void notes() {
    List<String> notes = matrix.notes();
    if (!notes.isEmpty()) {
      md.raw("\nNotes:\n\n");
      notes.forEach(note -> md.raw("- ").add(md.prose(note)).raw("\n"));
    }
  }

  private void changes(String title, List<VerdictChange> changes) {
    if (!changes.isEmpty()) {
      md.raw("\n" + title + ":\n\n");
      for (VerdictChange change : changes) {
        md.raw("- ").add(md.code(change.column())).raw(" ").add(md.code(change.row().check()));
        md.raw(": " + change.before().label() + ", now ");
        md.raw(change.after().map(Verdict::label).orElse("missing")).raw("\n");
      }
    }
  }

  private void trend(List<EarlierMatrix> trend) {
    if (trend.isEmpty()) {
      return;
    }
    md.raw("\n| Report |");
    matrix.columns().forEach(column -> md.raw(" ").add(label(column)).raw(" |"));
    md.raw("\n| --- |" + " --- |".repeat(matrix.columns().size()) + "\n");
    for (EarlierMatrix earlier : trend) {
      md.raw("| ").text(earlier.name()).raw(" |");
      for (SdkColumn column : matrix.columns()) {
        md.raw(" " + earlier.column(column).map(each -> cell(each.counts())).orElse("—") + " |");
      }
      md.raw("\n");
    }
    md.raw("| this report |");
    cells(matrix::counts, false);
  }

  private void sep(SepVerdicts sep) {
    md.raw("# SEP-" + sep.sep().number() + "\n\n")
        .add(md.link(Optional.of(sep.sep().specUrl()), out -> out.writeContent("Specification")))
        .raw(" · ")
        .add(md.code(sep.sep().yaml()))
        .raw("\n\n| Check |");
    matrix.columns().forEach(column -> md.raw(" ").add(label(column)).raw(" |"));
    md.raw("\n| --- |" + " --- |".repeat(matrix.columns().size()) + "\n");
    for (RowLine line : sep.checked()) {
      md.raw("| ").add(md.code(line.row().name())).raw(" |");
      line.verdicts().forEach(verdict -> md.raw(" " + cell(verdict) + " |"));
      md.raw("\n");
    }
    md.raw("| **All** |");
    cells(sep::counts, true);
    sep.checked().forEach(this::row);
    excluded(sep);
  }

  private static String cell(RowVerdict verdict) {
    String label = verdict.verdict().label();
    return switch (verdict.verdict()) {
      case FAILED -> "**failed** (" + verdict.cause().map(cause -> cause.label()).orElse("") + ")";
      case NOT_EMITTED -> "—";
      default -> label;
    };
  }

  private void row(RowLine line) {
    md.raw("\n## ").add(md.code(line.row().name())).raw("\n\n> ").add(md.prose(line.row().text()));
    md.raw("\n");
    Map<String, List<Content>> absent = new LinkedHashMap<>();
    String start = "\n";
    for (int i = 0; i < line.verdicts().size(); i++) {
      RowVerdict verdict = line.verdicts().get(i);
      Content column = md.code(matrix.columns().get(i).label());
      if (verdict.absence().isPresent()) {
        absent.computeIfAbsent(verdict.explanation(), key -> new ArrayList<>()).add(column);
      } else if (verdict.verdict() != Verdict.PASSED) {
        md.raw(start + "- ").add(column).raw(" " + verdict.verdict().label() + ": ");
        md.text(verdict.explanation()).raw("\n");
        verdict.decisive().forEach(this::occurrence);
        start = "";
      }
    }
    for (Map.Entry<String, List<Content>> each : absent.entrySet()) {
      md.raw(start + "- Not emitted by");
      each.getValue().forEach(column -> md.raw(" ").add(column));
      md.raw(": ").text(each.getKey()).raw("\n");
      start = "";
    }
    if (!line.related().isEmpty()) {
      md.raw("\nAlso emitted, but not declared:");
      line.related().forEach(id -> md.raw(" ").add(md.code(id)));
      md.raw("\n");
    }
  }

  private void occurrence(Occurrence occurrence) {
    md.raw("  - ")
        .add(md.code(occurrence.run().scenario()))
        .raw(" (")
        .text(
            occurrence.run().leg().isEmpty()
                ? occurrence.run().side().id()
                : occurrence.run().leg())
        .raw(occurrence.times() > 1 ? ", " + occurrence.times() + " times)" : ")");
    occurrence.message().ifPresent(message -> md.raw(": ").text(shortened(message)));
    md.raw("\n");
  }

  private static String shortened(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    int end =
        LONGEST_MESSAGE - (Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1)) ? 1 : 0);
    return message.substring(0, end) + "…";
  }

  private void excluded(SepVerdicts sep) {
    List<RowLine> rows = sep.rows().stream().filter(line -> line.verdicts().isEmpty()).toList();
    if (!rows.isEmpty()) {
      md.raw("\n## Rows without a check\n\n");
      for (RowLine line : rows) {
        md.raw("- ").add(md.prose(line.row().text()));
        line.row().reason().ifPresent(reason -> md.raw("<br>Reason: ").add(md.prose(reason)));
        md.raw("\n");
      }
    }
  }
}
