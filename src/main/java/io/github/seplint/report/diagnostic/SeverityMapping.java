package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Severity;
import java.util.List;

/** Maps severities to the levels of other formats. */
final class SeverityMapping {
  /** The severities of findings, highest first. */
  static final List<Severity> ALL = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private SeverityMapping() {}

  static String sarif(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }

  static String github(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "notice";
    };
  }

  /** The levels of Code Climate. */
  static String gitlab(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO, OFF -> "minor";
    };
  }
}
