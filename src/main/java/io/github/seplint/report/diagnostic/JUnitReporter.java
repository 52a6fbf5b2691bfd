package io.github.seplint.report.diagnostic;

import static io.github.seplint.report.XmlText.attribute;
import static io.github.seplint.report.XmlText.content;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fingerprint;
import io.github.seplint.report.diagnostic.CheckReport.FindingsByFile;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes JUnit XML for CI servers, one test suite per file. A finding is a failed test or, below
 * the failing level, a skipped one; a file without findings has one passed test. Tests are named by
 * rule and row, so that a server recognizes them when lines move.
 */
final class JUnitReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    List<FindingsByFile> files = FindingsByFile.of(report);
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="seplint" tests="%s" failures="%s" errors="%s">
        """
            .formatted(
                files.stream().mapToInt(JUnitReporter::tests).sum(),
                files.stream().mapToLong(file -> failures(file, report)).sum(),
                files.stream().mapToInt(JUnitReporter::errors).sum()));
    for (FindingsByFile file : files) {
      suite(file, report, out);
    }
    out.write("</testsuites>\n");
  }

  private static int tests(FindingsByFile file) {
    return Math.max(1, file.findings().size() + errors(file));
  }

  private static long failures(FindingsByFile file, CheckReport report) {
    return file.findings().stream().filter(finding -> report.fails(finding)).count();
  }

  private static int errors(FindingsByFile file) {
    return file.unreadable().isPresent() ? 1 : 0;
  }

  private static void suite(FindingsByFile file, CheckReport report, Writer out)
      throws IOException {
    String path = attribute(file.path());
    long failures = failures(file, report);
    long skipped = file.findings().size() - failures;
    out.write(
        """
          <testsuite name="%s" tests="%s" failures="%s" errors="%s" skipped="%s">
        """
            .formatted(path, tests(file), failures, errors(file), skipped));
    if (file.unreadable().isPresent()) {
      String reason = file.unreadable().get();
      String error = content(file.path() + ": " + reason);
      test(
          path,
          "can be read",
          "<error message=\"%s\">%s</error>".formatted(attribute(reason), error),
          out);
    } else if (file.findings().isEmpty()) {
      out.write("    <testcase classname=\"%s\" name=\"no findings\"/>\n".formatted(path));
    }
    for (ReportedFinding finding : file.findings()) {
      test(path, name(finding.fingerprint()), result(finding, report), out);
    }
    out.write("  </testsuite>\n");
  }

  private static void test(String path, String name, String result, Writer out) throws IOException {
    out.write(
        """
            <testcase classname="%s" name="%s">
              %s
            </testcase>
        """
            .formatted(path, attribute(name), result));
  }

  private static String name(Fingerprint fingerprint) {
    String name = fingerprint.rule() + " in " + fingerprint.row();
    return fingerprint.occurrence() == 1 ? name : name + ", " + fingerprint.occurrence();
  }

  private static String result(ReportedFinding finding, CheckReport report) {
    Diagnostic diagnostic = finding.diagnostic();
    String line = content(TextReporter.line(diagnostic));
    String type = diagnostic.severity().word();
    String message = attribute(diagnostic.message());
    return report.fails(finding)
        ? "<failure type=\"%s\" message=\"%s\">%s</failure>".formatted(type, message, line)
        : "<skipped>%s</skipped>".formatted(line);
  }
}
