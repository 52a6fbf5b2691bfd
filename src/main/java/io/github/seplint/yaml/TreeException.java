package io.github.seplint.yaml;

import io.github.seplint.source.Span;

/** A limit of ours is passed; never leaves the package. */
final class TreeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String message;

  TreeException(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
    this.message = message;
  }

  Span span() {
    return span;
  }

  String message() {
    return message;
  }
}
