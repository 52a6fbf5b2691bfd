package io.github.seplint.project;

import java.util.List;
import java.util.function.Supplier;

/** A usage error: an invalid option or configuration, or a file that cannot be read or written. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  public UsageException(String message) {
    this(List.of(message));
  }

  /** An error of several lines, at least one, in the order in which they are printed. */
  public UsageException(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  /** Creates the error of one line when it is needed, for {@code orElseThrow}. */
  public static Supplier<UsageException> of(String message) {
    return () -> new UsageException(message);
  }

  /** Throws the error of one line if a condition holds. */
  public static void throwIf(boolean condition, String message) {
    if (condition) {
      throw new UsageException(message);
    }
  }

  public List<String> messages() {
    return messages;
  }
}
