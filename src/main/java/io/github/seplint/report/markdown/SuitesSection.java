package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.ProjectSuite;
import io.github.seplint.coverage.SuiteGroups;
import io.github.seplint.report.markdown.Table.Column;
import io.github.seplint.suite.LocalSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** What a project runs besides; nothing where it says of nothing. */
final class SuitesSection {
  private final CoverageReport report;
  private final List<Node> nodes = new ArrayList<>();

  private SuitesSection(CoverageReport report) {
    this.report = report;
  }

  static List<Node> of(CoverageReport report) {
    SuitesSection section = new SuitesSection(report);
    if (!report.suites().isEmpty()) {
      section.add(report.suiteGroups());
    }
    return section.nodes;
  }

  private void add(SuiteGroups groups) {
    nodes.add(Nodes.heading(2, "Local suites"));
    nodes.add(
        Nodes.paragraph(
            Nodes.own(
                "What this project runs besides. A suite with INFO is run and counts for nothing;"
                    + " one with SKIP is not run.")));
    addGroup(
        "Scenarios of the conformance suite",
        Nodes.paragraph(
            Nodes.own("They belong to "),
            Nodes.code(report.upstream().name()),
            Nodes.own("; the project brings nothing but what they are run against.")),
        groups.upstream());
    addGroup(
        "Scenarios from elsewhere",
        Nodes.paragraph(Nodes.own("They are no part of the conformance suite.")),
        groups.other());
    if (!groups.notes().isEmpty()) {
      nodes.add(Nodes.paragraph(Nodes.own("Notes:")));
      nodes.add(Nodes.numbered(groups.notes().stream().map(Prose::of).toList()));
    }
    addSetup();
  }

  private void addGroup(String title, Node about, List<SuiteGroups.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            Column.words("Suite"),
            Column.words("Covers"),
            Column.words("Stage"),
            Column.words("Status"),
            Column.words("Scenarios"),
            Column.words("Tracking"));
    for (SuiteGroups.Line line : lines) {
      ProjectSuite suite = line.suite();
      table.add(
          Nodes.code(suite.name()),
          Nodes.text(suite.covers()),
          Nodes.text(suite.stage()),
          status(suite.status(), line.note()),
          source(suite),
          suite.tracking().map(Issues::of).orElseGet(Nodes::nothing));
    }
    nodes.add(Nodes.heading(3, title));
    nodes.add(about);
    nodes.add(table.block());
  }

  private static Node status(LocalSuite.Status status, Optional<Integer> note) {
    Node line =
        Nodes.paragraph(
            switch (status) {
              case PASS, FAIL -> Nodes.strong(status.name());
              case INFO, SKIP -> Nodes.emphasis(status.name());
            });
    note.ifPresent(number -> Nodes.append(line, Nodes.superscript(number)));
    return line;
  }

  private Node source(ProjectSuite suite) {
    return Nodes.link(
        Optional.of(report.upstream().branch(suite.repository(), suite.branch())),
        Nodes.code(suite.repository() + "@" + suite.branch()));
  }

  private void addSetup() {
    Table table =
        new Table(
            Column.words("Suite"),
            Column.words("Variable"),
            Column.words("Else in"),
            Column.words("To get them"));
    List<ProjectSuite> found =
        report.suites().stream()
            .filter(each -> each.pathVariable().isPresent() || each.defaultPath().isPresent())
            .toList();
    for (ProjectSuite suite : found) {
      table.add(
          Nodes.code(suite.name()),
          suite.pathVariable().map(Nodes::code).orElseGet(Nodes::nothing),
          suite.defaultPath().map(Nodes::code).orElseGet(Nodes::nothing),
          suite.cloneCommand(report.upstream().host()).map(Nodes::code).orElseGet(Nodes::nothing));
    }
    if (!found.isEmpty()) {
      nodes.add(Nodes.heading(3, "Where the scenarios are looked for"));
      nodes.add(
          Nodes.paragraph(
              Nodes.own(
                  "In the checkout that the variable of a suite names, else in a folder beside this"
                      + " project.")));
      nodes.add(table.block());
    }
  }
}
