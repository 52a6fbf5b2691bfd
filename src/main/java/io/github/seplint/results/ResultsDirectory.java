package io.github.seplint.results;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.seplint.cache.StampedInputs;
import io.github.seplint.json.JsonReader;
import io.github.seplint.text.BoundedFile.DirectoryCount;
import io.github.seplint.text.InvalidFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code checks.json} files in a directory and its subdirectories, and run directories
 * without one: the suite creates the directory first. Symlinks below it are not followed, as the
 * user did not name their targets; a directory or a {@code checks.json} that is a symlink is
 * refused, as its rows would look untested.
 *
 * <p>All directories of one depth are read in parallel if there are many: most of the time is spent
 * in the file system.
 */
public final class ResultsDirectory {
  private static final String NAME = "checks.json";

  /** How many directories take longer to read one after another than to start other threads. */
  private static final int MANY = 500;

  private final Path directory;
  private final String shown;
  private final DirectoryCount count = new DirectoryCount();
  private final List<FoundRun> found = new ArrayList<>();

  private ResultsDirectory(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
  }

  /**
   * A run that was found.
   *
   * @param display the display path of the {@code checks.json}, or of the directory without one;
   *     other paths are not kept, as there may be a hundred thousand
   */
  private record FoundRun(String display, boolean isCrash) implements Comparable<FoundRun> {
    @Override
    public int compareTo(FoundRun other) {
      return display.compareTo(other.display);
    }
  }

