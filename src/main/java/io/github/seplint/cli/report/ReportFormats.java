package io.github.seplint.cli.report;

import io.github.seplint.cli.report.ReportOutputs.RenderContext;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.report.coverage.CoverageCsv;
import io.github.seplint.report.coverage.CoverageJson;
import io.github.seplint.report.coverage.MarkdownReport;
import io.github.seplint.report.coverage.html.HtmlReport;
import io.github.seplint.text.DidYouMean;
import java.util.List;
import java.util.function.Function;

/** The formats of {@code report}. Whoever adds one adds it here, and nowhere else. */
final class ReportFormats {
  /** The one that shows the pages of the specification. */
  static final String HTML = "html";

  private static final List<ReportFormat> ALL =
      List.of(
          new ReportFormat(
              "markdown",
              "a page for people; of a file that is there the block between its markers",
              ReportFormat.Placement.BLOCK,
              material -> MarkdownReport.of(material.report())),
          new ReportFormat(
              HTML,
              "one file for browsers, to filter; with --spec also the pages, marked",
              ReportFormat.Placement.WHOLE,
              material -> HtmlReport.of(material.report(), material.spec())),
          new ReportFormat(
              "json",
              "the figures and gaps, for tools",
              ReportFormat.Placement.WHOLE,
              material -> CoverageJson.of(material.report())),
          new ReportFormat(
              "csv",
              "a line for each row, for spreadsheets",
              ReportFormat.Placement.WHOLE,
              material -> CoverageCsv.of(material.report())),
          new ReportFormat(
              "badge-json",
              "a badge, for a Shields endpoint",
              ReportFormat.Placement.WHOLE,
              material -> Badge.of(material.label(), material.report()).json()),
          new ReportFormat(
              "badge-svg",
              "a badge, as a picture",
              ReportFormat.Placement.WHOLE,
              material -> Badge.of(material.label(), material.report()).svg()));

  private ReportFormats() {}

  /** The one that is meant where none is named. */
  static ReportFormat usual() {
    return ALL.get(0);
  }

  /**
   * The format of a name.
   *
   * @param asker says who named it, for the message
   * @throws UsageException if there is none
   */
  static ReportFormat named(String name, String asker) {
    List<String> names = names();
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    asker
                        + " takes "
                        + String.join(", ", names)
                        + ", not `"
                        + name
                        + "`"
                        + DidYouMean.didYouMean(name, names)));
  }

  static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }

  /** A line for each, for the help. */
  static String[] help() {
    return ALL.stream()
        .map(format -> format.name() + ": " + format.description() + ".")
        .toArray(String[]::new);
  }

  /**
   * A format of {@code report}.
   *
   * @param name as it is asked for
   * @param description for the help
   * @param draw makes the text of what is reported
   */
  record ReportFormat(
      String name, String description, Placement placement, Function<RenderContext, String> draw) {

    /** What it does to a file. */
    enum Placement {
      /** It is the whole file. */
      WHOLE,
      /** It is a block of a file that people write as well. */
      BLOCK
    }
  }
}
