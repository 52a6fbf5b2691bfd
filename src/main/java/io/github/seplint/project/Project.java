package io.github.seplint.project;

import static java.util.stream.Collectors.joining;

import io.github.seplint.config.Config;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.results.FoundResults;
import io.github.seplint.results.RunResults;
import io.github.seplint.text.RealPath;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The project of a run: its configuration, how its paths are resolved and displayed, and the files
 * that the run reads and so must not overwrite.
 */
public final class Project {
  private final Config config;
  private final List<Path> configFiles;
  private final PathGuard guard;
  private final DisplayPaths displayPaths;
  private final DisplayPaths rootPaths;
  private final Set<Path> inputs = new HashSet<>();
  private final Set<Path> resultDirectories = new HashSet<>();
  private SearchLimit searchLimit = SearchLimit.standard(() -> SearchLimit.NO_PROGRESS);

  private Project(
      DisplayPaths displayPaths, Config config, List<Path> configFiles, PathGuard guard) {
    this.displayPaths = displayPaths;
    this.config = config;
    this.configFiles = List.copyOf(configFiles);
    this.guard = guard;
    this.rootPaths = new DisplayPaths(guard.root());
    inputs.addAll(configFiles);
    inputs.add(lockFile());
  }

  /**
   * Finds the project of an absolute directory: with the named configuration, else the nearest
   * {@code seplint.yaml} upwards; throws if it cannot be read, or must be named to be used.
   */
  public static Project find(Path workingDirectory, Optional<String> named, boolean allowsOutside) {
    return find(workingDirectory, new ConfigSource(named, List.of(), false), allowsOutside);
  }

  /** Finds the project of an absolute directory, with a configuration from some source. */
  public static Project find(Path workingDirectory, ConfigSource source, boolean allowsOutside) {
    DisplayPaths displayPaths = new DisplayPaths(workingDirectory);
    Optional<Path> file = source.find(new ConfigFinder(displayPaths, allowsOutside));
    Optional<SourceText> text = file.map(each -> TextFiles.read(each, displayPaths.of(each)));
    Path root = file.map(each -> each.resolveSibling("").normalize()).orElse(workingDirectory);
    ConfigSource.ExtendedFiles extended =
        new ConfigSource.ExtendedFiles(
            displayPaths, new PathGuard(root, List.of(), allowsOutside), file);
    Config config = source.read(text, extended);
    List<Path> files = new ArrayList<>(file.stream().toList());
    files.addAll(extended.read().keySet());
    List<SourceText> texts = new ArrayList<>(text.stream().toList());
    texts.addAll(extended.read().values());
    return new Project(displayPaths, config, files, new PathGuard(root, texts, allowsOutside));
  }

  public Config config() {
    return config;
  }

  /** The configuration file and those that it extends; none without a configuration. */
  public List<Path> configFiles() {
    return configFiles;
  }

  /** The directory of the configuration, or the working directory without one; absolute. */
  public Path root() {
    return guard.root();
  }

  /** The directory that paths on the command line are relative to; absolute. */
  public Path workingDirectory() {
    return displayPaths.directory();
  }

  public PathGuard guard() {
    return guard;
  }

  /** Limits the search for files. */
  public void limitSearch(SearchLimit limit) {
    searchLimit = limit;
  }

  SearchLimit searchLimit() {
    return searchLimit;
  }

  /** The display path of a file: relative to the working directory. */
  public String display(Path file) {
    return displayPaths.of(file);
  }

  /** The path of a file relative to the root, as patterns of the configuration match it. */
  public String rootPath(String display) {
    return rootPaths.of(workingDirectory().resolve(display));
  }

  /** Resolves a name given on the command line; throws if it is not a valid file name. */
  public Path resolve(String name) {
    return resolve(workingDirectory(), name);
  }

  /** The same, relative to a directory. */
  public static Path resolve(Path directory, String name) {
    try {
      return directory.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("invalid file name: `" + name + "`");
    }
  }

