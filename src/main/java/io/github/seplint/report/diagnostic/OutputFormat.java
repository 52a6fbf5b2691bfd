package io.github.seplint.report.diagnostic;

import io.github.seplint.report.terminal.TerminalCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The output formats of {@code check}. */
public enum OutputFormat {
  TEXT,
  CONCISE,
  JSON,
  JSONL,
  SARIF,
  GITHUB,
  GITLAB,
  AZURE,
  RDJSON,
  CHECKSTYLE,
  JUNIT,
  MARKDOWN;

  /** The value of {@code --format}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the format is meant for a terminal. */
  public boolean isText() {
    return this == TEXT || this == CONCISE;
  }

  /** Returns the reporter; the terminal and the options are for text formats. */
  public Reporter reporter(TerminalCapabilities terminal, TextReporter.Options options) {
    return switch (this) {
      case TEXT -> text(new TextReporter(terminal, options));
      case CONCISE -> text(new TextReporter(terminal, options.concise()));
      case JSON -> new JsonReporter();
      case JSONL -> JsonReporter::writeLines;
      case SARIF -> SarifReporter::write;
      case GITHUB -> new GitHubReporter();
      case GITLAB -> JsonReporter::writeCodeClimate;
      case AZURE -> new AzureReporter();
      case RDJSON -> new RdJsonReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
      case JUNIT -> new JUnitReporter();
      case MARKDOWN -> new MarkdownReporter();
    };
  }

  private static Reporter text(TextReporter text) {
    return (report, out) -> text.write(report.result(), report.skipped(), report.fixed(), out);
  }

  /** All values of {@code --format}, in the order of the help. */
  public static List<String> words() {
    return Stream.of(values()).map(OutputFormat::word).toList();
  }

  public static Optional<OutputFormat> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
