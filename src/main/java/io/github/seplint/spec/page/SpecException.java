package io.github.seplint.spec.page;

/** A specification that cannot be read; the message is one line for the user. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpecException(String message) {
    super(message);
  }

  /** A directory or revision without pages. */
  static SpecException noPage(String name, SpecLayout layout) {
    return new SpecException(
        "`" + name + "` is not a specification: no .mdx or .md page in " + layout.places());
  }
}
