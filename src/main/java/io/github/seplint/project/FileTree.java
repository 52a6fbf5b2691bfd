package io.github.seplint.project;

import io.github.seplint.git.IgnorePatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files that can be checked: those on disk, or those of a git tree or index. */
sealed interface FileTree {
  boolean isDirectory(Path path);

  boolean isFile(Path path);

  /**
   * Returns whether anything exists at that path, including things that are not files, such as
   * sockets.
   */
  boolean exists(Path path);

  /**
   * Walks a directory and its descendants; skips hidden and ignored ones.
   *
   * @param found receives the files
   * @param failed receives the paths that cannot be read, with the reason
   */
  void walk(
      Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed);

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /**
   * Files that git tracks, on disk or not. Git tracks them, so {@code .gitignore} does not apply.
   *
   * @param files absolute and normalized
   */
  record Tracked(Set<Path> files) implements FileTree {

    @Override
    public boolean isDirectory(Path path) {
      return Files.isDirectory(path)
          || files.stream().anyMatch(file -> file.startsWith(path) && !file.equals(path));
    }

    @Override
    public boolean isFile(Path path) {
      return files.contains(path);
    }

    @Override
    public boolean exists(Path path) {
      return files.contains(path) || Files.exists(path);
    }

    @Override
    public void walk(
        Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed) {
      for (Path file : files) {
        if (file.startsWith(base) && !hasHiddenPart(base, file) && wanted.test(file)) {
          found.accept(file);
        }
      }
    }

    private static boolean hasHiddenPart(Path base, Path file) {
      for (Path part : base.relativize(file)) {
        if (isHidden(part)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The files on disk. Symlinks to files are followed; those to directories are not, so there are
   * no loops.
   *
   * @param guard limits symlinks that leave the directory in which they are found
   */
  record OnDisk(PathGuard guard) implements FileTree {

    @Override
    public boolean isDirectory(Path path) {
      return Files.isDirectory(path);
    }

    @Override
    public boolean isFile(Path path) {
      return Files.exists(path);
    }

    @Override
    public boolean exists(Path path) {
      return Files.exists(path);
    }

    @Override
    public void walk(
        Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed) {
      // A symlink that was named is followed: with the dot, the path refers to the target
      // directory.
      Path start = Files.isSymbolicLink(base) ? base.resolve(".") : base;
      try {
        Files.walkFileTree(start, new Walker(start, wanted, found, failed));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String reason(IOException e) {
      if (e instanceof NoSuchFileException) {
        return "disappeared during the search";
      }
      return e instanceof AccessDeniedException ? "permission denied" : "cannot be read";
    }

    /** Reports wanted files; skips those that are hidden or ignored by git. */
    private final class Walker extends SimpleFileVisitor<Path> {
      private final Path base;
      private final Predicate<Path> wanted;
      private final Consumer<Path> found;
      private final BiConsumer<Path, String> failed;
      private final IgnoreFiles ignored;

      Walker(
          Path base,
          Predicate<Path> wanted,
          Consumer<Path> found,
          BiConsumer<Path, String> failed) {
        this.base = base;
        this.wanted = wanted;
        this.found = found;
        this.failed = failed;
        this.ignored = new IgnoreFiles(base);
      }

      @Override
      public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        boolean entered = path.equals(base) || (!isHidden(path) && !ignored.ignores(path, true));
        return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (isHidden(path)) {
          return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
          add(path);
        } else if (attributes.isSymbolicLink()) {
          visitSymlink(path);
        }
        return FileVisitResult.CONTINUE;
      }

      private void add(Path file) {
        if (isWanted(file)) {
          found.accept(file.normalize());
        }
      }

      private void visitSymlink(Path link) {
        try {
          Path target = link.toRealPath();
          if (!Files.isRegularFile(target)) {
            return;
          }
          if (target.startsWith(base.toRealPath()) || guard.contains(link)) {
            add(link);
          } else {
            refuse(link, PathGuard.refusal());
          }
        } catch (IOException e) {
          refuse(link, "broken symlink");
        }
      }

      private void refuse(Path link, String reason) {
        if (isWanted(link)) {
          failed.accept(link.normalize(), reason);
        }
      }

      private boolean isWanted(Path path) {
        return wanted.test(path) && !ignored.ignores(path, false);
      }

      @Override
      public FileVisitResult visitFileFailed(Path path, IOException e) {
        return fail(path, e);
      }

      @Override
      public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
        return e == null ? FileVisitResult.CONTINUE : fail(path, e);
      }

      private FileVisitResult fail(Path path, IOException e) {
        failed.accept(path.normalize(), reason(e));
        return FileVisitResult.CONTINUE;
      }
    }
  }

  /** The {@code .gitignore} files in a directory and the directories above it in its work tree. */
  static final class IgnoreFiles {
    private final Path top;
    private final Map<Path, Optional<IgnorePatterns>> patterns = new HashMap<>();

    /**
     * Finds the top of the work tree.
     *
     * @param base absolute; without a {@code .git} above it, the files above it are not read
     */
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
      boolean directory = false;
      for (Path at = file; at != null && at.startsWith(top); at = at.getParent()) {
        if (ignores(at, directory)) {
          return true;
        }
        directory = true;
      }
      return false;
    }

    /** Returns whether git ignores a path; the nearest file with a matching pattern decides. */
    boolean ignores(Path path, boolean directory) {
      for (Path at = path.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
        Path from = at;
        Optional<Boolean> decision =
            patterns
                .computeIfAbsent(at, IgnoreFiles::read)
                .flatMap(rules -> rules.decide(relative(from, path), directory));
        if (decision.isPresent()) {
          return decision.get();
        }
      }
      return false;
    }

    private static String relative(Path from, Path path) {
      return from.relativize(path).toString().replace('\\', '/');
    }

    private static Optional<IgnorePatterns> read(Path directory) {
      Path file = directory.resolve(".gitignore");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try {
        // As bytes: a file name in another encoding must not stop the run.
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return Optional.of(IgnorePatterns.of(lines));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
