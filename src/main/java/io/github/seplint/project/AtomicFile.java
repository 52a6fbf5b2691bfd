package io.github.seplint.project;

import io.github.seplint.git.ProtectedFiles;
import io.github.seplint.text.BoundedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written atomically. The new content is written to a temporary file in the same
 * directory, flushed to disk and renamed. If the process is killed, the old file remains, and
 * perhaps a hidden file {@code .seplint-*.tmp} that nothing reads.
 *
 * <p>Symlinks are not written through, because their target was not named. An existing file keeps
 * its permissions, and its owner where that is permitted; other hard links keep the old content.
 * Devices and pipes are written to directly.
 *
 * @param path absolute
 * @param display path for messages
 */
public record AtomicFile(Path path, String display) {
  private static final FileAttribute<?>[] DEFAULT_ATTRIBUTES = {};

  /** Content with restricted access must not be readable by others, not even briefly. */
  private static final FileAttribute<?>[] PRIVATE_ATTRIBUTES = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  /** The content of a file; written once, so it may be larger than memory. */
  @FunctionalInterface
  public interface FileContent {
    /** The number of characters that are encoded at a time. */
    int PIECE = 1 << 14;

    void writeTo(OutputStream out) throws IOException;

    /** A text, in UTF-8; encoded piece by piece, as it may be long. */
    static FileContent of(String text) {
      return out -> {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (int from = 0; from < text.length(); from += PIECE) {
          writer.write(text, from, Math.min(PIECE, text.length() - from));
        }
        writer.flush();
      };
    }
  }

  /** Resolves a name, relative to an absolute directory; throws if it is not a file name. */
  public static AtomicFile of(Path directory, String name) {
    UsageException.throwIf(name.isEmpty(), "empty file name");
    Path path = Project.resolve(directory, name);
    String display = new DisplayPaths(directory).of(path);
    return new AtomicFile(path, display.isEmpty() ? "." : display);
  }

  /**
   * Checks before a run that it may write this file: that it does not read it, and that Git does
   * not own it; throws otherwise. Devices are exempt from the first, because writing to one
   * overwrites no file.
   */
  public void refuseIfInputOf(Project project) {
    UsageException.throwIf(
        !isStream() && project.reads(path), display + ": refusing to overwrite an input file");
    refuseIfProtected();
  }

  /** Checks that Git does not own the file; throws if it does. */
  public void refuseIfProtected() {
    ProtectedFiles.refusal(path)
        .ifPresent(
            reason -> {
              throw notWritten(reason);
            });
  }

  private UsageException notWritten(String reason) {
    return new UsageException(display + ": not written: " + reason);
  }

  /**
   * Writes the file, whatever its content.
   *
   * @return whether the content has changed
   * @throws UsageException with the reason, if it cannot be written; it is then unchanged
   */
  public boolean write(FileContent content) {
    refuseIfProtected();
    try {
      if (!isStream()) {
        return replace(content, false);
      }
      requireWriter(path);
      try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      return true;
    } catch (IOException e) {
      throw notWritten(reason(e));
    }
  }

  /** Writes a text in UTF-8 to a new file; throws if it exists or cannot be written. */
  public void create(String text) {
    UsageException.throwIf(
        !isStream() && Files.exists(path, LinkOption.NOFOLLOW_LINKS), display + ": already exists");
    write(FileContent.of(text));
  }

  /**
   * Writes a hook of Git, the only file of Git that is ever written. Everyone who may read it may
   * also execute it.
   *
   * @return whether the content or the permissions have changed
   * @throws UsageException with the reason, if it cannot be written; it is then unchanged
   */
  public boolean writeHook(String script) {
    try {
      return replace(FileContent.of(script), true);
    } catch (IOException e) {
      throw notWritten(reason(e));
    }
  }

