package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps.FailingScenario;
import io.github.seplint.coverage.OpenGaps.SilentCheck;
import io.github.seplint.report.markdown.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** What is still to be done, and where it is tracked. */
final class GapsSection {
  private GapsSection() {}

  static List<Node> of(CoverageReport report) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Nodes.heading(2, "Open gaps"));
    if (!report.conformance().surfaces().isEmpty()) {
      nodes.add(Nodes.heading(3, "Scenarios that fail"));
      nodes.add(scenarios(report.gaps().scenarios()));
    }
    nodes.add(Nodes.heading(3, "Checks that nothing emitted"));
    nodes.add(checks(report));
    return nodes;
  }

  private static Node scenarios(List<FailingScenario> failing) {
    if (failing.isEmpty()) {
      return Nodes.paragraph(Nodes.text("None."));
    }
    Table table =
        new Table(
            Column.words("Scenario"),
            Column.words("Surface"),
            Column.figures("Checks that fail"),
            Column.figures("Checks that pass"),
            Column.words("Tracking"));
    for (FailingScenario each : failing) {
      table.add(
          Nodes.code(each.outcome().name()),
          Nodes.text(ConformanceSection.name(each.outcome().surface())),
          Nodes.number(each.outcome().checksFailed()),
          Nodes.number(each.outcome().checksPassed()),
          Issues.of(each.tracking()));
    }
    return table.block();
  }

  private static Node checks(CoverageReport report) {
    List<SilentCheck> silent = report.gaps().checks();
    if (silent.isEmpty()) {
      return Nodes.paragraph(Nodes.text("None."));
    }
    Table table = new Table(Column.words("SEP"), Column.words("Check"), Column.words("Tracking"));
    for (SilentCheck each : silent) {
      table.add(
          Nodes.text("SEP-" + each.sep().number()),
          Nodes.link(report.definition(each.sep(), each.row()), Nodes.code(each.row().name())),
          Issues.of(each.tracking()));
    }
    return table.block();
  }
}
