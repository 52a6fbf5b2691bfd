package io.github.seplint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes files: whole or not at all. */
final class FixWriter {
  private FixWriter() {}

  /**
   * Replaces a file's content by way of a file beside it.
   *
   * @param before what was read
   * @return why the file was left as it is; empty when it was written
   */
  static Optional<String> write(Path file, String before, String after) {
    try {
      Optional<String> refusal = refusal(file, before);
      if (refusal.isEmpty()) {
        replace(file, after);
      }
      return refusal;
    } catch (IOException e) {
      return Optional.of("it cannot be written");
    }
  }

  /**
   * Writes a file that is not there.
   *
   * @return why it was not written; empty when it was
   */
  static Optional<String> create(Path file, String text) {
    Path fresh = file.resolveSibling(".seplint-" + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("it cannot be written");
    } finally {
      delete(fresh);
    }
  }

  private static void delete(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // What could not be written could not be left behind either.
    }
  }

  private static Optional<String> refusal(Path file, String before) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return Optional.of("it is a link");
    }
    if (isReadOnly(file)) {
      return Optional.of("it is read-only");
    }
    return Arrays.equals(Files.readAllBytes(file), before.getBytes(StandardCharsets.UTF_8))
        ? Optional.empty()
        : Optional.of("it has changed meanwhile");
  }

  /** By its permissions too: root may write anything. */
  private static boolean isReadOnly(Path file) throws IOException {
    if (!Files.isWritable(file)) {
      return true;
    }
    Set<PosixFilePermission> permissions = permissions(file);
    return !permissions.isEmpty()
        && !permissions.contains(PosixFilePermission.OWNER_WRITE)
        && !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static void replace(Path file, String after) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, ".seplint-", ".tmp");
    try {
      Files.writeString(fresh, after);
      Set<PosixFilePermission> permissions = permissions(file);
      if (!permissions.isEmpty()) {
        Files.setPosixFilePermissions(fresh, permissions);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** None where the file system has no such thing. */
  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        ? Files.getPosixFilePermissions(file)
        : Set.of();
  }
}
