package io.github.seplint.server.document;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;

/** The unit in which the protocol counts the characters of a line. */
public enum PositionEncoding {
  UTF16(PositionEncodingKind.UTF16),
  UTF8(PositionEncodingKind.UTF8),
  UTF32(PositionEncodingKind.UTF32);

  private final String kind;

  PositionEncoding(String kind) {
    this.kind = kind;
  }

  /** Returns the name in the protocol. */
  public String kind() {
    return kind;
  }

  /** Returns the first known encoding that the client prefers; UTF-16 if it names none. */
  public static PositionEncoding negotiate(List<String> preferred) {
    return preferred.stream().flatMap(each -> of(each).stream()).findFirst().orElse(UTF16);
  }

  private static Optional<PositionEncoding> of(String kind) {
    return Stream.of(values()).filter(each -> each.kind.equals(kind)).findFirst();
  }

  /** Returns the position of an offset; of the end for an offset after it. */
  public Position position(SourceText source, int offset) {
    int at = Math.min(offset, source.text().length());
    int line = source.lineIndex(at);
    return new Position(line, length(source.text(), source.fullLineSpan(line).start(), at));
  }

  public Range range(SourceText source, Span span) {
    return new Range(position(source, span.start()), position(source, span.end()));
  }

  /**
   * Returns the offset of a position: of the end of its line for a character after it, of the end
   * of the text for a line after it.
   */
  public int offset(SourceText source, Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    if (position.getLine() >= source.lineCount()) {
      return source.text().length();
    }
    int start = source.fullLineSpan(position.getLine()).start();
    int end = Math.max(start, source.lineSpan(position.getLine()).end());
    return advance(source.text(), start, end, position.getCharacter());
  }

  public Span span(SourceText source, Range range) {
    int start = offset(source, range.getStart());
    return new Span(start, Math.max(start, offset(source, range.getEnd())));
  }

  /** Returns the number of units between two offsets. */
  public int length(String text, int from, int to) {
    return switch (this) {
      case UTF16 -> to - from;
      case UTF8 -> text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
      case UTF32 -> text.codePointCount(from, to);
    };
  }

  private int advance(String text, int start, int end, int units) {
    if (this == UTF16) {
      return start + Math.min(Math.max(0, units), end - start);
    }
    int at = start;
    int left = units;
    while (at < end) {
      int next = Math.min(end, at + Character.charCount(text.codePointAt(at)));
      left -= length(text, at, next);
      if (left < 0) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
