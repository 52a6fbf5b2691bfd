package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.suite.Side;
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
import java.util.Optional;

/**
 * Finds the {@code checks.json} files in a directory and its subdirectories. Symlinks below it are
 * not followed, as the user did not name their targets; a directory or a {@code checks.json} that
 * is a symlink is refused, as its rows would look untested.
 */
public final class ResultsDirectory extends SimpleFileVisitor<Path> {
  private static final String NAME = "checks.json";

  private final Path directory;
  private final String shown;
  private final List<ResultFile> found = new ArrayList<>();

  private ResultsDirectory(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
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

  /** Returns the part of the path that identifies the run. */
  private String runPath(Path path) {
    String relative = relative(path);
    if (!relative.equals(NAME)) {
      return relative;
    }
    List<String> names = new ArrayList<>();
    directory.forEach(name -> names.add(name.toString()));
    names.add(NAME);
    return String.join("/", RunDirectory.end(names));
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
   * @param relative its path from the results directory, with {@code /} between its parts; if that
   *     directory is itself the run, from the beginning of {@link RunDirectory#end}
   * @param display its display path
   */
  public record ResultFile(String relative, String display, JsonReader.Opening content) {

    RunDirectory directory() {
      List<String> parts = List.of(relative.split("/"));
      return RunDirectory.of(parts.subList(0, parts.size() - 1));
    }
  }

  /**
   * The scenario and side in the name and place of a run directory. The suite names it {@code
   * [server-]<scenario>-<time>}, where the scenario may contain a slash; users collect runs in
   * directories named {@code server} and {@code client}.
   *
   * @param time as in the directory name, so that the lexical order is the chronological order;
   *     empty if the name has none
   */
  public record RunDirectory(Side side, String scenario, Optional<String> time) {
    private static final String SERVER = "server-";
    private static final String TIME = "-dddd-dd-ddTdd-dd-dd-dddZ";

    /**
     * Parses the parts of a path, from the results directory down.
     *
     * @param parts at least one
     */
    static RunDirectory of(List<String> parts) {
      int below = Math.max(parts.lastIndexOf("server"), parts.lastIndexOf("client")) + 1;
      if (below > 0 && below < parts.size()) {
        boolean server = parts.get(below - 1).equals("server");
        return of(
            server ? Side.SERVER : Side.CLIENT,
            String.join("/", parts.subList(below, parts.size())));
      }
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).startsWith(SERVER)) {
          return of(Side.SERVER, String.join("/", parts.subList(i, parts.size())));
        }
      }
      return of(Side.CLIENT, String.join("/", parts));
    }

    /**
     * Returns the end of the path of a result file that identifies the run, if the results
     * directory is itself a run: its own name and its parents up to the side, if that is near.
     * Directories further up may have any name.
     */
    static List<String> end(List<String> path) {
      int own = Math.max(path.size() - 2, 0);
      int furthest = Math.max(own - (path.get(own).startsWith(SERVER) ? 1 : 2), 0);
      for (int i = own - 1; i >= furthest; i--) {
        if (Side.IDS.contains(path.get(i))) {
          return path.subList(i, path.size());
        }
      }
      return path.subList(own, path.size());
    }

    private static RunDirectory of(Side side, String name) {
      int end = name.length() - TIME.length();
      boolean timed = end > 0 && isTime(name.substring(end));
      String scenario = timed ? name.substring(0, end) : name;
      boolean prefixed = side == Side.SERVER && scenario.startsWith(SERVER);
      return new RunDirectory(
          side,
          prefixed ? scenario.substring(SERVER.length()) : scenario,
          timed ? Optional.of(name.substring(end + 1)) : Optional.empty());
    }

    /**
     * Returns the name of a scenario of a known side.
     *
     * @param written the name of the directory, or the name of the scenario if it has no time
     */
    public static String scenario(Side side, String written) {
      RunDirectory directory = of(side, written);
      return directory.time.isPresent() ? directory.scenario : written;
    }

    private static boolean isTime(String text) {
      for (int i = 0; i < TIME.length(); i++) {
        char due = TIME.charAt(i);
        char c = text.charAt(i);
        if (due == 'd' ? c < '0' || c > '9' : c != due) {
          return false;
        }
      }
      return true;
    }
  }
}
