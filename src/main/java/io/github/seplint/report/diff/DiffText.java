package io.github.seplint.report.diff;

import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diff.DiffJson.TextDiff;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.WordDiffPrinter;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints the changes by SEP and row, then counts. */
public final class DiffText {
  private static final int GAP = 2;
  private static final String INDENT = "      ";

  private final CorpusDiff diff;
  private final TerminalWriter out;

  private DiffText(CorpusDiff diff, TerminalCapabilities terminal) {
    this.diff = diff;
    this.out = new TerminalWriter(terminal);
  }

  /** Returns all changes, then counts. */
  public static String of(CorpusDiff diff, TerminalCapabilities terminal) {
    DiffText text = new DiffText(diff, terminal);
    diff.seps().forEach(text::sep);
    text.counts();
    return text.out.text();
  }

  /** Returns the counts alone. */
  public static String countsOf(CorpusDiff diff, TerminalCapabilities terminal) {
    DiffText text = new DiffText(diff, terminal);
    text.counts();
    return text.out.text();
  }

  private void sep(SepDiff sep) {
    out.append(TextStyle.HEADING, "SEP " + sep.number())
        .append(" (")
        .appendUntrusted(sep.yaml())
        .append(')');
    if (sep.own().stream().anyMatch(change -> change.kind() == ChangeKind.SEP_ADDED)) {
      out.append(", ").append(TextStyle.ADDED, "new");
    }
    if (sep.own().stream().anyMatch(change -> change.kind() == ChangeKind.SEP_REMOVED)) {
      out.append(", ").append(TextStyle.REMOVED, "removed");
    }
    out.append('\n');
    sep.own().forEach(this::own);
    sep.rows().forEach(this::row);
    out.append('\n');
  }

  private void own(SepChange change) {
    switch (change.kind()) {
      case SEP_ADDED, SEP_REMOVED -> {}
      case FILE_MOVED, SPEC_URL_CHANGED -> {
        out.append("  ").append(TextStyle.INFO, change.kind().label()).append(": ");
        arrow(change);
        out.append('\n');
      }
      default -> {
        out.append("  ").append(TextStyle.INFO, change.kind().label()).append(": ");
        out.appendUntrusted(change.subject()).append('\n');
      }
    }
  }

  private void row(RowChange row) {
    out.append("  ").append(style(row), String.join(", ", ChangeLabels.of(row, diff)));
    name(row);
    out.append('\n');
    WordDiffPrinter lines = new WordDiffPrinter(out, INDENT);
    Optional<SepChange> reworded = change(row, ChangeKind.REWORDED);
    if (reworded.isPresent()) {
      lines.diff(wordDiff(reworded.get()));
    } else if (showsText(row)) {
      lines.text(row.row().text());
    }
    row.changes().forEach(this::values);
  }

  private static TextStyle style(RowChange row) {
    if (row.isRegression()) {
      return TextStyle.ERROR;
    }
    return row.is(ChangeKind.ROW_ADDED)
            || row.is(ChangeKind.NEWLY_TESTED)
            || row.is(ChangeKind.NO_LONGER_EXCLUDED)
        ? TextStyle.ADDED
        : TextStyle.INFO;
  }

  private void name(RowChange row) {
    Optional<SepChange> rekeyed = change(row, ChangeKind.REKEYED);
    Optional<String> id = row.row().check().or(() -> row.before().flatMap(ManifestRow::check));
    if (rekeyed.isPresent()) {
      out.append(": ");
      arrow(rekeyed.get());
    } else if (id.isPresent()) {
      out.append(": ").appendUntrusted(TextStyle.RULE, id.get());
    }
  }

  /** For a row with a check and unchanged text, the id is sufficient. */
  private static boolean showsText(RowChange row) {
    boolean identified = row.row().check().isPresent();
    return !identified
        || row.is(ChangeKind.ROW_ADDED)
        || row.is(ChangeKind.ROW_REMOVED)
        || row.is(ChangeKind.REKEYED)
        || row.is(ChangeKind.NO_LONGER_EXCLUDED)
        || row.is(ChangeKind.NEWLY_KEYED);
  }

  private void values(SepChange change) {
    switch (change.kind()) {
      case REASON_CHANGED -> {
        out.append(INDENT).append(TextStyle.GUTTER, "= reason:").append('\n');
        new WordDiffPrinter(out, INDENT + "  ").diff(wordDiff(change));
      }
      case NEWLY_EXCLUDED -> value("reason", change.after().orElse(""));
      case URL_CHANGED -> link("url", change);
      case ISSUE_CHANGED -> link("issue", change);
      default -> {}
    }
  }

