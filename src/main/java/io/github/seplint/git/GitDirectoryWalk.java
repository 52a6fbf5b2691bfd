package io.github.seplint.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Goes through a git folder until something in it leads out: a link, or a file that names another
 * by a path that climbs, such as a branch that stands for a branch. Hooks are of no interest.
 */
final class GitDirectoryWalk extends SimpleFileVisitor<Path> {
  private final Path top;
  private Optional<Path> found = Optional.empty();

  private GitDirectoryWalk(Path top) {
    this.top = top;
  }

  /**
   * The first that is found.
   *
   * @param top no link, nor below one
   */
  static Optional<Path> wayOut(Path top) throws IOException {
    GitDirectoryWalk walk = new GitDirectoryWalk(top);
    Files.walkFileTree(top, walk);
    return walk.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(top.resolve("hooks"))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    boolean leadsOut =
        attributes.isSymbolicLink()
            ? leadsOut(file)
            : attributes.isRegularFile() && !isObject(file) && climbs(file);
    if (leadsOut) {
      found = Optional.of(file);
    }
    return leadsOut ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE; // nor can it be read by anybody else
  }

  private boolean leadsOut(Path link) {
    try {
      return !link.toRealPath().startsWith(top);
    } catch (IOException e) {
      return false; // it leads nowhere
    }
  }

  private boolean isObject(Path file) {
    return file.startsWith(top.resolve("objects"));
  }

  private static boolean climbs(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return false;
    }
    String start = RepositoryBoundary.start(file);
    return (start.startsWith("ref:") || file.endsWith("tables.list")) && start.contains("..");
  }
}
