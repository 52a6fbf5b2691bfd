package io.github.seplint.lint;

import io.github.seplint.lint.InputFile.DecodedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;

/** An input file, decoded and parsed. Bytes that are not valid UTF-8 are a problem of the tree. */
public record ParsedInput(SourceText source, YamlDocument yaml) {

  /**
   * Reads and parses a file.
   *
   * @throws IOException if it cannot be read
   */
  public static ParsedInput read(InputFile file) throws IOException {
    return of(file.path(), file.content().read());
  }

  static ParsedInput of(String path, byte[] bytes) {
    DecodedText decoded = DecodedText.of(bytes);
    return new ParsedInput(
        new SourceText(path, decoded.text()),
        decoded.defect().orElseGet(() -> YamlParser.read(decoded.text())));
  }
}
