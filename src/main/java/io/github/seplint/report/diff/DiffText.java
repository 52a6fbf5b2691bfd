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
import io.github.seplint.report.diff.DiffJson.WordDiffJson;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.WordDiffPrinter;
import io.github.seplint.spec.token.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints the changes by SEP and row, then counts. */
public final class DiffText {
  private static final String INDENT = "      ";

  private final CorpusDiff diff;
  private final TerminalWriter ink;

  private DiffText(CorpusDiff diff, TerminalCapabilities screen) {
    this.diff = diff;
    this.ink = new TerminalWriter(screen);
  }

  /** All changes. */
  public static String of(CorpusDiff diff, TerminalCapabilities screen) {
    DiffText text = new DiffText(diff, screen);
    diff.seps().forEach(text::sep);
    text.counts();
    return text.ink.text().toString();
  }

  /** The counts alone. */
  public static String countsOf(CorpusDiff diff, TerminalCapabilities screen) {
    DiffText text = new DiffText(diff, screen);
    text.counts();
    return text.ink.text().toString();
  }

  private void sep(SepDiff sep) {
    ink.put(TextStyle.HEADING, "SEP " + sep.number()).put(" (").foreign(sep.yaml()).put(')');
    if (sep.own().stream().anyMatch(change -> change.kind() == ChangeKind.SEP_ADDED)) {
      ink.put(", ").put(TextStyle.ADDED, "new");
    }
    if (sep.own().stream().anyMatch(change -> change.kind() == ChangeKind.SEP_REMOVED)) {
      ink.put(", ").put(TextStyle.REMOVED, "removed");
    }
    ink.put('\n');
    sep.own().forEach(this::own);
    sep.rows().forEach(this::row);
    ink.put('\n');
  }

  private void own(SepChange change) {
    switch (change.kind()) {
      case SEP_ADDED, SEP_REMOVED -> {}
      case FILE_MOVED, SPEC_URL_CHANGED -> {
        ink.put("  ").put(TextStyle.INFO, ChangeLabels.of(change.kind())).put(": ");
        step(change);
        ink.put('\n');
      }
      default -> {
        ink.put("  ").put(TextStyle.INFO, ChangeLabels.of(change.kind())).put(": ");
        ink.foreign(change.subject()).put('\n');
      }
    }
  }

  private void row(RowChange row) {
    ink.put("  ").put(role(row), String.join(", ", kinds(row)));
    name(row);
    ink.put('\n');
    WordDiffPrinter lines = new WordDiffPrinter(ink, INDENT);
    Optional<SepChange> reworded = change(row, ChangeKind.REWORDED);
    if (reworded.isPresent()) {
      lines.diff(words(reworded.get()));
    } else if (showsText(row)) {
      lines.text(row.row().text());
    }
    row.changes().forEach(this::values);
  }

  private List<String> kinds(RowChange row) {
    List<String> kinds = new ArrayList<>();
    row.changes().forEach(change -> kinds.add(ChangeLabels.of(change.kind())));
    if (row.is(ChangeKind.ROW_ADDED) || row.is(ChangeKind.ROW_REMOVED)) {
      kinds.add(ChangeLabels.status(row.row(), diff));
    }
    return kinds;
  }

  private static TextStyle role(RowChange row) {
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
      ink.put(": ");
      step(rekeyed.get());
    } else if (id.isPresent()) {
      ink.put(": ").foreign(TextStyle.RULE, id.get());
    }
  }

  /** Of a row that is known by its id, and says what it said, the id is enough. */
  private static boolean showsText(RowChange row) {
    boolean known = row.row().check().isPresent();
    return !known
        || row.is(ChangeKind.ROW_ADDED)
        || row.is(ChangeKind.ROW_REMOVED)
        || row.is(ChangeKind.REKEYED)
        || row.is(ChangeKind.NO_LONGER_EXCLUDED)
        || row.is(ChangeKind.NEWLY_KEYED);
  }

  private void values(SepChange change) {
    switch (change.kind()) {
      case REASON_CHANGED -> {
        ink.put(INDENT).put(TextStyle.GUTTER, "= reason:").put('\n');
        new WordDiffPrinter(ink, INDENT + "  ").diff(words(change));
      }
      case NEWLY_EXCLUDED -> value("reason", change.after().orElse(""));
      case URL_CHANGED -> link("url", change);
      case ISSUE_CHANGED -> link("issue", change);
      default -> {}
    }
  }

  private void value(String name, String value) {
    ink.put(INDENT).put(TextStyle.GUTTER, "= " + name + ": ").foreign(value).put('\n');
  }

  private void link(String name, SepChange change) {
    ink.put(INDENT).put(TextStyle.GUTTER, "= " + name + ": ");
    step(change);
    ink.put('\n');
  }

  private void step(SepChange change) {
    ink.foreign(change.before().orElse("none")).put(" -> ");
    ink.foreign(change.after().orElse("none"));
  }

  private static Optional<SepChange> change(RowChange row, ChangeKind kind) {
    return row.changes().stream().filter(each -> each.kind() == kind).findFirst();
  }

  private static List<WordDiff> words(SepChange change) {
    return WordDiffJson.of(change.before().orElse(""), change.after().orElse(""));
  }

  private void counts() {
    if (diff.seps().isEmpty()) {
      ink.put(TextStyle.GOOD, "no changes").put('\n');
      return;
    }
    CountTable.write(diff, ink);
    ink.put('\n').put(SummaryLine.count(diff.seps().size(), "SEP")).put(" changed: ");
    ink.put(String.join(", ", ChangeLabels.tally(diff.tally()))).put('\n');
    if (diff.knowsRuns()) {
      ink.put("tested: ").put(ChangeLabels.share(diff.before().manifest().counts()));
      ink.put(" before, ").put(ChangeLabels.share(diff.after().manifest().counts())).put(" now\n");
    }
    if (diff.regressions() > 0) {
      ink.put(TextStyle.ERROR, SummaryLine.count(diff.regressions(), "regression"));
      ink.put(
          diff.knowsRuns() ? ": no longer tested, or without a check\n" : ": without a check\n");
    }
  }

  /** A table of counts per changed SEP, and of all. */
  static final class CountTable {
    private static final int GAP = 2;

    private final List<CountColumns> columns;
    private final TextTable table;

    private CountTable(CorpusDiff diff) {
      columns = CountColumns.of(diff);
      table =
          new TextTable(
              GAP,
              Stream.concat(Stream.of(Column.LEFT), columns.stream().map(each -> Column.RIGHT))
                  .toArray(Column[]::new));
      table.heading(
          Stream.concat(Stream.of("SEP"), columns.stream().map(CountColumns::name))
              .toArray(String[]::new));
      for (SepDiff sep : diff.seps()) {
        add(Long.toString(sep.number()), sep.before(), sep.after());
      }
      add("all", diff.before().manifest().counts(), diff.after().manifest().counts());
    }

    static void write(CorpusDiff diff, TerminalWriter ink) {
      new CountTable(diff).table.write(ink);
    }

    private void add(String name, RowCounts before, RowCounts after) {
      table.row(
          Stream.concat(
                  Stream.of(name),
                  columns.stream().map(column -> column.cell(before, after, " -> ")))
              .map(Cell::of)
              .toArray(Cell[]::new));
    }
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

    /** What it was and what it is, or what it stayed. */
    public String cell(RowCounts before, RowCounts after, String arrow) {
      String was = figure.apply(before).orElse("-");
      String is = figure.apply(after).orElse("-");
      return was.equals(is) ? is : was + arrow + is;
    }
  }
}
