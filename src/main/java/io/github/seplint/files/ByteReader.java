package io.github.seplint.files;

import io.github.seplint.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files, but no more of them than the limit needs to see that they are too long. */
public final class ByteReader {
  private ByteReader() {}

  /** The bytes of a file. */
  public static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** The bytes of a stream. */
  public static byte[] read(InputStream in) throws IOException {
    return in.readNBytes(YamlReader.LONGEST_TEXT + 1);
  }
}
