package io.github.seplint.lint;

import io.github.seplint.lint.Linter.FileOutcome;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
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
  }

  /**
   * A file that could not be read.
   *
   * @param reason without the path
   */
  public record FileReadError(String path, String reason) implements FileOutcome {

    static FileReadError of(String path, IOException e) {
      if (e instanceof AccessDeniedException) {
        return new FileReadError(path, "permission denied");
      }
      return new FileReadError(
          path, e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage()));
    }
  }

  /**
   * The decoded bytes of a file.
   *
   * @param text with U+FFFD in place of invalid UTF-8
   * @param defect a document with a problem, if the file is too long or not valid UTF-8
   */
  record DecodedText(String text, Optional<YamlDocument> defect) {

    static DecodedText of(byte[] bytes) {
      if (bytes.length > YamlParser.LONGEST_TEXT) {
        return new DecodedText(
            "", Optional.of(defect(Span.at(0), "the file is longer than 2 MiB")));
      }
      try {
        return new DecodedText(
            strict().decode(ByteBuffer.wrap(bytes)).toString(), Optional.empty());
      } catch (CharacterCodingException e) {
        return broken(bytes);
      }
    }

    private static DecodedText broken(byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length + 1);
      strict().decode(in, out, true);
      String text = new String(bytes, StandardCharsets.UTF_8);
      int offset = Math.min(out.position(), text.length());
      Span span = new Span(offset, Math.min(offset + 1, text.length()));
      String message = "byte " + in.position() + " is not valid UTF-8";
      return new DecodedText(text, Optional.of(defect(span, message)));
    }

    private static YamlDocument defect(Span span, String message) {
      YamlProblem problem =
          new YamlProblem(YamlProblem.Kind.SYNTAX, span, message, Optional.empty());
      return new YamlDocument(Optional.empty(), List.of(), List.of(problem));
    }

    private static CharsetDecoder strict() {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
  }
}
