package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.report.markdown.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The rows of each SEP; parts without rows are left out. */
final class DetailSection {
  private final CoverageReport report;
  private final List<Node> nodes = new ArrayList<>();

  private DetailSection(CoverageReport report) {
    this.report = report;
  }

  static List<Node> of(CoverageReport report) {
    DetailSection section = new DetailSection(report);
    section.nodes.add(Nodes.heading(2, "Rows of each SEP"));
    report.manifest().seps().forEach(section::add);
    return section.nodes;
  }

  private void add(TracedSep sep) {
    nodes.add(Nodes.heading(3, "SEP-" + sep.number()));
    nodes.add(
        Nodes.paragraph(
            Nodes.link(Optional.of(sep.specUrl()), Nodes.text("Specification")),
            Nodes.own(" · "),
            Nodes.link(report.upstream().file(sep.yaml()), Nodes.code(sep.yaml()))));
    addTested(sep);
    addExcluded(sep);
    addUntested(sep);
    addUnkeyed(sep.unkeyed());
    addUntracked(sep.untracked());
  }

  private void addTested(TracedSep sep) {
    List<ManifestRow> rows = sep.tested();
    if (!rows.isEmpty()) {
      nodes.add(label(Part.TESTED, sep, "Tested", rows.size()));
      nodes.add(Nodes.bullets(rows.stream().map(row -> Nodes.paragraph(id(sep, row))).toList()));
    }
  }

  private void addUntested(TracedSep sep) {
    List<ManifestRow> rows = sep.untested();
    if (!rows.isEmpty()) {
      nodes.add(label(Part.UNTESTED, sep, "Untested", rows.size()));
      nodes.add(Nodes.bullets(rows.stream().map(row -> untested(sep, row)).toList()));
    }
  }

  private Paragraph untested(TracedSep sep, ManifestRow row) {
    Paragraph line = Prose.of(row.text());
    line.prependChild(Nodes.own(" — "));
    line.prependChild(id(sep, row));
    row.issue().ifPresent(issue -> Nodes.append(line, Nodes.own(" — "), Issues.of(issue)));
    return line;
  }

  private Node id(TracedSep sep, ManifestRow row) {
    return Nodes.link(report.definition(sep, row), Nodes.code(row.name()));
  }

  private void addExcluded(TracedSep sep) {
    List<ManifestRow> rows = sep.excluded();
    if (rows.isEmpty()) {
      return;
    }
    nodes.add(label(Part.EXCLUDED, sep, "Excluded", rows.size()));
    boolean tracked = rows.stream().anyMatch(row -> row.issue().isPresent());
    nodes.add(tracked ? reasonsAndIssues(rows) : reasons(rows));
  }

  private static Node reasons(List<ManifestRow> rows) {
    Table table = new Table(Column.words("Requirement"), Column.words("Reason"));
    rows.forEach(row -> table.add(Prose.of(row.text()), Prose.of(row.reason().orElse(""))));
    return table.block();
  }

  private static Node reasonsAndIssues(List<ManifestRow> rows) {
    Table table =
        new Table(Column.words("Requirement"), Column.words("Reason"), Column.words("Issue"));
    for (ManifestRow row : rows) {
      table.add(
          Prose.of(row.text()),
          Prose.of(row.reason().orElse("")),
          row.issue().map(Issues::of).orElseGet(Nodes::nothing));
    }
    return table.block();
  }

  private void addUnkeyed(List<ManifestRow> rows) {
    if (!rows.isEmpty()) {
      nodes.add(label("With neither check nor reason", rows.size()));
      nodes.add(Nodes.bullets(rows.stream().map(row -> Prose.of(row.text())).toList()));
    }
  }

  private void addUntracked(List<String> ids) {
    if (!ids.isEmpty()) {
      nodes.add(label("Emitted, though no row declares it", ids.size()));
      nodes.add(Nodes.bullets(ids.stream().map(id -> Nodes.paragraph(Nodes.code(id))).toList()));
    }
  }

  private static Paragraph label(Part part, TracedSep sep, String name, int rows) {
    Paragraph label = label(name, rows);
    label.prependChild(Nodes.anchor(part.anchor(sep)));
    return label;
  }

  private static Paragraph label(String name, int rows) {
    return Nodes.paragraph(Nodes.strong(name + " (" + rows + ")"));
  }
}
