package io.github.seplint.spec.lock;

/**
 * The commit of the specification that a file was locked against.
 *
 * @param commit its id, 40 hexadecimal digits
 * @param date its day, {@code yyyy-MM-dd}
 */
public record Pin(String commit, String date) {
  private static final int SHORT = 10;

  /** The start of the id, for people. */
  public String shortId() {
    return commit.substring(0, SHORT);
  }
}
