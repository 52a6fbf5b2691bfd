package io.github.seplint.report.format;

import io.github.seplint.report.Screen;
import io.github.seplint.report.TextReport;
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
  public record Style(Screen screen, TextReport.Options options) {}

  /** The value of {@code --format}. */
  public String word() {
    return word;
  }

  /** Whether the format is for people, not for tools. */
  public boolean isText() {
    return this == TEXT || this == CONCISE;
  }

  public DiagnosticFormat in(Style style) {
    return switch (this) {
      case TEXT -> new TextFormat(style);
      case CONCISE -> TextFormat.concise(style);
      case JSON -> new JsonFormat();
      case JSON_LINES -> new JsonLinesFormat();
      case SARIF -> new SarifFormat();
      case GITHUB -> new GithubFormat();
      case GITLAB -> new GitlabFormat();
      case CHECKSTYLE -> new CheckstyleFormat();
      case JUNIT -> new JunitFormat();
      case MARKDOWN -> new MarkdownFormat();
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
