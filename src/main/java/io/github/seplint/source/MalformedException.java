package io.github.seplint.source;

/** A file is not what it must be; the message is one line: {@code path:line:column: what}. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param span what is wrong
   * @param message how, in lower case and without a full stop; what it quotes may break no line
   */
  public MalformedException(SourceText source, Span span, String message) {
    super(at(source, span) + oneLine(message));
  }

  private static String at(SourceText source, Span span) {
    Position start = source.positionOf(span.start());
    return source.path() + ":" + start.line() + ":" + start.column() + ": ";
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
