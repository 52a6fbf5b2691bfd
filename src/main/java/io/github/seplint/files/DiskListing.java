package io.github.seplint.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The files that are on disk. */
final class DiskListing implements Listing {

  @Override
  public boolean isFolder(Path path) {
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
  public void walk(Path base, Predicate<Path> wanted, Consumer<Path> found, Consumer<Path> failed) {
    try {
      Files.walkFileTree(base, new Walker(base, wanted, found, failed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes wanted files; passes over what is hidden or ignored by git. */
  private static final class Walker extends SimpleFileVisitor<Path> {
    private final Path base;
    private final Predicate<Path> wanted;
    private final Consumer<Path> found;
    private final Consumer<Path> failed;
    private final IgnoreFiles ignored;

    Walker(Path base, Predicate<Path> wanted, Consumer<Path> found, Consumer<Path> failed) {
      this.base = base;
      this.wanted = wanted;
      this.found = found;
      this.failed = failed;
      this.ignored = new IgnoreFiles(base);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean passed =
          path.equals(base) || (!FileNames.isHidden(path) && !ignored.ignores(path, true));
      return passed ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      boolean taken =
          !FileNames.isHidden(path)
              && (attributes.isRegularFile() || Files.isRegularFile(path))
              && wanted.test(path)
              && !ignored.ignores(path, false);
      if (taken) {
        found.accept(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      failed.accept(path);
      return FileVisitResult.CONTINUE;
    }
  }
}
