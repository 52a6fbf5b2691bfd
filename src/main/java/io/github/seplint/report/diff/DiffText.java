package io.github.seplint.report.diff;

import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diff.ChangeLabels.CountColumn;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.TextTable.TextCell;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.spec.token.WordDiff;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    return text.counts();
  }

  public static String countsOf(CorpusDiff diff, TerminalCapabilities terminal) {
    return new DiffText(diff, terminal).counts();
  }

  private void sep(SepDiff sep) {
    out.append(TextStyle.HEADING, "SEP " + sep.number()).append(" (");
    out.appendUntrusted(sep.yaml()).append(')');
    for (SepChange change : sep.own()) {
      switch (change.kind()) {
        case SEP_ADDED -> out.append(", ").append(TextStyle.ADDED, "new");
        case SEP_REMOVED -> out.append(", ").append(TextStyle.REMOVED, "removed");
        default -> {}
      }
    }
    out.append('\n');
    sep.own().forEach(this::own);
    sep.rows().forEach(this::row);
    out.append('\n');
  }

  private void own(SepChange change) {
    ChangeKind kind = change.kind();
    if (kind == ChangeKind.SEP_ADDED || kind == ChangeKind.SEP_REMOVED) {
      return;
    }
    out.append("  ").append(TextStyle.INFO, kind.label()).append(": ");
    if (kind == ChangeKind.FILE_MOVED || kind == ChangeKind.SPEC_URL_CHANGED) {
      arrow(change);
    } else {
      out.appendUntrusted(change.subject());
    }
    out.append('\n');
  }

  private void row(RowChange row) {
    out.append("  ").append(style(row), ChangeLabels.of(row, diff));
    name(row);
    out.append('\n');
    Optional<SepChange> reworded = ChangeLabels.change(row, ChangeKind.REWORDED);
    if (reworded.isPresent()) {
      TextWrapper.diff(out, INDENT, ChangeLabels.words(reworded.get()));
    } else if (showsText(row)) {
      TextWrapper.text(out, INDENT, WordDiff.Kind.SAME, row.row().text());
    }
    row.changes().forEach(this::value);
  }

  private static TextStyle style(RowChange row) {
    if (row.isRegression()) {
      return TextStyle.ERROR;
    }
    return isAny(row, ChangeKind.ROW_ADDED, ChangeKind.NEWLY_TESTED, ChangeKind.NO_LONGER_EXCLUDED)
        ? TextStyle.ADDED
        : TextStyle.INFO;
  }

  private void name(RowChange row) {
    Optional<SepChange> rekeyed = ChangeLabels.change(row, ChangeKind.REKEYED);
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
    return row.row().check().isEmpty()
        || isAny(
            row,
            ChangeKind.ROW_ADDED,
            ChangeKind.ROW_REMOVED,
            ChangeKind.REKEYED,
            ChangeKind.NO_LONGER_EXCLUDED,
            ChangeKind.NEWLY_KEYED);
  }

  private static boolean isAny(RowChange row, ChangeKind... kinds) {
    return Stream.of(kinds).anyMatch(row::is);
  }

  private void value(SepChange change) {
    switch (change.kind()) {
      case REASON_CHANGED -> {
        out.append(INDENT).append(TextStyle.GUTTER, "= reason:").append('\n');
        TextWrapper.diff(out, INDENT + "  ", ChangeLabels.words(change));
      }
      case NEWLY_EXCLUDED ->
          begin("reason").appendUntrusted(change.after().orElse("")).append('\n');
      case URL_CHANGED -> link("url", change);
      case ISSUE_CHANGED -> link("issue", change);
      default -> {}
    }
  }

  private TerminalWriter begin(String name) {
    return out.append(INDENT).append(TextStyle.GUTTER, "= " + name + ": ");
  }

  private void link(String name, SepChange change) {
    begin(name);
    arrow(change);
    out.append('\n');
  }

  private void arrow(SepChange change) {
    out.appendUntrusted(change.before().orElse("none")).append(" -> ");
    out.appendUntrusted(change.after().orElse("none"));
  }

  private String counts() {
    if (diff.seps().isEmpty()) {
      return out.append(TextStyle.GOOD, "no changes").append('\n').text();
    }
    countTable();
    out.append('\n').append(ChangeLabels.summary(diff)).append('\n');
    if (diff.knowsRuns()) {
      out.append("tested: ").append(ChangeLabels.shares(diff, " before, ", " now\n"));
    }
    if (diff.regressions() > 0) {
      out.append(TextStyle.ERROR, SummaryLine.count(diff.regressions(), "regression"));
      out.append(
          diff.knowsRuns() ? ": no longer tested, or without a check\n" : ": without a check\n");
    }
    return out.text();
  }

  private void countTable() {
    List<CountColumn> columns = CountColumn.of(diff);
    Column[] alignment = new Column[columns.size() + 1];
    Arrays.fill(alignment, Column.RIGHT);
    alignment[0] = Column.LEFT;
    TextTable table = new TextTable(GAP, alignment);
    table.heading(CountColumn.heading(columns).toArray(String[]::new));
    for (SepDiff sep : diff.seps()) {
      table.row(cells(Long.toString(sep.number()), columns, sep.before(), sep.after()));
    }
    RowCounts before = diff.before().manifest().counts();
    table.row(cells("all", columns, before, diff.after().manifest().counts()));
    table.write(out);
  }

  private static TextCell[] cells(
      String name, List<CountColumn> columns, RowCounts before, RowCounts after) {
    return CountColumn.line(name, columns, before, after, " -> ")
        .map(TextCell::of)
        .toArray(TextCell[]::new);
  }
}
