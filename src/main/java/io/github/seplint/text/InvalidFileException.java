package io.github.seplint.text;

import io.github.seplint.text.Place.Position;

/**
 * Thrown for a malformed or invalid file. The message is one line: {@code path:line:column:
 * message}, or {@code path: message} without a place.
 */
public final class InvalidFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param span the place of the error
   * @param message in lower case, without a full stop; line breaks in quoted text are removed
   */
  public InvalidFileException(SourceText source, Span span, String message) {
    this(source.path(), source.positionOf(span.start()), message);
  }

  /**
   * @param path the display path
   * @param position of the error
   */
  public InvalidFileException(String path, Position position, String message) {
    this(path + ":" + position.line() + ":" + position.column(), message);
  }

  /**
   * @param path the display path
   */
  public InvalidFileException(String path, String message) {
    super((path + ": " + message).replaceAll("[\\p{Cc}\\u2028\\u2029]", " "));
  }
}