  private void value(String name, String value) {
    out.append(INDENT)
        .append(TextStyle.GUTTER, "= " + name + ": ")
        .appendUntrusted(value)
        .append('\n');
  }

  private void link(String name, SepChange change) {
    out.append(INDENT).append(TextStyle.GUTTER, "= " + name + ": ");
    arrow(change);
    out.append('\n');
  }

  private void arrow(SepChange change) {
    out.appendUntrusted(change.before().orElse("none")).append(" -> ");
    out.appendUntrusted(change.after().orElse("none"));
  }

  private static Optional<SepChange> change(RowChange row, ChangeKind kind) {
    return row.changes().stream().filter(each -> each.kind() == kind).findFirst();
  }

  private static List<WordDiff> wordDiff(SepChange change) {
    return TextDiff.of(change.before().orElse(""), change.after().orElse(""));
  }

  private void counts() {
    if (diff.seps().isEmpty()) {
      out.append(TextStyle.GOOD, "no changes").append('\n');
      return;
    }
    countTable();
    out.append('\n').append(SummaryLine.count(diff.seps().size(), "SEP")).append(" changed: ");
    out.append(String.join(", ", ChangeLabels.tally(diff.tally()))).append('\n');
    if (diff.knowsRuns()) {
      out.append("tested: ").append(ChangeLabels.share(diff.before().manifest().counts()));
      out.append(" before, ")
          .append(ChangeLabels.share(diff.after().manifest().counts()))
          .append(" now\n");
    }
    if (diff.regressions() > 0) {
      out.append(TextStyle.ERROR, SummaryLine.count(diff.regressions(), "regression"));
      out.append(
          diff.knowsRuns() ? ": no longer tested, or without a check\n" : ": without a check\n");
    }
  }

  /** Prints a table of counts per changed SEP, and of all. */
  private void countTable() {
    List<CountColumns> columns = CountColumns.of(diff);
    TextTable table =
        new TextTable(
            GAP,
            Stream.concat(Stream.of(Column.LEFT), columns.stream().map(each -> Column.RIGHT))
                .toArray(Column[]::new));
    table.heading(
        Stream.concat(Stream.of("SEP"), columns.stream().map(CountColumns::name))
            .toArray(String[]::new));
    for (SepDiff sep : diff.seps()) {
      table.row(cells(Long.toString(sep.number()), columns, sep.before(), sep.after()));
    }
    RowCounts before = diff.before().manifest().counts();
    table.row(cells("all", columns, before, diff.after().manifest().counts()));
    table.write(out);
  }

  private static Cell[] cells(
      String name, List<CountColumns> columns, RowCounts before, RowCounts after) {
    return Stream.concat(
            Stream.of(name), columns.stream().map(column -> column.cell(before, after, " -> ")))
        .map(Cell::of)
        .toArray(Cell[]::new);
  }

  /**
   * A column of counts, before and after.
   *
   * @param name of the column
   * @param figure of a state; empty if it is not defined
   */
  record CountColumns(String name, Function<RowCounts, Optional<String>> figure) {

    /** The columns of a diff. */
    public static List<CountColumns> of(CorpusDiff diff) {
      Stream<CountColumns> columns =
          diff.knowsRuns()
              ? Stream.of(
                  number("rows", CountColumns::rows),
                  number("tested", RowCounts::tested),
                  number("untested", RowCounts::untested),
                  number("excluded", RowCounts::excluded),
                  new CountColumns("tested %", CountColumns::percent))
              : Stream.of(
                  number("rows", CountColumns::rows),
                  number("with a check", counts -> counts.tested() + counts.untested()),
                  number("excluded", RowCounts::excluded));
      return columns.toList();
    }

    private static CountColumns number(String name, Function<RowCounts, Integer> count) {
      return new CountColumns(name, counts -> Optional.of(count.apply(counts).toString()));
    }

    private static int rows(RowCounts counts) {
      return counts.tested() + counts.untested() + counts.excluded() + counts.unkeyed();
    }

    private static Optional<String> percent(RowCounts counts) {
      return TestedShare.of(counts).finePercent().map(percent -> percent + " %");
    }

    /** Returns the old and the new value, or the unchanged one. */
    public String cell(RowCounts before, RowCounts after, String arrow) {
      String was = figure.apply(before).orElse("-");
      String is = figure.apply(after).orElse("-");
      return was.equals(is) ? is : was + arrow + is;
    }
  }
}
