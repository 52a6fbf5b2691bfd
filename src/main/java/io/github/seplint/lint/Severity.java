package io.github.seplint.lint;

import java.util.Locale;
import java.util.Optional;

/** The severity of a finding, most severe first. */
public enum Severity {
  /** The file is misread, or the row can never match a check. */
  ERROR,
  /** Maintainers have fixed such a defect, or a document requires this with "must". */
  WARNING,
  /** Style, or a heuristic. */
  INFO,
  /** The rule is off. */
  OFF;

  /** Returns the name in output and configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
