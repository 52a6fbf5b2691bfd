package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CellTitles;
import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.SepStatus;
import io.github.seplint.coverage.TestedShare;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.report.markdown.Table.Column;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** How many rows of each SEP are tested, excluded and untested. */
final class MatrixSection {
  private static final String LEGEND =
      "A row is tested if a run has emitted its check, whatever came of it. A SEP passes if all its"
          + " rows are tested that are not excluded. A figure leads to its rows.";

  private MatrixSection() {}

  static List<Node> of(CoverageReport report) {
    Table table =
        new Table(
            Column.words("SEP"),
            Column.figures("Tested"),
            Column.figures("Excluded"),
            Column.figures("Untested"),
            Column.words("Status"));
    report.manifest().seps().forEach(sep -> add(table, sep));
    addTotal(table, report.manifest().counts());
    return List.of(
        Nodes.heading(2, "Coverage of SEPs"), Nodes.paragraph(Nodes.text(LEGEND)), table.block());
  }

  private static void add(Table table, TracedSep sep) {
    Counts counts = sep.counts();
    table.add(
        Nodes.link(Optional.of(sep.specUrl()), Nodes.text("SEP-" + sep.number())),
        figure(counts.tested(), Part.TESTED.anchor(sep), CellTitles.tested(sep)),
        figure(counts.excluded(), Part.EXCLUDED.anchor(sep), CellTitles.excluded(sep)),
        figure(counts.untested(), Part.UNTESTED.anchor(sep), CellTitles.untested(sep)),
        status(SepStatus.of(counts)));
  }

  private static Node figure(int rows, String anchor, String title) {
    Node figure = Nodes.number(rows);
    return rows == 0 ? figure : Nodes.jump(anchor, title, figure);
  }

  private static Node status(SepStatus status) {
    return switch (status) {
      case PASS -> Nodes.strong("pass");
      case PARTIAL -> Nodes.text("partial");
      case UNTESTED -> Nodes.emphasis("untested");
    };
  }

  private static void addTotal(Table table, Counts counts) {
    table.add(
        Nodes.strong("All"),
        Nodes.strong(Integer.toString(counts.tested())),
        Nodes.strong(Integer.toString(counts.excluded())),
        Nodes.strong(Integer.toString(counts.untested())),
        TestedShare.of(counts)
            .percent()
            .map(percent -> Nodes.strong(percent + " % tested"))
            .orElseGet(Nodes::nothing));
  }
}
