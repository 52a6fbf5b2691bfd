package io.github.seplint.cli;

/** The user asked wrong; one line says what. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
