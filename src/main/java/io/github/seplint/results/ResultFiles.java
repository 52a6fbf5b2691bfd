package io.github.seplint.results;

import io.github.seplint.source.MalformedException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds the {@code checks.json} files of a folder and of all folders below it. */
final class ResultFiles extends SimpleFileVisitor<Path> {
  private static final String NAME = "checks.json";

  private final Path folder;
  private final String shown;
  private final List<ResultFile> found = new ArrayList<>();

  private ResultFiles(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * The files in the order of their paths.
   *
   * @param shown the folder for people
   * @throws MalformedException if the folder, or one below it, cannot be read
   */
  static List<ResultFile> in(Path folder, String shown) {
    ResultFiles finder = new ResultFiles(folder, shown);
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
    } catch (IOException e) {
      throw new MalformedException(shown, "cannot be read");
    }
    finder.found.sort((a, b) -> a.relative().compareTo(b.relative()));
    return finder.found;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && path.getFileName().toString().equals(NAME)) {
      String relative = relative(path);
      found.add(new ResultFile(relative, shownBelow(relative), () -> Files.newInputStream(path)));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A link that leads to a folder above it adds nothing. */
  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    if (e instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE;
    }
    throw path.equals(folder)
        ? new MalformedException(shown, "no such folder")
        : new MalformedException(shownBelow(relative(path)), "cannot be read");
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private String shownBelow(String relative) {
    return shown.isEmpty() ? relative : shown + "/" + relative;
  }
}
