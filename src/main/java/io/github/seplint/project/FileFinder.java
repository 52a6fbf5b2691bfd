package io.github.seplint.project;

import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.DirectoryWalk.IgnoreFiles;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.text.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the files that arguments name: files, directories and globs. In directories it finds files
 * of a kind that the configuration assigns or that is recognized, unless the configuration excludes
 * them.
 */
public final class FileFinder {
  private static final int MAX_STREAM = 4;

  private final Project project;
  private final Path directory;
  private final DisplayPaths displayPaths;

  /** The files of a git index or tree, absolute and normalized; empty for those on disk. */
  private final Optional<Map<Path, InputFile.Content>> tracked;

  private final Predicate<Path> wanted;
  private final Optional<IgnorePatterns> excluded;
  private final Map<Path, InputFile.Content> streams = new HashMap<>();
  private final Set<String> byName = new HashSet<>();
  private final Map<String, Path> found = new TreeMap<>();
  private final SortedMap<String, String> unread = new TreeMap<>();
  private final Set<Path> unrecognized = new TreeSet<>();
  private final List<String> missing = new ArrayList<>();

  private FileFinder(
      Project project,
      Path directory,
      Optional<Map<Path, InputFile.Content>> tracked,
      boolean anyKind) {
    this.project = project;
    this.directory = directory;
    this.displayPaths = new DisplayPaths(directory);
    this.tracked = tracked;
    this.wanted = anyKind ? this::isAnyKind : this::isSepFile;
    List<String> exclude = project.config().exclude();
    this.excluded =
        exclude.isEmpty() ? Optional.empty() : Optional.of(IgnorePatterns.ofGlobs(exclude));
  }

  /** A finder of files of any kind, relative to the working directory, on disk or tracked. */
  static FileFinder anyKind(Project project, Optional<Map<Path, InputFile.Content>> tracked) {
    return new FileFinder(project, project.workingDirectory(), tracked, true);
  }

  /**
   * A finder of traceability files, relative to a directory, on disk or tracked. Their kind depends
   * on the name and the configuration only.
   */
  public static FileFinder sepFiles(
      Project project, Path directory, Optional<Map<Path, InputFile.Content>> tracked) {
    return new FileFinder(project, directory, tracked, false);
  }

  /** Adds the files that an argument names. */
  public void add(String argument) {
    Path path = directory.resolve(argument).normalize();
    if (isDirectory(path)) {
      walk(path, wanted);
    } else if (tracked.map(files -> files.containsKey(path)).orElseGet(() -> Files.exists(path))) {
      addFile(path);
    } else if (isGlob(argument)) {
      globs(argument).forEach(this::addGlob);
    } else if (!Files.exists(path)) {
      missing.add(argument);
    }
  }

  private void addFile(Path path) {
    String display = displayPaths.of(path);
    if (tracked.isEmpty() && !BoundedFile.isRegular(path)) {
      try {
        byte[] bytes = BoundedFile.read(path, MAX_STREAM);
        streams.put(path, () -> bytes); // can be read once only
      } catch (IOException e) {
        unread.put(display, TextFiles.reason(e));
        return;
      }
    }
    found.put(display, path);
    byName.add(display);
  }

  /** Expands the braces of a glob. */
  static List<String> globs(String argument) {
    return IgnorePatterns.expandBraces(argument.replace('\\', '/'));
  }

  /** The locations of the files by display path, sorted. */
  Map<String, Path> found() {
    return found;
  }

  /** The files, sorted by display path. */
  public List<InputFile> files() {
    List<InputFile> files = new ArrayList<>(found.size());
    found.forEach((name, path) -> files.add(new InputFile(name, content(path))));
    return files;
  }

  /** The arguments that neither exist nor are globs. */
  public List<String> missing() {
    return missing;
  }

  /** The reasons why files or directories cannot be read, by display path. */
  public SortedMap<String, String> unread() {
    return unread;
  }

