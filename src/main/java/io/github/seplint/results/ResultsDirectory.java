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
import java.util.Set;

/**
 * Finds the {@code checks.json} files of a folder and of all folders below it. Links below it are
 * not followed, as what they lead to was not named; a folder or a {@code checks.json} that is one
 * is refused, as its rows would look untested.
 */
public final class ResultsDirectory extends SimpleFileVisitor<Path> {
  private static final String NAME = "checks.json";

  private final Path folder;
  private final String shown;
  private final List<ResultFile> found = new ArrayList<>();

  private ResultsDirectory(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * The files in the order of their paths.
   *
   * @param folder may itself be a link: whoever names it means what it leads to
   * @param shown the folder for people
   * @throws InvalidFileException if the folder is not there, or anything in it cannot be read
   */
  static List<ResultFile> in(Path folder, String shown) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidFileException(shown, "no such directory");
    }
    try {
      ResultsDirectory finder = new ResultsDirectory(folder.toRealPath(), shown);
      Files.walkFileTree(finder.folder, finder);
      finder.found.sort(Comparator.comparing(ResultFile::display));
      return finder.found;
    } catch (IOException e) {
      throw new InvalidFileException(shown, "cannot be read");
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
      throw new InvalidFileException(below(path), "results are not read through links");
    }
    if (attributes.isRegularFile() && named) {
      found.add(new ResultFile(telling(path), below(path), () -> Files.newInputStream(path)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw new InvalidFileException(below(path), "cannot be read");
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
    RunDirectory.end(names).forEach(name -> end.append(name).append('/'));
    return end.toString();
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  /** As people see it. */
  private String below(Path path) {
    return shown.isEmpty() ? relative(path) : shown + "/" + relative(path);
  }

  /**
   * A {@code checks.json}.
   *
   * @param relative its path from the folder of the results, with {@code /} between its parts; if
   *     that folder is itself the run, from where {@link RunDirectory#end} begins
   * @param display its path for people
   */
  public record ResultFile(String relative, String display, JsonReader.Opening content) {

    /** What the folders above it tell. */
    RunDirectory directory() {
      List<String> parts = List.of(relative.split("/"));
      return RunDirectory.of(parts.subList(0, parts.size() - 1));
    }
  }

  /**
   * The scenario and side in the name and place of a run directory. The suite calls it {@code
   * [server-]<scenario>-<time>}, where the scenario may hold a slash; people collect them in
   * folders called {@code server} and {@code client}.
   *
   * @param time as the folder has it, so that the order of texts is that of times; not every folder
   *     has one
   */
  public record RunDirectory(Side side, String scenario, Optional<String> time) {
    private static final Set<String> SIDES = Set.of("server", "client");
    private static final String SERVER = "server-";
    private static final String TIME = "-dddd-dd-ddTdd-dd-dd-dddZ";

    /**
     * Reads the parts of a path, from the results' folder down.
     *
     * @param parts at least one
     */
    static RunDirectory of(List<String> parts) {
      int below = Math.max(parts.lastIndexOf("server"), parts.lastIndexOf("client")) + 1;
      if (below > 0 && below < parts.size()) {
        boolean server = parts.get(below - 1).equals("server");
        return of(server ? Side.SERVER : Side.CLIENT, joined(parts.subList(below, parts.size())));
      }
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).startsWith(SERVER)) {
          return of(Side.SERVER, joined(parts.subList(i, parts.size())));
        }
      }
      return of(Side.CLIENT, joined(parts));
    }

    /**
     * Of the path of a run that is itself the folder of the results, the end that tells which run
     * it is: its own name, and what stands above it up to the side, if that is near. What is
     * further up may be called anything.
     */
    static List<String> end(List<String> path) {
      int own = Math.max(path.size() - 1, 0);
      boolean sided = !path.isEmpty() && path.get(own).startsWith(SERVER);
      int furthest = Math.max(own - (sided ? 1 : 2), 0);
      for (int i = own - 1; i >= furthest; i--) {
        if (SIDES.contains(path.get(i))) {
          return path.subList(i, path.size());
        }
      }
      return path.subList(own, path.size());
    }

    private static RunDirectory of(Side side, String name) {
      int end = name.length() - TIME.length();
      boolean timed = end > 0 && isTime(name.substring(end));
      String scenario = timed ? name.substring(0, end) : name;
      return new RunDirectory(
          side,
          side == Side.SERVER ? withoutPrefix(scenario) : scenario,
          timed ? Optional.of(name.substring(end + 1)) : Optional.empty());
    }

    /**
     * The name of a scenario of which the side is known.
     *
     * @param written as the folder is called; or the name alone, as it has then no time
     */
    public static String scenario(Side side, String written) {
      RunDirectory folder = of(side, written);
      return folder.time.isPresent() ? folder.scenario : written;
    }

    private static String withoutPrefix(String name) {
      return name.startsWith(SERVER) ? name.substring(SERVER.length()) : name;
    }

    private static String joined(List<String> parts) {
      return String.join("/", parts);
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
