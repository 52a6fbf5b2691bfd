package io.github.seplint.project;

import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.suite.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The input files of a run.
 *
 * @param files sorted by display path
 * @param paths locations by display path, of those that are not standard input
 * @param skipped paths that do not exist or cannot be read
 */
public record InputFiles(
    List<InputFile> files, Map<String, Path> paths, List<FileReadError> skipped) {
  private static final String MISSING = "no such file or directory";
  private static final String UPSTREAM_DIRECTORY = "src/seps";

  /**
   * Finds files of any kind on disk.
   *
   * @param arguments files, directories and globs; empty for the default of the project; {@code -}
   *     for standard input
   * @param stdin the content of standard input
   * @throws UsageException if there are none
   */
  public static InputFiles find(
      Project project, List<String> arguments, Optional<InputFile> stdin) {
    List<String> names = orDefault(project, arguments);
    FileFinder finder = anyKind(project);
    names.stream().filter(name -> !name.equals("-")).forEach(finder::add);
    Map<String, InputFile> files = files(finder, InputFiles::content);
    stdin.ifPresent(file -> files.put(file.path(), file));
    if (files.isEmpty()) {
      throw noFiles(FileKind.ALL, names, problems(skipped(finder)));
    }
    return recorded(
        project, new InputFiles(List.copyOf(files.values()), finder.found(), skipped(finder)));
  }

  /** Finds files of any kind on disk; there may be none. */
  public static InputFiles findAny(Project project, List<String> arguments) {
    return find(project, arguments, anyKind(project), InputFiles::content);
  }

  /**
   * Finds traceability files on disk; there may be none if there are no arguments.
   *
   * @throws UsageException if the arguments match none
   */
  public static InputFiles findSepFiles(Project project, List<String> arguments) {
    FileFinder finder = FileFinder.sepFiles(project, project.workingDirectory());
    return requireSepFiles(find(project, arguments, finder, InputFiles::content), arguments);
  }

  private static InputFiles requireSepFiles(InputFiles found, List<String> arguments) {
    if (found.files().isEmpty() && !arguments.isEmpty()) {
      throw noFiles(List.of(FileKind.SEP), arguments, found.problems());
    }
    return found;
  }

  /** The files of any kind that a run checks, and the traceability files among them. */
  public record ProjectFiles(InputFiles all, InputFiles seps) {}

  /**
   * Finds files of any kind and traceability files in one walk; there may be none if there are no
   * arguments.
   *
   * @throws UsageException if the arguments match no traceability file
   */
  public static ProjectFiles findWithSepFiles(Project project, List<String> arguments) {
    DirectoryFilter filter = DirectoryFilter.onDisk(project);
    FileFinder finder = anyKind(project, filter);
    InputFiles all = find(project, arguments, finder, InputFiles::content);
    Predicate<String> isSep =
        name -> finder.isByName(name) || filter.isSepFile(project.workingDirectory().resolve(name));
    Map<String, Path> paths = new TreeMap<>(all.paths);
    paths.keySet().removeIf(isSep.negate());
    InputFiles seps =
        new InputFiles(
            all.files.stream().filter(file -> isSep.test(file.path())).toList(),
            paths,
            all.skipped.stream()
                .filter(each -> !isSymlink(project, each) || isSep.test(each.path()))
                .toList());
    return new ProjectFiles(all, requireSepFiles(seps, arguments));
  }

  private static boolean isSymlink(Project project, FileReadError skipped) {
    return Files.isSymbolicLink(project.workingDirectory().resolve(skipped.path()));
  }

  /** Finds files with a given finder; there may be none. */
  static InputFiles find(
      Project project,
      List<String> arguments,
      FileFinder finder,
      Function<Path, InputFile.Content> contents) {
    orDefault(project, arguments).forEach(finder::add);
    return recorded(
        project,
        new InputFiles(
            List.copyOf(files(finder, contents).values()),
            finder.found(),
            arguments.isEmpty() ? unread(finder) : skipped(finder)));
  }

  private static InputFiles recorded(Project project, InputFiles found) {
    project.addInputs(found.paths.values());
    return found;
  }

  private static FileFinder anyKind(Project project) {
    return anyKind(project, DirectoryFilter.onDisk(project));
  }

  private static FileFinder anyKind(Project project, DirectoryFilter filter) {
    return new FileFinder(
        project.workingDirectory(),
        filter::isAnyKind,
        filter::excludes,
        new FileTree.OnDisk(project.guard()));
  }

  private static Map<String, InputFile> files(
      FileFinder finder, Function<Path, InputFile.Content> contents) {
    Map<String, InputFile> files = new TreeMap<>();
    finder
        .found()
        .forEach((name, path) -> files.put(name, new InputFile(name, contents.apply(path))));
    return files;
  }

  /** The content of a file on disk. */
  public static InputFile.Content content(Path file) {
    return () -> TextFiles.bytes(file);
  }

  private static List<String> orDefault(Project project, List<String> arguments) {
    if (!arguments.isEmpty()) {
      return arguments;
    }
    project.config().files().forEach(each -> checkInside(project, each));
    Path directory = project.workingDirectory();
    return defaults(project, directory, path -> Files.isDirectory(path));
  }

  /**
   * The default arguments of a project: the configured files, else {@code src/seps}, else {@code .}
   *
   * @param directory that they are relative to, absolute
   * @param isDirectory whether a directory exists
   */
  public static List<String> defaults(
      Project project, Path directory, Predicate<Path> isDirectory) {
    List<String> configured = project.config().files();
    if (!configured.isEmpty() && directory.startsWith(project.root())) {
      DisplayPaths paths = new DisplayPaths(directory);
      return configured.stream().map(each -> paths.of(project.root().resolve(each))).toList();
    }
    return List.of(
        isDirectory.test(directory.resolve(UPSTREAM_DIRECTORY)) ? UPSTREAM_DIRECTORY : ".");
  }

  private static void checkInside(Project project, String configured) {
    for (String each : FileFinder.globs(configured)) {
      Path path = project.root().resolve(each);
      project.guard().check("files", configured, path, "name the files on the command line");
    }
  }

  private static List<FileReadError> skipped(FileFinder finder) {
    List<FileReadError> skipped = new ArrayList<>();
    finder.missing().forEach(name -> skipped.add(new FileReadError(name, MISSING)));
    skipped.addAll(unread(finder));
    return skipped;
  }

  private static List<FileReadError> unread(FileFinder finder) {
    List<FileReadError> unread = new ArrayList<>();
    finder.unread().forEach((path, reason) -> unread.add(new FileReadError(path, reason)));
    return unread;
  }

  /** The reasons for skipped paths, a line each; those that do not exist share one line. */
  public List<String> problems() {
    return problems(skipped);
  }

  private static List<String> problems(List<FileReadError> skipped) {
    List<String> missing = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (FileReadError each : skipped) {
      if (each.reason().equals(MISSING)) {
        missing.add(each.path());
      } else {
        problems.add(each.path() + ": " + each.reason());
      }
    }
    if (!missing.isEmpty()) {
      problems.add(0, MISSING + ": " + String.join(", ", missing));
    }
    return problems;
  }

  private static UsageException noFiles(
      List<FileKind> kinds, List<String> arguments, List<String> problems) {
    return new UsageException(
        problems.isEmpty()
            ? List.of(
                "nothing to check: no "
                    + FileKind.fileNames(kinds)
                    + " (or .yml, or a similar name) in "
                    + String.join(", ", arguments))
            : problems);
  }
}
