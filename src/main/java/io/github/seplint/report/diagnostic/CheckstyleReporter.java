package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.diagnostic.CheckReport.FindingsByFile;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/** Writes Checkstyle XML, which nearly every CI server reads. */
final class CheckstyleReporter implements Reporter {
  /** The version of the format that other linters also write. */
  private static final String VERSION = "4.3";

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    XmlWriter.write(
        out,
        xml ->
            xml.element(
                "checkstyle",
                content -> {
                  for (FindingsByFile file : FindingsByFile.of(report)) {
                    write(file, content);
                  }
                },
                "version",
                VERSION));
  }

  private static void write(FindingsByFile file, XmlWriter xml) throws XMLStreamException {
    if (file.findings().isEmpty() && file.unreadable().isEmpty()) {
      xml.empty("file", "name", file.path());
      return;
    }
    xml.element("file", content -> content(file, content), "name", file.path());
  }

  private static void content(FindingsByFile file, XmlWriter xml) throws XMLStreamException {
    if (file.unreadable().isPresent()) {
      xml.text("exception", file.unreadable().get());
    }
    for (ReportedFinding finding : file.findings()) {
      Diagnostic diagnostic = finding.diagnostic();
      xml.empty(
          "error",
          "line",
          String.valueOf(diagnostic.place().start().line()),
          "column",
          String.valueOf(diagnostic.place().start().column()),
          "severity",
          diagnostic.severity().word(),
          "message",
          diagnostic.message(),
          "source",
          "seplint." + diagnostic.rule());
    }
  }
}
