package io.github.seplint.lint;

/**
 * A finding that is tolerated.
 *
 * @param reason what people wrote beside it; empty where they wrote nothing
 */
public record Suppressed(Diagnostic diagnostic, Origin origin, String reason) {

  /** Who tolerates it. */
  public enum Origin {
    /** A comment in the file. */
    COMMENT,
    /** The baseline. */
    BASELINE
  }
}