  /**
   * Resolves the path of an option, else the configured one.
   *
   * @param argument value of the option
   * @param option as {@code --results}
   * @param key of the configuration, as {@code results} or {@code report.scorecard}
   * @throws UsageException if it is not a valid file name, or the configuration points outside
   */
  public Optional<Path> resolve(Optional<String> argument, String option, String key) {
    return argument
        .map(this::resolve)
        .or(() -> config.value(key).map(name -> resolveConfigured(key, name, "use " + option)));
  }

  /**
   * Resolves a name in the configuration; throws if it is invalid or points outside the project.
   */
  public Path resolveConfigured(String key, String name, String instead) {
    try {
      Path path = root().resolve(name).normalize();
      guard.check(key, name, path, instead);
      return path;
    } catch (InvalidPathException e) {
      throw new UsageException(guard.location(key, name) + "invalid file name: `" + name + "`");
    }
  }

  /** Reads a text file; throws if it cannot be read. */
  public SourceText read(Path file) {
    inputs.add(file);
    return TextFiles.read(file, display(file));
  }

  /** Reads the outcomes of conformance runs; throws if there is no such directory. */
  public RunResults readOutcomes(Path directory) {
    return foundIn(List.of(directory)).readOutcomes();
  }

  /** Reads the results of conformance runs; throws if there is no such directory, or no run. */
  public RunResults requireResults(Path directory) {
    return findResults(List.of(directory)).read();
  }

  /** Finds the results in directories; throws if one does not exist, or there is no run. */
  public FoundResults findResults(List<Path> directories) {
    FoundResults results = foundIn(directories);
    UsageException.throwIf(
        results.isEmpty(),
        "no checks.json in " + directories.stream().map(this::display).collect(joining(", ")));
    return results;
  }

  private FoundResults foundIn(List<Path> directories) {
    Map<Path, String> shown = new LinkedHashMap<>();
    for (Path directory : directories) {
      UsageException.throwIf(
          !Files.isDirectory(directory), "no such results directory: " + display(directory));
      resultDirectories.add(directory);
      shown.put(directory, display(directory));
    }
    return FoundResults.in(shown);
  }

  /** Reads a manifest; throws if there is no such file. */
  public Manifest readManifest(Path file) {
    inputs.add(file);
    TextFiles.requireFile(file, display(file), "manifest");
    return ManifestReader.read(display(file), file);
  }

  /** Records files that the run reads, and so must not overwrite. */
  public void addInputs(Collection<Path> files) {
    inputs.addAll(files);
  }

  /** Records a directory of results that the run reads. */
  public void addResults(Path directory) {
    resultDirectories.add(directory);
  }

  /** The lock next to the configuration, which may be missing. */
  Path lockFile() {
    return root().resolve(LockFile.NAME);
  }

  /** An output file given on the command line. */
  public AtomicFile output(String name) {
    return AtomicFile.of(workingDirectory(), name);
  }

  /** An output file. */
  public AtomicFile output(Path file) {
    return new AtomicFile(file, display(file));
  }

  /**
   * Returns whether the run reads a file, directly or by a symlink. A file that does not exist yet
   * has no symlinks to it, which saves resolving all inputs.
   */
  boolean reads(Path file) {
    UnaryOperator<Path> place = Files.exists(file) ? RealPath::of : Path::normalize;
    Path real = RealPath.of(file);
    Path placed = place.apply(file);
    return inputs.stream().map(place).anyMatch(placed::equals)
        || baseline().map(place).filter(placed::equals).isPresent()
        || resultDirectories.stream()
            .anyMatch(directory -> RunResults.reads(RealPath.of(directory), real));
  }

  /** The configured baseline, inside the project or not; empty also if its name is invalid. */
  private Optional<Path> baseline() {
    try {
      return config.value("baseline").map(name -> root().resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
