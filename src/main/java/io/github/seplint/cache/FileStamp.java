package io.github.seplint.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The attributes of a regular file that change with its content, as in the index of git: a file
 * with the same stamp has the same content. Times are in nanoseconds.
 *
 * @param changed the time of the last change of its content or attributes, which no program can
 *     set; 0 if the file system has none
 * @param number of the file in its file system; 0 if there is none
 */
public record FileStamp(long modified, long changed, long number, long size) {
  /** Within this time, a file may be written twice without a different stamp. */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(2);

  /** The stamp of a file; empty if there is no such regular file. */
  public static Optional<FileStamp> of(Path file) {
    try {
      Map<String, Object> values =
          Files.readAttributes(file, "unix:isRegularFile,lastModifiedTime,ctime,ino,size");
      return Boolean.TRUE.equals(values.get("isRegularFile"))
          ? Optional.of(
              new FileStamp(
                  number(values, "lastModifiedTime"),
                  number(values, "ctime"),
                  number(values, "ino"),
                  number(values, "size")))
          : Optional.empty();
    } catch (UnsupportedOperationException e) {
      return portable(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileStamp> portable(Path file) {
    try {
      BasicFileAttributes values = Files.readAttributes(file, BasicFileAttributes.class);
      return values.isRegularFile()
          ? Optional.of(new FileStamp(nanos(values.lastModifiedTime()), 0, 0, values.size()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long number(Map<String, Object> values, String name) throws IOException {
    Object value = values.get(name);
    if (value instanceof FileTime time) {
      return nanos(time);
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IOException("no attribute " + name);
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** Returns whether a later change will change the stamp; the clock has its usual precision. */
  boolean isSettledAt(long milliseconds) {
    long now = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    return Math.max(modified, changed) < now - SETTLED;
  }

  /** Writes it, so that equal bytes mean the same stamp. */
  void write(RecordWriter out) {
    out.number(modified).number(changed).number(number).number(size);
  }

  static FileStamp read(RecordReader in) {
    return new FileStamp(in.number(), in.number(), in.number(), in.number());
  }

  boolean isSame(FileStamp other) {
    return modified == other.modified
        && changed == other.changed
        && number == other.number
        && size == other.size;
  }
}
