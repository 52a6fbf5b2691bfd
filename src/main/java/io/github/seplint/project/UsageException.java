package io.github.seplint.project;

import java.util.List;

/** A usage error: an invalid option or configuration, or a file that cannot be read or written. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  public UsageException(String message) {
    this(List.of(message));
  }

  /**
   * An error of several lines.
   *
   * @param messages at least one, in the order in which they are printed
   */
  public UsageException(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  public List<String> messages() {
    return messages;
  }
}
