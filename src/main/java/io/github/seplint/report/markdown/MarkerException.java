package io.github.seplint.report.markdown;

/** A page in which it is not clear where the generated block stands; the message says why. */
public final class MarkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MarkerException(String message) {
    super(message);
  }
}
