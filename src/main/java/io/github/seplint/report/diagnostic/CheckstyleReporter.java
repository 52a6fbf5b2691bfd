package io.github.seplint.report.diagnostic;

import static io.github.seplint.report.XmlText.attribute;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.XmlText;
import io.github.seplint.report.diagnostic.CheckReport.FindingsByFile;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import java.io.IOException;
import java.io.Writer;

/** Writes Checkstyle XML, which nearly every CI server reads. */
final class CheckstyleReporter implements Reporter {
  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    // The version of the format that other linters also write.
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    for (FindingsByFile file : FindingsByFile.of(report)) {
      write(file, out);
    }
    out.write("</checkstyle>\n");
  }

  private static void write(FindingsByFile file, Writer out) throws IOException {
    boolean empty = file.findings().isEmpty() && file.unreadable().isEmpty();
    String end = empty ? "/>" : ">";
    out.write("  <file name=\"%s\"%s\n".formatted(attribute(file.path()), end));
    if (file.unreadable().isPresent()) {
      String reason = XmlText.content(file.unreadable().get());
      out.write("    <exception>%s</exception>\n".formatted(reason));
    }
    for (ReportedFinding finding : file.findings()) {
      Diagnostic diagnostic = finding.diagnostic();
      out.write(
          """
              <error line="%s" column="%s" severity="%s" message="%s" source="seplint.%s"/>
          """
              .formatted(
                  diagnostic.place().start().line(),
                  diagnostic.place().start().column(),
                  diagnostic.severity().word(),
                  attribute(diagnostic.message()),
                  diagnostic.rule()));
    }
    out.write(empty ? "" : "  </file>\n");
  }
}
