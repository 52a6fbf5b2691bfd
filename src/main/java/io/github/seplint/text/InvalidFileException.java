package io.github.seplint.text;

import io.github.seplint.text.Place.Position;

/**
 * A file is not what it must be; the message is one line: {@code path:line:column: what}, or {@code
 * path: what} where no place is to blame.
 */
public final class InvalidFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param span what is wrong
   * @param message how, in lower case and without a full stop; what it quotes may break no line
   */
  public InvalidFileException(SourceText source, Span span, String message) {
    this(source.path(), source.positionOf(span.start()), message);
  }

  /**
   * @param path the file as it is shown
   * @param position of what is wrong
   */
  public InvalidFileException(String path, Position position, String message) {
    this(path + ":" + position.line() + ":" + position.column(), message);
  }

  /**
   * @param path the file as it is shown
   */
  public InvalidFileException(String path, String message) {
    super(oneLine(path + ": " + message));
  }

  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder(message);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
