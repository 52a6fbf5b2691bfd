package io.github.seplint.spec.page;

/** What the user named as the specification cannot be read; the message is one line for them. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpecException(String message) {
    super(message);
  }
}
