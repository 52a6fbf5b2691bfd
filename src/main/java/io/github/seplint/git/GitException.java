package io.github.seplint.git;

/** A repository, a revision or an object cannot be read; the message is one line for the user. */
public final class GitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GitException(String message) {
    super(message);
  }
}
