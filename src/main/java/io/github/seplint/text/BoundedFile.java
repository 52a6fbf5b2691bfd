package io.github.seplint.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files completely that the user did not choose by size: no more than a limit, and nothing
 * that never ends, such as a device or a pipe without a writer.
 */
public final class BoundedFile {
  private static final Path PROCESSES = Path.of("/proc");

  private BoundedFile() {}

  /** Thrown for a file that is not read, whatever its content. */
  public static final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String reason) {
      super(reason);
    }
  }

  /**
   * The bytes of a regular file, or of a stream that this process was started with.
   *
   * @param maxMebibytes the limit, in MiB
   * @throws RefusedFileException if it is neither, or is larger
   */
  public static byte[] read(Path file, int maxMebibytes) throws IOException {
    int limit = maxMebibytes << 20;
    byte[] bytes = start(file, limit + 1);
    if (bytes.length > limit) {
      throw new RefusedFileException("larger than the limit of " + maxMebibytes + " MiB");
    }
    return bytes;
  }

  /**
   * The first bytes of such a file.
   *
   * @param most the number of bytes that are read at most
   * @throws RefusedFileException if it is neither
   */
  public static byte[] start(Path file, int most) throws IOException {
    requireReadable(file);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /** Throws {@link RefusedFileException} if an existing file is a device or a named pipe. */
  public static void requireReadable(Path file) throws IOException {
    if (Files.exists(file) && !isRegular(file) && !isStartStream(file)) {
      throw new RefusedFileException("not a regular file");
    }
  }

  /**
   * Returns whether a path is a regular file, and not one that the kernel generates, such as {@code
   * /proc/kmsg}, which waits for messages.
   */
  public static boolean isRegular(Path file) {
    try {
      return Files.isRegularFile(file)
          && (Files.size(file) > 0 || !file.toRealPath().startsWith(PROCESSES));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns whether a path names a stream that this process was started with, as standard input and
   * the process substitution of a shell do. It can be read once.
   */
  public static boolean isStartStream(Path file) {
    Path name = file.toAbsolutePath().normalize();
    return name.equals(Path.of("/dev/stdin"))
        || name.startsWith("/dev/fd")
        || name.startsWith("/proc/self/fd");
  }

  /** Counts the directories of a search that the user chose by one name, up to a limit. */
  public static final class DirectoryCount {
    private static final int MAX = 1_000_000;

    /** The reason why a directory above the limit is refused. */
    public static final String REFUSAL = "more than " + MAX + " directories";

    private int count;

    /** Counts one more; returns whether there are too many. */
    public boolean exceedsLimit() {
      count++;
      return count > MAX;
    }
  }
}
