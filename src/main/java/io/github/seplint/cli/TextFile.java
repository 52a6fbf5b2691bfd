package io.github.seplint.cli;

import io.github.seplint.files.ByteReader;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A text that is named on the command line. */
final class TextFile {
  private TextFile() {}

  /**
   * Reads it.
   *
   * @param folder that a relative name starts from, absolute
   * @throws UsageException if it is not there, is no UTF-8, or is longer than anybody writes
   */
  static SourceText read(Path folder, String name) {
    Path path = path(folder, name);
    String shown = new ShownPaths(folder).of(path);
    if (!Files.exists(path)) {
      throw new UsageException("no such file: " + shown);
    }
    if (Files.isDirectory(path)) {
      throw new UsageException("a folder, not a file: " + (shown.isEmpty() ? "." : shown));
    }
    try {
      byte[] bytes = ByteReader.read(path);
      if (bytes.length > YamlReader.LONGEST_TEXT) {
        throw new UsageException(shown + ": longer than 2 MiB");
      }
      return new SourceText(shown, decode(bytes));
    } catch (CharacterCodingException e) {
      throw new UsageException(shown + ": not valid UTF-8");
    } catch (IOException e) {
      throw new UsageException(shown + ": cannot be read");
    }
  }

  private static Path path(Path folder, String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called `" + name + "`");
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
