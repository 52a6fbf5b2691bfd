package io.github.seplint.report.change;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.SepDiff;
import io.github.seplint.report.Ink;
import io.github.seplint.report.TextTable;
import io.github.seplint.report.TextTable.Cell;
import io.github.seplint.report.TextTable.Column;
import java.util.List;
import java.util.stream.Stream;

/** A table of counts per changed SEP, and of all. */
final class CountTable {
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

  static void write(CorpusDiff diff, Ink ink) {
    new CountTable(diff).table.write(ink);
  }

  private void add(String name, Counts before, Counts after) {
    table.row(
        Stream.concat(
                Stream.of(name), columns.stream().map(column -> column.cell(before, after, " -> ")))
            .map(Cell::of)
            .toArray(Cell[]::new));
  }
}
