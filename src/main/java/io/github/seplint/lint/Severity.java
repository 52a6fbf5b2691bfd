package io.github.seplint.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
    return Stream.of(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
