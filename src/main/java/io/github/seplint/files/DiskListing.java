package io.github.seplint.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files that are on disk. Of links in a folder those to files are taken; those to folders are
 * not followed, and so lead into no loop.
 *
 * @param reach how far links may lead beyond the folder in which they are found
 */
record DiskListing(Reach reach) implements Listing {

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
  public void walk(
      Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed) {
    // A link that is named is meant: the dot behind it makes it the folder that it leads to.
    Path start = Files.isSymbolicLink(base) ? base.resolve(".") : base;
    try {
      Files.walkFileTree(start, new Walker(start, wanted, found, failed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes wanted files; passes over what is hidden or ignored by git. */
  private final class Walker extends SimpleFileVisitor<Path> {
    private final Path base;
    private final Predicate<Path> wanted;
    private final Consumer<Path> found;
    private final BiConsumer<Path, String> failed;
    private final IgnoreFiles ignored;

    Walker(
        Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed) {
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
      if (FileNames.isHidden(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        take(path);
      } else if (attributes.isSymbolicLink()) {
        visitLink(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private void take(Path file) {
      if (isWished(file)) {
        found.accept(file.normalize());
      }
    }

    private void visitLink(Path link) {
      try {
        Path target = link.toRealPath();
        if (!Files.isRegularFile(target)) {
          return;
        }
        if (target.startsWith(base.toRealPath()) || reach.contains(link)) {
          take(link);
        } else {
          refuse(link, reach.refusal());
        }
      } catch (IOException e) {
        refuse(link, "a link that leads nowhere");
      }
    }

    private void refuse(Path link, String why) {
      if (isWished(link)) {
        failed.accept(link.normalize(), why);
      }
    }

    private boolean isWished(Path path) {
      return wanted.test(path) && !ignored.ignores(path, false);
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      return failed(path, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
      return e == null ? FileVisitResult.CONTINUE : failed(path, e);
    }

    private FileVisitResult failed(Path path, IOException e) {
      failed.accept(path.normalize(), reason(e));
      return FileVisitResult.CONTINUE;
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "gone while files were looked for";
    }
    return e instanceof AccessDeniedException ? "permission denied" : "cannot be read";
  }
}
