package io.github.seplint.results;

import io.github.seplint.source.MalformedException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the {@code checks.json} files of a folder and of all folders below it. Links below it are
 * not followed, as what they lead to was not named; a folder or a {@code checks.json} that is one
 * is refused, as its rows would look untested.
 */
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
   * @param folder may itself be a link: whoever names it means what it leads to
   * @param shown the folder for people
   * @throws MalformedException if the folder is not there, or anything in it cannot be read
   */
  static List<ResultFile> in(Path folder, String shown) {
    if (!Files.isDirectory(folder)) {
      throw new MalformedException(shown, "no such folder");
    }
    try {
      ResultFiles finder = new ResultFiles(folder.toRealPath(), shown);
      Files.walkFileTree(finder.folder, finder);
      finder.found.sort(Comparator.comparing(ResultFile::shown));
      return finder.found;
    } catch (IOException e) {
      throw new MalformedException(shown, "cannot be read");
    }
  }

  /** Whether a file is called as the suite calls what it writes. */
  static boolean isNamed(Path file) {
    return file.endsWith(NAME);
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    boolean named = isNamed(path);
    if (attributes.isSymbolicLink() && (named || Files.isDirectory(path))) {
      throw new MalformedException(below(path), "results are not read through links");
    }
    if (attributes.isRegularFile() && named) {
      found.add(new ResultFile(telling(path), below(path), () -> Files.newInputStream(path)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw new MalformedException(below(path), "cannot be read");
  }

  /** What tells which run it is. */
  private String telling(Path path) {
    String relative = relative(path);
    return relative.equals(NAME) ? ownEnd() + NAME : relative;
  }

  private String ownEnd() {
    List<String> names = new ArrayList<>();
    folder.forEach(name -> names.add(name.toString()));
    StringBuilder end = new StringBuilder();
    RunFolder.end(names).forEach(name -> end.append(name).append('/'));
    return end.toString();
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  /** As people see it. */
  private String below(Path path) {
    return shown.isEmpty() ? relative(path) : shown + "/" + relative(path);
  }
}
