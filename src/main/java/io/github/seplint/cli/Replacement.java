package io.github.seplint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The step from an old file to a new one, of which no half can be seen. */
final class Replacement {
  private static final FileAttribute<?>[] AS_USUAL = {};

  private Replacement() {}

  /**
   * Puts a content in the place of a file, or where none is.
   *
   * @return whether the file had another content
   */
  static boolean put(Path file, WholeFile.Content content) throws IOException {
    return put(file, content, UnaryOperator.identity());
  }

  /** The same for a program: who may read it may run it. */
  static boolean putProgram(Path file, WholeFile.Content content) throws IOException {
    return put(file, content, Replacement::runnable);
  }

  private static Set<PosixFilePermission> runnable(Set<PosixFilePermission> permissions) {
    Set<PosixFilePermission> more = new HashSet<>(permissions);
    for (String who : new String[] {"OWNER", "GROUP", "OTHERS"}) {
      if (permissions.contains(PosixFilePermission.valueOf(who + "_READ"))) {
        more.add(PosixFilePermission.valueOf(who + "_EXECUTE"));
      }
    }
    return more;
  }

  private static boolean put(
      Path file, WholeFile.Content content, UnaryOperator<Set<PosixFilePermission>> change)
      throws IOException {
    // Hidden, so that no walk takes it; random, so that two runs do not share it.
    Path fresh = file.resolveSibling(".seplint-" + UUID.randomUUID() + ".tmp");
    boolean replaces = Files.exists(file);
    try {
      write(fresh, content, replaces ? attributes(file) : AS_USUAL);
      Set<PosixFilePermission> before = permissions(file);
      if (replaces && Files.mismatch(fresh, file) < 0 && change.apply(before).equals(before)) {
        return false;
      }
      if (replaces) {
        resemble(fresh, file);
      }
      Set<PosixFilePermission> permissions = permissions(fresh);
      if (!change.apply(permissions).equals(permissions)) {
        Files.setPosixFilePermissions(fresh, change.apply(permissions));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      discard(fresh);
    }
  }

  /** None where the file system has no such thing. */
  static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")
        ? Files.getPosixFilePermissions(file)
        : Set.of();
  }

  private static void write(Path fresh, WholeFile.Content content, FileAttribute<?>... attributes)
      throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(fresh, options, attributes)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      // Else a power cut could keep the new name and lose what belongs to it.
      channel.force(true);
    }
  }

  /** What was for few eyes must not be for all, not even for a moment. */
  private static FileAttribute<?>[] attributes(Path file) throws IOException {
    return permissions(file).isEmpty()
        ? AS_USUAL
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
  }

  private static void resemble(Path fresh, Path file) throws IOException {
    Set<PosixFilePermission> permissions = permissions(file);
    if (permissions.isEmpty()) {
      return;
    }
    for (String attribute : new String[] {"unix:gid", "unix:uid"}) {
      own(fresh, file, attribute);
    }
    Files.setPosixFilePermissions(fresh, permissions);
  }

  private static void own(Path fresh, Path file, String attribute) {
    try {
      Object owner = Files.getAttribute(file, attribute);
      if (!owner.equals(Files.getAttribute(fresh, attribute))) {
        Files.setAttribute(fresh, attribute, owner);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Only root may give files away; the others own what they write.
    }
  }

  private static void discard(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // What could not be written could not be left behind either.
    }
  }
}
