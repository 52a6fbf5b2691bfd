package io.github.seplint.project;

import io.github.seplint.text.BoundedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the configuration of a directory, and refuses one that only chance would select: one above
 * the root of the repository, or one that another user could put there.
 */
record ConfigFinder(DisplayPaths displayPaths, boolean allowsOutside) {
  private static final String NAME = "seplint.yaml";
  private static final String OWNER = "unix:uid";
  private static final Integer ROOT = 0;

  /** The named file; throws if it does not exist. */
  Path named(String name) {
    Path file = Project.resolve(displayPaths.directory(), name);
    refuseSpecial(file, name);
    UsageException.throwIf(
        !Files.isRegularFile(file),
        "no such configuration file: "
            + name
            + (name.contains("=") ? "; a setting is written as <key>=<value>" : ""));
    return file;
  }

  /** The nearest file upwards, if any; throws if it must be named to be used. */
  Optional<Path> nearest() {
    boolean aboveRepository = false;
    for (Path at = displayPaths.directory(); at != null; at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (BoundedFile.isRegular(file)) {
        check(file, aboveRepository);
        return Optional.of(file);
      }
      refuseSpecial(file, displayPaths.of(file));
      aboveRepository |= Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }
    return Optional.empty();
  }

  /** A link to a device, for example, would be ignored without a word. */
  private static void refuseSpecial(Path file, String name) {
    UsageException.throwIf(
        !BoundedFile.isRegular(file) && Files.exists(file), name + ": not a regular file");
  }

  private void check(Path file, boolean aboveRepository) {
    String display = displayPaths.of(file);
    new PathGuard(file.resolveSibling(""), List.of(), allowsOutside).check(display, file);
    UsageException.throwIf(
        aboveRepository,
        display
            + ": above the root of the repository; pass --config to use it, or add a seplint.yaml"
            + " to the repository");
    UsageException.throwIf(
        !isTrusted(file), display + ": owned by another user; pass --config to use it");
  }

  /**
   * Returns whether root or the owner of the working directory owns a file. Anyone can create a
   * file in a directory such as {@code /tmp}, which may be above it. The user of this process does
   * not matter: containers run as another.
   */
  private boolean isTrusted(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    try {
      Object owner = Files.getAttribute(file, OWNER);
      return owner.equals(ROOT)
          || owner.equals(Files.getAttribute(displayPaths.directory(), OWNER));
    } catch (IOException e) {
      return false;
    }
  }
}
