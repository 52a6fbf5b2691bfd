package io.github.seplint.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Identifies the code of a jar, which a version does not: by its directory, which contains a
 * checksum of each class.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The ZIP format</a>
 */
public final class BuildIdentity {
  private static final int END_LENGTH = 22;
  private static final int END_MARK = 0x06054b50;

  private BuildIdentity() {}

  /** Returns the identity of a jar, with the version of Java; empty for anything else. */
  public static Optional<String> of(Path jar) {
    if (!jar.toString().endsWith(".jar")) {
      return Optional.empty();
    }
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      ByteBuffer end =
          ByteBuffer.wrap(read(file, file.length() - END_LENGTH, END_LENGTH))
              .order(ByteOrder.LITTLE_ENDIAN);
      if (end.getInt(0) != END_MARK) {
        return Optional.empty();
      }
      byte[] directory = read(file, end.getInt(16) & 0xFFFF_FFFFL, end.getInt(12));
      return Optional.of(
          checksum(directory)
              + "-"
              + file.length()
              + "-"
              + System.getProperty("java.runtime.version"));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(RandomAccessFile file, long offset, int length) throws IOException {
    if (length < 0 || length > file.length() || offset < 0) {
      throw new IOException("not a jar");
    }
    byte[] bytes = new byte[length];
    file.seek(offset);
    file.readFully(bytes);
    return bytes;
  }

  /** A checksum of 64 bits, which the interpreter computes as fast as compiled code. */
  private static String checksum(byte... bytes) {
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    first.update(bytes, 0, bytes.length);
    second.update(bytes, 0, bytes.length);
    return Long.toHexString((first.getValue() << 32) | second.getValue());
  }
}
