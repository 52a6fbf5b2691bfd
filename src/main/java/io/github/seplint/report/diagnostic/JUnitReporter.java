package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fingerprint;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.FindingsByFile;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes JUnit XML for CI servers, one test suite per file. A finding is a failed test or, below
 * the failing level, a skipped one; a file without findings has one passed test. Tests are named by
 * rule and row, so that a server recognizes them when lines move.
 */
final class JUnitReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    List<FindingsByFile> files = FindingsByFile.of(report);
    int tests = 0;
    int failures = 0;
    int errors = 0;
    for (FindingsByFile file : files) {
      tests += tests(file);
      failures += failures(file, report.failOn());
      errors += errors(file);
    }
    String[] attributes = {
      "name", "seplint", "tests", "" + tests, "failures", "" + failures, "errors", "" + errors
    };
    XmlWriter.write(
        out,
        xml ->
            xml.element(
                "testsuites",
                suites -> {
                  for (FindingsByFile file : files) {
                    suite(file, report.failOn(), suites);
                  }
                },
                attributes));
  }

  private static int tests(FindingsByFile file) {
    return Math.max(1, file.findings().size() + errors(file));
  }

  private static int failures(FindingsByFile file, Severity failOn) {
    return (int) file.findings().stream().filter(finding -> fails(finding, failOn)).count();
  }

  private static int errors(FindingsByFile file) {
    return file.unreadable().isPresent() ? 1 : 0;
  }

  private static boolean fails(ReportedFinding finding, Severity failOn) {
    return finding.diagnostic().severity().atLeast(failOn);
  }

  private static void suite(FindingsByFile file, Severity failOn, XmlWriter xml)
      throws XMLStreamException {
    int failures = failures(file, failOn);
    xml.element(
        "testsuite",
        tests -> tests(file, failOn, tests),
        "name",
        file.path(),
        "tests",
        "" + tests(file),
        "failures",
        "" + failures,
        "errors",
        "" + errors(file),
        "skipped",
        "" + (file.findings().size() - failures));
  }

  private static void tests(FindingsByFile file, Severity failOn, XmlWriter xml)
      throws XMLStreamException {
    if (file.unreadable().isPresent()) {
      String reason = file.unreadable().get();
      xml.element(
          "testcase",
          test -> test.text("error", file.path() + ": " + reason, "message", reason),
          "classname",
          file.path(),
          "name",
          "can be read");
    } else if (file.findings().isEmpty()) {
      xml.empty("testcase", "classname", file.path(), "name", "no findings");
    }
    for (ReportedFinding finding : file.findings()) {
      xml.element(
          "testcase",
          test -> testResult(finding, failOn, test),
          "classname",
          file.path(),
          "name",
          name(finding.fingerprint()));
    }
  }

  private static String name(Fingerprint fingerprint) {
    String name = fingerprint.rule() + " in " + fingerprint.row();
    return fingerprint.occurrence() == 1 ? name : name + ", " + fingerprint.occurrence();
  }

  private static void testResult(ReportedFinding finding, Severity failOn, XmlWriter xml)
      throws XMLStreamException {
    Diagnostic diagnostic = finding.diagnostic();
    if (fails(finding, failOn)) {
      xml.text(
          "failure",
          TextReporter.line(diagnostic),
          "type",
          diagnostic.severity().word(),
          "message",
          diagnostic.message());
    } else {
      xml.text("skipped", TextReporter.line(diagnostic));
    }
  }
}
