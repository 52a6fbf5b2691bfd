package io.github.seplint.spec.page;

/** A specification that cannot be read; the message is one line for the user. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpecException(String message) {
    super(message);
  }
}