  /** Writes a file that was read, unless it has changed; returns the reason if not written. */
  public Optional<String> change(String before, String after) {
    Optional<String> refusal = ProtectedFiles.refusal(path);
    if (refusal.isPresent()) {
      return refusal;
    }
    try {
      checkReplaceable();
      byte[] expected = before.getBytes(StandardCharsets.UTF_8);
      if (Files.size(path) != expected.length
          || !Arrays.equals(Files.readAllBytes(path), expected)) {
        return Optional.of("changed in the meantime");
      }
      replace(FileContent.of(after), false);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(reason(e));
    }
  }

  /** The same; throws with the reason if it was not written. */
  public void changeOrRefuse(String before, String after) {
    change(before, after)
        .ifPresent(
            reason -> {
              throw notWritten(reason);
            });
  }

  /** Returns whether the file has this content. */
  public boolean hasContent(FileContent content) throws IOException {
    return Arrays.equals(digest(out -> Files.copy(path, out)), digest(content));
  }

  private static byte[] digest(FileContent content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Throws for a special file that is neither a device nor a stream of this process: opening a
   * named pipe would wait for a reader.
   */
  public static void requireWriter(Path file) throws IOException {
    boolean special = Files.exists(file) && !Files.isRegularFile(file);
    if (special
        && !BoundedFile.isStartStream(file)
        && !file.startsWith("/dev")
        && !file.toRealPath().startsWith("/dev")) {
      throw new IOException("not a regular file");
    }
  }

  /** Returns whether it is a terminal, a pipe or {@code /dev/null}, which cannot be replaced. */
  private boolean isStream() {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private void checkReplaceable() throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new IOException("is a symlink");
    }
    if (Files.isDirectory(path)) {
      throw new IOException("is a directory");
    }
    // The permissions matter too, because root can write any file.
    Set<PosixFilePermission> permissions = permissions(path);
    boolean granted = permissions.stream().anyMatch(each -> each.name().endsWith("_WRITE"));
    if (Files.exists(path) && !(Files.isWritable(path) && (granted || permissions.isEmpty()))) {
      throw new IOException("is read-only");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied in its directory";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return Optional.ofNullable(reason).orElse("cannot be written");
  }

  private boolean replace(FileContent content, boolean executable) throws IOException {
    checkReplaceable();
    // Hidden, so that no search finds it; random, so that two runs do not share it.
    Path temporary = path.resolveSibling(".seplint-" + UUID.randomUUID() + ".tmp");
    boolean exists = Files.exists(path);
    Set<PosixFilePermission> before = permissions(path);
    try {
      write(temporary, content, before.isEmpty() ? DEFAULT_ATTRIBUTES : PRIVATE_ATTRIBUTES);
      Set<PosixFilePermission> kept = exists ? before : permissions(temporary);
      Set<PosixFilePermission> after = executable ? executable(kept) : kept;
      if (exists && Files.mismatch(temporary, path) < 0 && after.equals(before)) {
        return false;
      }
      if (!before.isEmpty()) {
        copyOwner(temporary, "unix:gid");
        copyOwner(temporary, "unix:uid");
      }
      if (!after.isEmpty() && !after.equals(permissions(temporary))) {
        Files.setPosixFilePermissions(temporary, after);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Path temporary, FileContent content, FileAttribute<?>... attributes)
      throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(temporary, options, attributes)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      // Without this a power failure could keep the new name and lose the content.
      channel.force(true);
    }
  }

  private static Set<PosixFilePermission> executable(Set<PosixFilePermission> permissions) {
    Set<PosixFilePermission> more = new HashSet<>(permissions);
    permissions.forEach(
        each -> more.add(PosixFilePermission.valueOf(each.name().replace("_READ", "_EXECUTE"))));
    return more;
  }

  /** Empty if the file system does not support permissions. */
  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")
        ? Files.getPosixFilePermissions(file)
        : Set.of();
  }

  private void copyOwner(Path temporary, String attribute) {
    try {
      Object owner = Files.getAttribute(path, attribute);
      if (!owner.equals(Files.getAttribute(temporary, attribute))) {
        Files.setAttribute(temporary, attribute, owner);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Only root may change the owner of a file; anybody else owns the new file.
    }
  }
}
