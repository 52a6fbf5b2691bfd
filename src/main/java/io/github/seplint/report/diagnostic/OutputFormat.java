package io.github.seplint.report.diagnostic;

import io.github.seplint.report.diagnostic.JsonReporter.JsonLinesReporter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The output formats of a check; the only list of them. */
public enum OutputFormat {
  TEXT("text"),
  CONCISE("concise"),
  JSON("json"),
  JSON_LINES("jsonl"),
  SARIF("sarif"),
  GITHUB("github"),
  GITLAB("gitlab"),
  CHECKSTYLE("checkstyle"),
  JUNIT("junit"),
  MARKDOWN("markdown");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /** The terminal and the options of text formats. */
  public record Style(TerminalCapabilities screen, TextReporter.Options options) {}

  /** The value of {@code --format}. */
  public String word() {
    return word;
  }

  /** Whether the format is for people, not for tools. */
  public boolean isText() {
    return this == TEXT || this == CONCISE;
  }

  public Reporter in(Style style) {
    return switch (this) {
      case TEXT -> new TextFormat(style);
      case CONCISE -> TextFormat.concise(style);
      case JSON -> new JsonReporter();
      case JSON_LINES -> new JsonLinesReporter();
      case SARIF -> new SarifReporter();
      case GITHUB -> new GitHubReporter();
      case GITLAB -> new GitLabReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
      case JUNIT -> new JUnitReporter();
      case MARKDOWN -> new MarkdownReporter();
    };
  }

  /** All words, in the order in which they are listed. */
  public static List<String> words() {
    return Stream.of(values()).map(OutputFormat::word).toList();
  }

  public static Optional<OutputFormat> of(String word) {
    return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
