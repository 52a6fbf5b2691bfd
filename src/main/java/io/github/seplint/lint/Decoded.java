package io.github.seplint.lint;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlProblem;
import io.github.seplint.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as text.
 *
 * @param text with U+FFFD in the place of bytes that are no UTF-8
 * @param defect the document that says so, where there are such bytes
 */
record Decoded(String text, Optional<YamlDocument> defect) {

  static Decoded of(byte[] bytes) {
    if (bytes.length > YamlReader.LONGEST_TEXT) {
      return new Decoded("", Optional.of(defect(Span.at(0), "the file is longer than 2 MiB")));
    }
    try {
      return new Decoded(strict().decode(ByteBuffer.wrap(bytes)).toString(), Optional.empty());
    } catch (CharacterCodingException e) {
      return broken(bytes);
    }
  }

  private static Decoded broken(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    strict().decode(in, out, true);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int offset = Math.min(out.position(), text.length());
    Span span = new Span(offset, Math.min(offset + 1, text.length()));
    String message = "byte " + in.position() + " is not valid UTF-8";
    return new Decoded(text, Optional.of(defect(span, message)));
  }

  private static YamlDocument defect(Span span, String message) {
    YamlProblem problem = new YamlProblem(YamlProblem.Kind.SYNTAX, span, message, Optional.empty());
    return new YamlDocument(Optional.empty(), List.of(), List.of(problem));
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
