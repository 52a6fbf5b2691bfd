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
import java.util.HashMap;
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
    if (!isHidden(path) && attributes.isRegularFile() && isWanted(path)) {
      found.accept(path.normalize());
    } else if (!isHidden(path) && attributes.isSymbolicLink()) {
      visitSymlink(path);
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

    /** Finds the top of the work tree; without one, files above the directory are not read. */
    IgnoreFiles(Path base) {
      Path top = base;
      for (Path at = base; at != null; at = at.getParent()) {
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
      for (Path at = path.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
        Optional<IgnorePatterns> rules = patterns.computeIfAbsent(at, this::read);
        if (rules.isPresent()) {
          String relative = at.relativize(path).toString().replace('\\', '/');
          Optional<Boolean> decision = rules.get().decide(relative, directory);
          if (decision.isPresent()) {
            return decision.get();
          }
        }
      }
      return false;
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
