import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes an archive of classes reproducible. Two dumps of the same list of classes differ in the
 * time at which the JVM started, which is in each soft reference of the archived heap, and in
 * checksums that the JVM does not verify by default. Both are set to zero; if anything else
 * differs, the archive stays as it is. Arguments: the archive, and another dump.
 */
final class ArchiveTimes {
  /** The header has no times, but the checksums of the header and of the heap. */
  private static final int HEADER = 1024;

  private ArchiveTimes() {}

  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[0]);
    ByteBuffer first = read(archive);
    ByteBuffer second = read(Path.of(arguments[1]));
    if (first.capacity() != second.capacity() || !clear(first, second)) {
      System.err.println("the archive of classes is not reproducible: " + archive.getFileName());
      return;
    }
    Files.write(archive, first.array());
  }

  private static ByteBuffer read(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns whether only times and checksums differ. */
  private static boolean clear(ByteBuffer first, ByteBuffer second) {
    for (int i = 0; i < HEADER; i += Integer.BYTES) {
      if (first.getInt(i) != second.getInt(i)) {
        first.putInt(i, 0);
      }
    }
    for (int i = HEADER; i + Long.BYTES <= first.capacity(); i += Long.BYTES) {
      if (first.getLong(i) != second.getLong(i)) {
        if (!isTime(first.getLong(i)) || !isTime(second.getLong(i))) {
          return false;
        }
        first.putLong(i, 0);
      }
    }
    return true;
  }

  /**
   * Returns whether a value can be the milliseconds since the machine was started, within a year.
   */
  private static boolean isTime(long value) {
    return value > 0 && value < 1L << 35;
  }
}
