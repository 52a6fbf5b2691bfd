package io.github.seplint.project;

import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.BoundedFile.RefusedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a directory on disk that skips hidden files and those that git ignores. Symlinks
 * to files are followed; those to directories are not, so there are no loops.
 *
 * @param guard limits symlinks that leave the directory
 * @param search counts the directories
 * @param found receives the wanted files
 * @param failed receives the paths that cannot be read, with the reason
 */
record DirectoryWalk(
    Path base,
    PathGuard guard,
    SearchLimit.Search search,
    Predicate<Path> wanted,
    Consumer<Path> found,
    BiConsumer<Path, String> failed,
    IgnoreFiles ignored)
    implements FileVisitor<Path> {

  /** Walks a directory and its descendants. */
  static void walk(
      Path base,
      PathGuard guard,
      SearchLimit.Search search,
      Predicate<Path> wanted,
      Consumer<Path> found,
      BiConsumer<Path, String> failed) {
    // A symlink that was named is followed: with the dot, the path refers to the target directory.
    Path start = Files.isSymbolicLink(base) ? base.resolve(".") : base;
    try {
      Files.walkFileTree(
          start,
          new DirectoryWalk(start, guard, search, wanted, found, failed, new IgnoreFiles(start)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a file or directory is hidden; CI keeps its files in {@code .github}. */
  static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") && !name.equals(".github");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    boolean entered = path.equals(base) || (!isHidden(path) && !ignored.ignores(path, true));
    if (!entered) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    search.enter();
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    if (isHidden(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      visitSymlink(path);
    } else if (attributes.isRegularFile() && isWanted(path)) {
      found.accept(path.normalize());
    }
    return FileVisitResult.CONTINUE;
  }

  private void visitSymlink(Path link) {
    try {
      Path target = link.toRealPath();
      if (!Files.isRegularFile(target) || !isWanted(link)) {
        return;
      }
      if (target.startsWith(base.toRealPath()) || guard.contains(link)) {
        found.accept(link.normalize());
      } else {
        failed.accept(link.normalize(), PathGuard.REFUSAL);
      }
    } catch (IOException e) {
      if (isWanted(link)) {
        failed.accept(link.normalize(), "broken symlink");
      }
    }
  }

  private boolean isWanted(Path path) {
    return wanted.test(path) && !ignored.ignores(path, false);
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    String denied = e instanceof AccessDeniedException ? "permission denied" : "cannot be read";
    String reason = e instanceof NoSuchFileException ? "disappeared during the search" : denied;
    failed.accept(path.normalize(), reason);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(path, e);
  }

  /**
   * The {@code .gitignore} files in a directory and the directories above it in its work tree. As
   * in git, a symlink is none.
   */
  static final class IgnoreFiles {
    private static final int MAX_MEBIBYTES = 1;

    private final Path top;
    private final Map<Path, Optional<IgnorePatterns>> patterns = new HashMap<>();
    private final Map<Path, List<IgnoreFile>> byDirectory = new HashMap<>();

    /**
     * The patterns of a directory.
     *
     * @param start of a path relative to the directory, as an offset in the absolute path
     */
    private record IgnoreFile(int start, IgnorePatterns patterns) {}

    /** Finds the top of the work tree; without one, files above the directory are not read. */
    IgnoreFiles(Path base) {
      Path directory = base.normalize();
      Path top = directory;
      for (Path at = directory; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(".git"))) {
          top = at;
          break;
        }
      }
      this.top = top;
    }

    /** Returns whether git ignores a file, by itself or with a directory that contains it. */
    boolean ignoresFile(Path file) {
      for (Path at = file; at != null && at.startsWith(top); at = at.getParent()) {
        if (ignores(at, !at.equals(file))) {
          return true;
        }
      }
      return false;
    }

    /** Returns whether git ignores a path; the nearest file with a matching pattern decides. */
    boolean ignores(Path path, boolean directory) {
      Path normal = path.normalize();
      Path parent = normal.getParent();
      List<IgnoreFile> files =
          parent == null ? List.of() : byDirectory.computeIfAbsent(parent, this::files);
      for (IgnoreFile file : files) {
        String relative = normal.toString().substring(file.start).replace('\\', '/');
        Optional<Boolean> decision = file.patterns.decide(relative, directory);
        if (decision.isPresent()) {
          return decision.get();
        }
      }
      return false;
    }

    /** The files in a directory and in those above it, the nearest first. */
    private List<IgnoreFile> files(Path directory) {
      List<IgnoreFile> files = new ArrayList<>();
      for (Path at = directory; at != null && at.startsWith(top); at = at.getParent()) {
        int start = at.resolve("_").toString().length() - 1;
        patterns
            .computeIfAbsent(at, this::read)
            .ifPresent(rules -> files.add(new IgnoreFile(start, rules)));
      }
      return files;
    }

    private static IgnorePatterns patterns(byte... bytes) {
      return IgnorePatterns.of(new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
    }

    private String display(Path file) {
      return new DisplayPaths(top).of(file);
    }

    private Optional<IgnorePatterns> read(Path directory) {
      Path file = directory.resolve(".gitignore");
      try {
        // As bytes: a file name in another encoding must not stop the run.
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            ? Optional.of(patterns(BoundedFile.read(file, MAX_MEBIBYTES)))
            : Optional.empty();
      } catch (RefusedFileException e) {
        throw new UsageException(display(file) + ": " + e.getMessage());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
