package io.github.seplint.lint;

import java.io.IOException;

/**
 * A file to check.
 *
 * @param path as it is shown, with {@code /} between its parts
 */
public record InputFile(String path, Content content) {

  /** Reads the bytes; may be asked more than once. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
