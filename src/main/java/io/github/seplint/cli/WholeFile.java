package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is written whole or not at all. Its new content is written beside it, reaches the
 * disk, and is put in its place at once: whoever is killed meanwhile leaves the old file, and
 * perhaps a hidden one that nobody reads, {@code .seplint-*.tmp}.
 *
 * <p>Links are not written through, as what they lead to was not named. A file that was there keeps
 * its permissions, and its owner where that is allowed; what other hard links lead to stays old.
 * Devices and pipes are written to as they are.
 *
 * @param path absolute
 * @param shown for people
 */
record WholeFile(Path path, String shown) {

  /** What is to be in a file; told but once, so it may be longer than memory. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;

    /** A text, in UTF-8. */
    static Content of(String text) {
      return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The file that is named.
   *
   * @param folder that a relative name starts from, absolute
   * @throws UsageException if no file can have that name
   */
  static WholeFile of(Path folder, String name) {
    if (name.isEmpty()) {
      throw new UsageException("a file must have a name, not ``");
    }
    try {
      Path path = folder.resolve(name).normalize();
      return new WholeFile(path, new ShownPaths(folder).of(path));
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called `" + name + "`");
    }
  }

  /**
   * Writes the file, whatever was in it.
   *
   * @return whether that has changed it
   * @throws UsageException with the reason, if it cannot be written; it is then what it was
   */
  boolean write(Content content) {
    try {
      if (isStream()) {
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
          content.writeTo(out);
        }
        return true;
      }
      checkReplaceable();
      return Replacement.put(path, content);
    } catch (IOException e) {
      throw new UsageException(shown + ": not written: " + reason(e));
    }
  }

  /**
   * Writes a program, which who may read it may run, whatever was in the file.
   *
   * @return whether that has changed it
   * @throws UsageException with the reason, if it cannot be written; it is then what it was
   */
  boolean writeProgram(Content content) {
    try {
      checkReplaceable();
      return Replacement.putProgram(path, content);
    } catch (IOException e) {
      throw new UsageException(shown + ": not written: " + reason(e));
    }
  }

  /**
   * Writes a file that was read, if it is still what was read.
   *
   * @return why it was left as it is; empty when it was written
   */
  Optional<String> change(String before, String after) {
    try {
      checkReplaceable();
      if (!Arrays.equals(Files.readAllBytes(path), before.getBytes(StandardCharsets.UTF_8))) {
        return Optional.of("it has changed meanwhile");
      }
      Replacement.put(path, Content.of(after));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(reason(e));
    }
  }

  /** A terminal, a pipe, {@code /dev/null}: nothing that could be replaced, or be torn. */
  boolean isStream() {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private void checkReplaceable() throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new IOException("it is a link");
    }
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && isReadOnly()) {
      throw new IOException("it is read-only");
    }
  }

  /** By its permissions too: root may write anything. */
  private boolean isReadOnly() throws IOException {
    Set<PosixFilePermission> permissions = Replacement.permissions(path);
    return !Files.isWritable(path)
        || (!permissions.isEmpty()
            && !permissions.contains(PosixFilePermission.OWNER_WRITE)
            && !permissions.contains(PosixFilePermission.GROUP_WRITE)
            && !permissions.contains(PosixFilePermission.OTHERS_WRITE));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied in its folder";
    }
    Optional<String> reason =
        e instanceof FileSystemException system
            ? Optional.ofNullable(system.getReason())
            : Optional.ofNullable(e.getMessage());
    return reason.orElse("it cannot be written");
  }
}
