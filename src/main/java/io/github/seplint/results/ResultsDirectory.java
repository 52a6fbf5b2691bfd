package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.text.BoundedFile.DirectoryCount;
import io.github.seplint.text.InvalidFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code checks.json} files in a directory and its subdirectories, and run directories
 * without one: the suite creates the directory first. Symlinks below it are not followed, as the
 * user did not name their targets; a directory or a {@code checks.json} that is a symlink is
 * refused, as its rows would look untested.
 */
public final class ResultsDirectory extends SimpleFileVisitor<Path> {
  private static final String NAME = "checks.json";

  private final Path directory;
  private final String shown;
  private final List<String> nearby;
  private final DirectoryCount count = new DirectoryCount();
  private final List<ResultFile> found = new ArrayList<>();

  /** The number of files found before each directory that is being visited. */
  private final Deque<Integer> before = new ArrayDeque<>();

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
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    if (count.exceedsLimit()) {
      throw new InvalidFileException(shown, DirectoryCount.REFUSAL);
    }
    before.push(found.size());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
    boolean empty = found.size() == before.pop();
    if (empty && RunDirectory.time(path.getFileName().toString()).isPresent()) {
      found.add(ResultFile.of(runPath(path), below(path), ResultFile::unread));
    }
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(path, e);
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    boolean named = isNamed(path);
    if (attributes.isSymbolicLink() && (named || Files.isDirectory(path))) {
      throw new InvalidFileException(below(path), "results are not read through links");
    }
    if (attributes.isRegularFile() && named) {
      String display = below(path);
      found.add(ResultFile.of(runPath(path), display, () -> Files.newInputStream(named(display))));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw new InvalidFileException(below(path), "cannot be read");
  }

  /** Returns the part of the path that identifies the run, beginning above the directory. */
  private String runPath(Path path) {
    String below = relative(path);
    if (nearby.isEmpty() && below.equals(NAME)) {
      // The directory is itself a run, whose name is that of the scenario.
      return directory.getFileName() + "/" + below;
    }
    return String.join("/", nearby) + (nearby.isEmpty() || below.isEmpty() ? "" : "/") + below;
  }

  private String relative(Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }

  private String below(Path path) {
    String below = relative(path);
    return shown + (shown.isEmpty() || below.isEmpty() ? "" : "/") + below;
  }

  /** The reverse of {@link #below}: paths are not kept, as there may be a hundred thousand. */
  private Path named(String display) {
    return directory.resolve(display.substring(shown.isEmpty() ? 0 : shown.length() + 1));
  }

  /**
   * A {@code checks.json}, or a run directory without one.
   *
   * @param display its display path
   * @param isCrash whether it is a run directory without {@code checks.json}
   */
  public record ResultFile(
      RunDirectory directory, String display, boolean isCrash, JsonReader.Opening content) {

    /**
     * Creates a file from its path.
     *
     * @param relative its path from the results directory, with {@code /} between its parts, after
     *     the {@link RunDirectory#context} of that directory
     */
    public static ResultFile of(String relative, String display, JsonReader.Opening content) {
      List<String> parts = List.of(relative.split("/"));
      boolean isCrash = !relative.endsWith(NAME);
      RunDirectory run = RunDirectory.of(isCrash ? parts : parts.subList(0, parts.size() - 1));
      return new ResultFile(run, display, isCrash, content);
    }

    private static InputStream unread() {
      return InputStream.nullInputStream();
    }
  }
}
