package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.SurfaceSummary;
import io.github.seplint.report.markdown.Table.Column;
import io.github.seplint.results.Surface;
import java.util.List;
import org.commonmark.node.Node;

/** How the scenarios of each surface ended; nothing where no run is known. */
final class ConformanceSection {
  private ConformanceSection() {}

  static List<Node> of(CoverageReport report) {
    if (report.conformance().surfaces().isEmpty()) {
      return List.of();
    }
    Table table =
        new Table(
            Column.words("Surface"),
            Column.figures("Scenarios that pass"),
            Column.figures("Scenarios"),
            Column.figures("Checks that pass"),
            Column.figures("Checks that fail"));
    for (SurfaceSummary each : report.conformance().surfaces()) {
      table.add(
          Nodes.text(name(each.surface())),
          Nodes.number(each.scenariosPassed()),
          Nodes.number(each.scenarios()),
          Nodes.number(each.checksPassed()),
          Nodes.number(each.checksFailed()));
    }
    return List.of(Nodes.heading(2, "Conformance"), table.block());
  }

  static String name(Surface surface) {
    return switch (surface) {
      case SERVER -> "Server";
      case CLIENT -> "Client";
    };
  }
}
