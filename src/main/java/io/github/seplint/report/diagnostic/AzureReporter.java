package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes logging commands, which Azure Pipelines shows as issues of a run and links to the file.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands">logging
 *     commands</a>
 */
final class AzureReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    for (Diagnostic each : report.result().diagnostics()) {
      String path = report.paths().fromRoot().apply(each.place().path());
      out.write(
          "##vso[task.logissue type=%s;sourcepath=%s;linenumber=%s;columnnumber=%s;code=%s;]%s\n"
              .formatted(
                  type(each.severity()),
                  escaped(SafeText.of(path)),
                  each.place().start().line(),
                  each.place().start().column(),
                  each.rule(),
                  escaped(TextReporter.line(each))));
    }
  }

  /** There are two types; the message includes the severity. */
  private static String type(Severity severity) {
    return severity == Severity.ERROR ? "error" : "warning";
  }

  private static String escaped(String text) {
    return text.replace("%", "%AZP25")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace(";", "%3B")
        .replace("]", "%5D");
  }
}
