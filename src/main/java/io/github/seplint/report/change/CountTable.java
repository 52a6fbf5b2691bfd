package io.github.seplint.report.change;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.SepDiff;
import io.github.seplint.report.Ink;
import io.github.seplint.report.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is counted of each SEP that changed, and of all, in columns. */
final class CountTable {
  private static final int GAP = 2;

  private final Ink ink;
  private final List<CountColumns> columns;
  private final List<List<String>> lines = new ArrayList<>();

  CountTable(Ink ink, CorpusDiff diff) {
    this.ink = ink;
    this.columns = CountColumns.of(diff);
    lines.add(Stream.concat(Stream.of("SEP"), columns.stream().map(CountColumns::name)).toList());
    for (SepDiff sep : diff.seps()) {
      add(Long.toString(sep.number()), sep.before(), sep.after());
    }
    add("all", diff.before().manifest().counts(), diff.after().manifest().counts());
  }

  private void add(String name, Counts before, Counts after) {
    List<String> cells = new ArrayList<>(List.of(name));
    columns.forEach(column -> cells.add(column.cell(before, after, " -> ")));
    lines.add(cells);
  }

  void write() {
    for (int i = 0; i < lines.size(); i++) {
      for (int column = 0; column <= columns.size(); column++) {
        cell(i == 0 ? Role.HEADING : Role.MESSAGE, lines.get(i).get(column), column);
      }
      ink.put('\n');
    }
  }

  private void cell(Role role, String text, int column) {
    int width = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    String padding = " ".repeat(width - text.length());
    ink.put(column == 0 ? "" : padding + " ".repeat(GAP));
    if (role == Role.HEADING) {
      ink.put(role, text);
    } else {
      ink.put(text);
    }
    ink.put(column == 0 ? padding : "");
  }
}
