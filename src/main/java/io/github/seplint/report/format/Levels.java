package io.github.seplint.report.format;

import io.github.seplint.lint.Severity;
import java.util.List;

/** What others call the severities. */
final class Levels {
  /** Those that a finding can have, gravest first. */
  static final List<Severity> ALL = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private Levels() {}

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

  /** As Code Climate has them; GitLab gates on none by itself. */
  static String gitlab(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO, OFF -> "minor";
    };
  }
}
