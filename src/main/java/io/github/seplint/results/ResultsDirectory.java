package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.text.InvalidFileException;
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
 * Finds the {@code checks.json} files in a directory and its subdirectories. Symlinks below it are
 * not followed, as the user did not name their targets; a directory or a {@code checks.json} that
 * is a symlink is refused, as its rows would look untested.
 */
public final class ResultsDirectory extends SimpleFileVisitor<Path> {
  private static final String NAME = "checks.json";

  private final Path directory;
  private final String shown;
  private final List<String> nearby;
  private final List<ResultFile> found = new ArrayList<>();

  private ResultsDirectory(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
    List<String> names = new ArrayList<>();
    directory.forEach(name -> names.add(name.toString()));
    this.nearby = RunDirectory.context(names);
  }

  /**
   * Returns the files in the order of their paths.
   *
   * @param directory may itself be a symlink, as the user named it
   * @param shown the display path of the directory
   * @throws InvalidFileException if the directory does not exist, or an entry cannot be read
   */
  static List<ResultFile> in(Path directory, String shown) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidFileException(shown, "no such directory");
    }
    try {
      ResultsDirectory finder = new ResultsDirectory(directory.toRealPath(), shown);
      Files.walkFileTree(finder.directory, finder);
      finder.found.sort(Comparator.comparing(ResultFile::display));
      return finder.found;
    } catch (IOException e) {
      throw new InvalidFileException(shown, "cannot be read");
    }
  }

  /** Returns whether a file has the name of the suite's result files. */
  static boolean isNamed(Path file) {
    return file.endsWith(NAME);
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    boolean named = isNamed(path);
    if (attributes.isSymbolicLink() && (named || Files.isDirectory(path))) {
      throw new InvalidFileException(below(path), "results are not read through links");
    }
    if (attributes.isRegularFile() && named) {
      found.add(new ResultFile(runPath(path), below(path), () -> Files.newInputStream(path)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw new InvalidFileException(below(path), "cannot be read");
  }

  /** Returns the part of the path that identifies the run, beginning above the directory. */
  private String runPath(Path path) {
    List<String> names = new ArrayList<>(nearby);
    names.add(relative(path));
    return String.join("/", names);
  }

  private String relative(Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }

  private String below(Path path) {
    return shown.isEmpty() ? relative(path) : shown + "/" + relative(path);
  }

  /**
   * A {@code checks.json}.
   *
   * @param relative its path from the results directory, with {@code /} between its parts, after
   *     the {@link RunDirectory#context} of that directory
   * @param display its display path
   */
  public record ResultFile(String relative, String display, JsonReader.Opening content) {

    RunDirectory directory() {
      List<String> parts = List.of(relative.split("/"));
      return RunDirectory.of(parts.subList(0, parts.size() - 1));
    }
  }
}
