package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import java.util.List;
import org.commonmark.node.Document;

/** The coverage report as Markdown. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /** What stands between the markers; ends with a line break. */
  public static String of(CoverageReport report) {
    return MarkdownText.of(document(report));
  }

  static Document document(CoverageReport report) {
    Document document = new Document();
    List.of(
            Stamp.of(report),
            ConformanceSection.of(report),
            SuitesSection.of(report),
            MatrixSection.of(report),
            DetailSection.of(report),
            GapsSection.of(report))
        .forEach(section -> section.forEach(document::appendChild));
    return document;
  }
}