  /**
   * Finds the runs in a directory.
   *
   * @param directory may itself be a symlink, as the user named it
   * @param shown the display path of the directory
   * @throws InvalidFileException if the directory does not exist, or an entry cannot be read
   */
  public static ResultsDirectory search(Path directory, String shown) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidFileException(shown, "no such directory");
    }
    try {
      ResultsDirectory finder = new ResultsDirectory(directory.toRealPath(), shown);
      finder.search();
      Collections.sort(finder.found);
      return finder;
    } catch (IOException e) {
      throw new InvalidFileException(shown, "cannot be read");
    }
  }

  /**
   * Makes something of each run, in the order of their paths.
   *
   * @param run receives a run
   */
  public <T> List<T> runs(RunReader<T> run) {
    List<T> all = new ArrayList<>(found.size());
    for (FoundRun each : found) {
      String display = each.display;
      Optional<JsonReader.Opening> content =
          each.isCrash ? Optional.empty() : Optional.of(() -> Files.newInputStream(path(display)));
      all.add(run.read(relative(display), display, content));
    }
    return all;
  }

  /** Receives a run that was found. */
  @FunctionalInterface
  public interface RunReader<T> {
    /**
     * Receives a run.
     *
     * @param relative the path of the {@code checks.json} from the searched directory, or of the
     *     directory without one
     * @param display its display path
     * @param content empty without {@code checks.json}
     */
    T read(String relative, String display, Optional<JsonReader.Opening> content);
  }

  /** The runs as files, with what their paths say about them. */
  List<ResultFile> files() {
    List<String> names = new ArrayList<>();
    directory.forEach(name -> names.add(name.toString()));
    List<String> nearby = RunDirectory.context(names);
    return runs(
        (relative, display, content) ->
            ResultFile.of(runPath(nearby, relative), display, content.orElse(ResultFile::unread)));
  }

  /** The name of the searched directory, with symlinks resolved. */
  public String name() {
    return Optional.ofNullable(directory.getFileName()).map(Path::toString).orElse("");
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Adds the files of the runs, and the names that decide about their scenarios. */
  void identify(StampedInputs inputs) {
    inputs.text(directory.toString()).text(shown).number(found.size());
    for (FoundRun run : found) {
      inputs.number(run.isCrash ? 1 : 0);
      if (run.isCrash) {
        inputs.text(run.display);
      } else {
        inputs.file(path(run.display));
      }
    }
  }

  /** Returns whether a file has the name of the suite's result files. */
  static boolean isNamed(Path file) {
    return file.endsWith(NAME);
  }

  /** A directory; it is empty until a run is found in it or below it. */
  private static final class SearchedDirectory {
    private final Path path;
    private final @Nullable SearchedDirectory parent;
    private boolean isEmpty = true;

    SearchedDirectory(Path path, @Nullable SearchedDirectory parent) {
      this.path = path;
      this.parent = parent;
    }

    boolean isNamedLikeRun() {
      Path name = path.getFileName();
      return name != null && RunDirectory.time(name.toString()).isPresent();
    }

    void addRun() {
      for (SearchedDirectory each = this; each != null && each.isEmpty; each = each.parent) {
        each.isEmpty = false;
      }
    }
  }

  /** The entries of a directory that matter, or why they could not be read. */
  private record SearchedEntries(
      List<Path> directories, List<FoundRun> files, Optional<InvalidFileException> failure) {}

  private void search() {
    List<SearchedDirectory> level = List.of(new SearchedDirectory(directory, null));
    List<SearchedDirectory> named = new ArrayList<>();
    while (!level.isEmpty()) {
      List<SearchedEntries> read = read(level);
      List<SearchedDirectory> next = new ArrayList<>();
      for (int i = 0; i < read.size(); i++) {
        SearchedDirectory each = level.get(i);
        SearchedEntries entries = read.get(i);
        if (entries.failure.isPresent()) {
          throw entries.failure.get(); // the first one, whatever was read first
        }
        for (Path path : entries.directories) {
          if (count.exceedsLimit()) {
            throw new InvalidFileException(shown, DirectoryCount.REFUSAL);
          }
          next.add(new SearchedDirectory(path, each));
        }
        if (!entries.files.isEmpty()) {
          found.addAll(entries.files);
          each.addRun();
        } else if (each.isNamedLikeRun()) {
          named.add(each);
        }
      }
      level = next;
    }
    // Subdirectories first: a run in one of them is the run of its parent.
    Collections.reverse(named);
    for (SearchedDirectory each : named) {
      if (each.isEmpty) {
        found.add(new FoundRun(below(each.path), true));
        each.addRun();
      }
    }
  }

  private List<SearchedEntries> read(List<SearchedDirectory> level) {
    if (level.size() >= MANY) {
      return level.parallelStream().map(this::read).toList();
    }
    List<SearchedEntries> read = new ArrayList<>(level.size());
    for (SearchedDirectory each : level) {
      read.add(read(each));
    }
    return read;
  }

  private SearchedEntries read(SearchedDirectory searched) {
    SearchedEntries entries =
        new SearchedEntries(new ArrayList<>(), new ArrayList<>(), Optional.empty());
    Path current = searched.path;
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(current)) {
      for (Path path : paths) {
        current = path;
        add(path, entries);
      }
      Collections.sort(entries.directories);
      return entries;
    } catch (IOException e) {
      return failed(unreadable(current));
    } catch (DirectoryIteratorException e) {
      return failed(unreadable(searched.path));
    } catch (InvalidFileException e) {
      return failed(e);
    }
  }

  private static SearchedEntries failed(InvalidFileException failure) {
    return new SearchedEntries(List.of(), List.of(), Optional.of(failure));
  }

  private InvalidFileException unreadable(Path path) {
    return new InvalidFileException(below(path), "cannot be read");
  }

  private void add(Path path, SearchedEntries entries) throws IOException {
    boolean named = isNamed(path);
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink() && (named || Files.isDirectory(path))) {
      throw new InvalidFileException(below(path), "results are not read through links");
    }
    if (attributes.isDirectory()) {
      entries.directories.add(path);
    } else if (attributes.isRegularFile() && named) {
      entries.files.add(new FoundRun(below(path), false));
    }
  }

  /** Returns the part of the path that identifies the run, beginning above the directory. */
  private String runPath(List<String> nearby, String relative) {
    if (nearby.isEmpty() && relative.equals(NAME)) {
      // The directory is itself a run, whose name is that of the scenario.
      return name() + "/" + relative;
    }
    return joined(String.join("/", nearby), relative);
  }

  private String below(Path path) {
    return joined(shown, directory.relativize(path).toString().replace('\\', '/'));
  }

  private Path path(String display) {
    return directory.resolve(relative(display));
  }

  /** The reverse of {@link #below}. */
  private String relative(String display) {
    int start = shown.isEmpty() ? 0 : shown.length() + 1;
    return start < display.length() ? display.substring(start) : "";
  }

  private static String joined(String directory, String relative) {
    return directory + (directory.isEmpty() || relative.isEmpty() ? "" : "/") + relative;
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
