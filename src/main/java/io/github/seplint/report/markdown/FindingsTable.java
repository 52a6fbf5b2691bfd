package io.github.seplint.report.markdown;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.lint.Unreadable;
import io.github.seplint.report.RulePages;
import io.github.seplint.report.markdown.Table.Column;
import io.github.seplint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/** Findings as a table, under a heading, a sentence and what could not be read. */
public final class FindingsTable {
  private final Document document = new Document();
  private final UnaryOperator<String> paths;

  /**
   * An empty page.
   *
   * @param paths what a file is called here, by the path that is shown
   */
  public FindingsTable(UnaryOperator<String> paths) {
    this.paths = paths;
  }

  /** A heading, and a sentence below it. */
  public void heading(String title, String sentence) {
    document.appendChild(Nodes.heading(2, title));
    document.appendChild(Nodes.paragraph(Nodes.text(sentence)));
  }

  /** What was to be checked and was not. */
  public void unreadable(List<Unreadable> files) {
    if (!files.isEmpty()) {
      document.appendChild(Nodes.bullets(files.stream().map(this::line).toList()));
    }
  }

  private Node line(Unreadable file) {
    return Nodes.paragraph(
        Nodes.code(paths.apply(file.path())), Nodes.own(": "), Nodes.text(file.reason()));
  }

  /** A line for each finding. */
  public void findings(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            Column.words("Severity"),
            Column.words("Place"),
            Column.words("Finding"),
            Column.words("Rule"));
    for (Diagnostic each : diagnostics) {
      table.add(
          severity(each.severity()),
          Nodes.code(place(each.place())),
          Prose.of(each.message()),
          Nodes.link(Optional.of(RulePages.url(each.rule())), Nodes.code(each.rule())));
    }
    document.appendChild(table.block());
  }

  /** The page; ends with a line break. */
  public String text() {
    return MarkdownText.of(document);
  }

  private static Node severity(Severity severity) {
    return severity == Severity.ERROR ? Nodes.strong(severity.word()) : Nodes.text(severity.word());
  }

  private String place(Place place) {
    return paths.apply(place.path()) + ":" + place.start().line() + ":" + place.start().column();
  }
}
