package io.github.seplint.cache;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * The directory of the cache. Files in it are replaced atomically, have a checksum, and may be
 * removed at any time; none of its failures fails a run.
 *
 * @param top the directory of seplint, which also has the archives of the launcher
 */
public record CacheDirectory(Path top) {
  /** The largest file. */
  public static final int MAX_FILE = 32 << 20;

  /** The size of all files above which the oldest are removed. */
  static final long MAX_TOTAL = 128L << 20;

  private static final int MAX_FILES = 200;
  private static final String NEW = "new-";
  private static final int HEADER = 12;

  /** Ends in the version of the format. */
  private static final int MARK = 0x5E911701;

  private static final String VIEW = "unix";

  /** Permissions of groups and others to write, in the mode of a file. */
  private static final int SHARED = 0022;

  /** Finds the directory as the environment names it; it need not exist. */
  public static Optional<CacheDirectory> find(UnaryOperator<String> variables) {
    try {
      Path xdg = Path.of(variables.apply("XDG_CACHE_HOME"));
      Path home = Path.of(variables.apply("HOME"));
      if (xdg.isAbsolute()) {
        return Optional.of(new CacheDirectory(xdg.resolve("seplint")));
      }
      return home.isAbsolute()
          ? Optional.of(new CacheDirectory(home.resolve(".cache").resolve("seplint")))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The name of a file for a key; different keys have different names in practice. */
  public static String name(byte... key) {
    return Long.toHexString(new SipHash(0, 0).of(key));
  }

  private Path results() {
    return top.resolve("results");
  }

  /** Returns whether there is a file. */
  public boolean has(String name) {
    return Files.exists(results().resolve(name));
  }

  /** Reads a file; empty if it does not exist, is damaged, or others could have written it. */
  public Optional<byte[]> read(String name) {
    Path file = results().resolve(name);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !isPrivate()
          || Files.size(file) > MAX_FILE) {
        return Optional.empty();
      }
      // Not of a channel, whose classes take a millisecond.
      try (InputStream in = new FileInputStream(file.toFile())) {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
        byte[] body = in.readNBytes(MAX_FILE);
        boolean intact =
            header.limit() == HEADER
                && header.getInt(0) == MARK
                && header.getInt(4) == body.length
                && header.getInt(8) == checksum(body);
        keep(file);
        return intact ? Optional.of(body) : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Marks a file as used, at most once a day. */
  private static void keep(Path file) throws IOException {
    FileTime now = FileTime.from(Instant.now());
    long age = now.toMillis() - Files.getLastModifiedTime(file).toMillis();
    if (age > TimeUnit.DAYS.toMillis(1)) {
      Files.setLastModifiedTime(file, now);
    }
  }

  /** Writes a file and removes the oldest others if there are too many; failures are ignored. */
  public void write(String name, byte... body) {
    if (body.length > MAX_FILE - HEADER) {
      return;
    }
    try {
      if (!isPrivate()) {
        return;
      }
      // Not one of `Files.createTempFile`, whose random numbers take 3 ms.
      Path file = results().resolve(NEW + Long.toHexString(System.nanoTime()));
      try {
        try (OutputStream out = NewFiles.create(file)) {
          out.write(
              ByteBuffer.allocate(HEADER)
                  .putInt(MARK)
                  .putInt(body.length)
                  .putInt(checksum(body))
                  .array());
          out.write(body);
        }
        Files.move(file, results().resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(file);
      }
      trim();
    } catch (IOException e) {
      // The next run starts without it.
    }
  }

  private static int checksum(byte... body) {
    CRC32 checksum = new CRC32();
    checksum.update(body, 0, body.length);
    return (int) checksum.getValue();
  }

  /**
   * Returns whether only this user can write to the directory, after creating it if it is missing.
   */
  private boolean isPrivate() throws IOException {
    if (!Files.isDirectory(results())) {
      NewFiles.createDirectories(results());
    }
    if (!top.getFileSystem().supportedFileAttributeViews().contains(VIEW)) {
      return true;
    }
    // Root can write to the directories of all users.
    Path process = Path.of("/proc/self");
    Optional<Object> user =
        Files.exists(process)
            ? Optional.of(Files.getAttribute(process, "unix:uid"))
            : Optional.empty();
    return isPrivate(top, user) && isPrivate(results(), user);
  }

  private static boolean isPrivate(Path directory, Optional<Object> user) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(directory, "unix:mode,uid");
    boolean own =
        user.isPresent() ? user.get().equals(attributes.get("uid")) : Files.isWritable(directory);
    return own && attributes.get("mode") instanceof Integer mode && (mode & SHARED) == 0;
  }

  /** Creates files that only this user can read. A class of its own, as most runs write none. */
  private static final class NewFiles {
    private static final boolean POSIX =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private NewFiles() {}

    static OutputStream create(Path file) throws IOException {
      return Channels.newOutputStream(
          Files.newByteChannel(
              file,
              EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes("rw-------")));
    }

    static void createDirectories(Path directory) throws IOException {
      Files.createDirectories(directory, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String permissions) {
      return POSIX
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
          }
          : new FileAttribute<?>[0];
    }
  }

  private record Entry(Path file, long size, FileTime date) {}

  private void trim() throws IOException {
    List<Entry> entries = entries();
    long total = 0;
    for (Entry each : entries) {
      total += each.size;
    }
    if (entries.size() <= MAX_FILES && total <= MAX_TOTAL) {
      return; // without the class of a comparator, which takes some milliseconds
    }
    entries.sort(Comparator.comparing(Entry::date).reversed());
    total = 0;
    for (int i = 0; i < entries.size(); i++) {
      total += entries.get(i).size;
      if (i >= MAX_FILES || total > MAX_TOTAL) {
        Files.deleteIfExists(entries.get(i).file);
      }
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(results())) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
        }
      }
    }
    return entries;
  }

  /** Removes all results, but not the archives of the launcher; returns their number. */
  public int clean() throws IOException {
    if (!Files.isDirectory(results())) {
      return 0;
    }
    List<Entry> entries = entries();
    for (Entry each : entries) {
      Files.deleteIfExists(each.file);
    }
    return entries.size();
  }
}
