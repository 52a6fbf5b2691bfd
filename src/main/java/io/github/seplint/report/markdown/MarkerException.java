package io.github.seplint.report.markdown;

/** Reports a page without exactly one generated block; the message gives line and reason. */
public final class MarkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MarkerException(String message) {
    super(message);
  }
}