  /**
   * The display paths of files that were seen in directories and have the name of a kind, but other
   * content.
   */
  List<String> unrecognized() {
    IgnoreFiles ignored = new IgnoreFiles(directory);
    return unrecognized.stream()
        .filter(file -> tracked.isPresent() || !ignored.ignoresFile(file))
        .map(displayPaths::of)
        .filter(name -> !found.containsKey(name))
        .toList();
  }

  /** Returns whether a file is a traceability file, or was named or matched by a glob. */
  boolean isSep(String displayPath) {
    return byName.contains(displayPath) || isSepFile(directory.resolve(displayPath));
  }

  private InputFile.Content content(Path file) {
    return Optional.ofNullable(tracked.orElse(streams).get(file))
        .orElseGet(() -> InputFiles.content(file));
  }

  private boolean isDirectory(Path path) {
    return Files.isDirectory(path)
        || (tracked.isPresent()
            && tracked.get().keySet().stream()
                .anyMatch(file -> file.startsWith(path) && !file.equals(path)));
  }

  private static boolean isGlob(String argument) {
    return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** A glob is a pattern as in .gitignore, relative to the directory of its literal parts. */
  private void addGlob(String pattern) {
    int fixedEnd = 0;
    for (int slash = pattern.indexOf('/');
        slash >= 0 && !isGlob(pattern.substring(0, slash));
        slash = pattern.indexOf('/', slash + 1)) {
      fixedEnd = slash + 1;
    }
    Path base = directory.resolve(pattern.substring(0, fixedEnd)).normalize();
    IgnorePatterns patterns = IgnorePatterns.of(List.of("/" + pattern.substring(fixedEnd)));
    if (isDirectory(base)) {
      DisplayPaths basePaths = new DisplayPaths(base);
      walk(
          base,
          file -> {
            boolean matches = patterns.decide(basePaths.of(file), false).orElse(false);
            if (matches) {
              byName.add(displayPaths.of(file));
            }
            return matches;
          });
    }
  }

  private void walk(Path base, Predicate<Path> matches) {
    Predicate<Path> included = path -> !isExcluded(path) && matches.test(path);
    if (tracked.isEmpty()) {
      try (SearchLimit.Search search = project.searchLimit().search(displayPaths.of(base))) {
        DirectoryWalk.walk(
            base,
            project.guard(),
            search,
            included,
            path -> found.put(displayPaths.of(path), path),
            (path, reason) -> unread.put(displayPaths.of(path), reason));
      }
      return;
    }
    // Git tracks these files, so .gitignore does not apply.
    for (Path file : tracked.get().keySet()) {
      if (file.startsWith(base) && !isHidden(base.relativize(file)) && included.test(file)) {
        found.put(displayPaths.of(file), file);
      }
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (DirectoryWalk.isHidden(part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyKind(Path file) {
    if (configuredKind(file).isPresent()
        || FileKindDetector.isWanted(slashes(file), () -> text(file))) {
      return true;
    }
    if (FileKindDetector.isNamed(slashes(file))) {
      unrecognized.add(file);
    }
    return false;
  }

  private boolean isSepFile(Path file) {
    return configuredKind(file)
        .map(kind -> kind == FileKind.SEP)
        .orElseGet(() -> FileKindDetector.isSepName(slashes(file)));
  }

  private boolean isExcluded(Path file) {
    return excluded.isPresent()
        && file.startsWith(project.root())
        && excluded.get().matchesFile(project.rootPath(file.toString()));
  }

  private Optional<FileKind> configuredKind(Path file) {
    return project.config().kinds().isEmpty() || !file.startsWith(project.root())
        ? Optional.empty()
        : project.config().kindOf(project.rootPath(file.toString()));
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }

  /**
   * The text by which a kind is recognized. A file that cannot be read is of no recognized kind,
   * and the content of a file outside the project must not even determine its kind.
   */
  private Optional<String> text(Path file) {
    if (tracked.isEmpty() && Files.isSymbolicLink(file) && !project.guard().contains(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(content(file).read(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
