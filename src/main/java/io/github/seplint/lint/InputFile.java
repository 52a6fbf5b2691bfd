package io.github.seplint.lint;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to check.
 *
 * @param path as displayed, with {@code /} as the separator
 */
public record InputFile(String path, Content content) {

  /** Reads the bytes of a file; may be called more than once. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;

    /** The file on disk, if it is one. */
    default Optional<Path> location() {
      return Optional.empty();
    }
  }

  /**
   * A file that could not be read.
   *
   * @param reason without the path
   */
  public record FileReadError(String path, String reason) {}

  /** An input file, decoded and parsed. */
  public record ParsedInput(SourceText source, YamlDocument yaml) {}

  /** As generated; written out because every check calls it, and generating it is slow. */
  @Override
  public boolean equals(Object other) {
    return other instanceof InputFile that
        && path.equals(that.path)
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /**
   * Reads and parses the file. If it is too long or not valid UTF-8, this is a problem of the
   * document, and U+FFFD replaces invalid bytes.
   *
   * @throws IOException if it cannot be read
   */
  public ParsedInput parse() throws IOException {
    byte[] bytes = content.read();
    if (bytes.length > YamlParser.LONGEST_TEXT) {
      return new ParsedInput(new SourceText(path, ""), YamlParser.tooLong());
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Only a text with a replacement character can have been invalid; a decoder is slower.
    return text.indexOf('\uFFFD') < 0 || isValid(bytes)
        ? new ParsedInput(new SourceText(path, text), YamlParser.read(text))
        : invalid(bytes);
  }

  private static boolean isValid(byte... bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private ParsedInput invalid(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int offset = Math.min(out.position(), text.length());
    Span span = new Span(offset, Math.min(offset + 1, text.length()));
    return new ParsedInput(
        new SourceText(path, text),
        YamlDocument.failed(span, "byte " + in.position() + " is not valid UTF-8"));
  }
}
