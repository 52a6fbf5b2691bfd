package io.github.seplint.project;

import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The input files of a run.
 *
 * @param files sorted by display path
 * @param paths locations by display path, of those that are not standard input
 * @param skipped paths that do not exist or cannot be read
 * @param unrecognized display paths of files with the name of a kind but other content
 * @param searched the number of directories in which they were found, if there were many
 */
public record InputFiles(
    List<InputFile> files,
    Map<String, Path> paths,
    List<FileReadError> skipped,
    List<String> unrecognized,
    OptionalInt searched) {
  private static final String MISSING = "no such file or directory";
  private static final int MAX_NOTES = 5;

  /** The directory of the traceability files in the conformance suite. */
  public static final String UPSTREAM_DIRECTORY = "src/seps";

  /** Files that are known without a search. */
  public InputFiles(List<InputFile> files, Map<String, Path> paths) {
    this(files, paths, List.of(), List.of(), OptionalInt.empty());
  }

  /** The files of any kind that a run checks, and the traceability files among them. */
  public record ProjectFiles(InputFiles all, InputFiles seps) {}

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
    FileFinder finder = FileFinder.anyKind(project, Optional.empty());
    List<String> names = orDefault(project, arguments);
    names.stream().filter(name -> !name.equals("-")).forEach(finder::add);
    return require(recorded(project, finder, stdin, true), FileKind.ALL, names);
  }

  /** Finds files of any kind on disk; there may be none. */
  public static InputFiles findAny(Project project, List<String> arguments) {
    return find(project, arguments, FileFinder.anyKind(project, Optional.empty()));
  }

  /**
   * Selects the files that a search in their directories would find.
   *
   * @param contents of files, which need not exist, by absolute path
   */
  public static InputFiles recognized(Project project, Map<Path, InputFile.Content> contents) {
    FileFinder finder = FileFinder.anyKind(project, Optional.of(contents));
    contents.keySet().stream()
        .flatMap(path -> Optional.ofNullable(path.getParent()).stream())
        .distinct()
        .forEach(directory -> finder.add(directory.toString()));
    return recorded(project, finder, Optional.empty(), false);
  }

  /** Finds traceability files on disk; throws if there are arguments that match none. */
  public static InputFiles findSepFiles(Project project, List<String> arguments) {
    FileFinder finder = FileFinder.sepFiles(project, project.workingDirectory(), Optional.empty());
    return requireSepFiles(find(project, arguments, finder), arguments);
  }

  /**
   * Finds files of any kind and traceability files in one walk; throws if there are arguments that
   * match no traceability file.
   */
  public static ProjectFiles findWithSepFiles(Project project, List<String> arguments) {
    FileFinder finder = FileFinder.anyKind(project, Optional.empty());
    InputFiles all = find(project, arguments, finder);
    InputFiles seps =
        new InputFiles(
            all.files.stream().filter(file -> finder.isSep(file.path())).toList(),
            all.paths,
            all.skipped.stream()
                .filter(each -> finder.isSep(each.path()) || !isSymlink(project, each.path()))
                .toList(),
            all.unrecognized,
            all.searched);
    return new ProjectFiles(all, requireSepFiles(seps, arguments));
  }

  private static boolean isSymlink(Project project, String display) {
    return Files.isSymbolicLink(project.workingDirectory().resolve(display));
  }

  /** Finds files with a given finder; there may be none. */
  static InputFiles find(Project project, List<String> arguments, FileFinder finder) {
    orDefault(project, arguments).forEach(finder::add);
    return recorded(project, finder, Optional.empty(), !arguments.isEmpty());
  }

  /** Records the files as inputs of the project. */
  private static InputFiles recorded(
      Project project, FileFinder finder, Optional<InputFile> stdin, boolean reportsMissing) {
    project.addInputs(finder.found().values());
    List<InputFile> files = finder.files();
    if (stdin.isPresent()) {
      files.removeIf(each -> each.path().equals(stdin.get().path()));
      files.add(stdin.get());
      files.sort((a, b) -> a.path().compareTo(b.path()));
    }
    List<FileReadError> skipped = new ArrayList<>();
    if (reportsMissing) {
      finder.missing().forEach(name -> skipped.add(new FileReadError(name, MISSING)));
    }
    finder.unread().forEach((path, reason) -> skipped.add(new FileReadError(path, reason)));
    return new InputFiles(
        List.copyOf(files),
        finder.found(),
        skipped,
        finder.unrecognized(),
        project.searchLimit().remarkable());
  }

  private static InputFiles requireSepFiles(InputFiles found, List<String> arguments) {
    return arguments.isEmpty() ? found : require(found, List.of(FileKind.SEP), arguments);
  }

  private static InputFiles require(
      InputFiles found, List<FileKind> kinds, List<String> arguments) {
    if (!found.files.isEmpty()) {
      return found;
    }
    List<String> problems = new ArrayList<>(found.problems());
    if (problems.isEmpty()) {
      problems.add(
          "nothing to check: no "
              + FileKind.fileNames(kinds)
              + " (or .yml, or a similar name) in "
              + String.join(", ", arguments));
    }
    problems.addAll(found.notes());
    throw new UsageException(problems);
  }

  /** The content of a file on disk. */
  public static InputFile.Content content(Path file) {
    return new DiskContent(file);
  }

  private record DiskContent(Path file) implements InputFile.Content {
    @Override
    public byte[] read() throws IOException {
      return TextFiles.bytes(file);
    }

    @Override
    public Optional<Path> location() {
      return Optional.of(file);
    }
  }

  private static List<String> orDefault(Project project, List<String> arguments) {
    if (!arguments.isEmpty()) {
      return arguments;
    }
    for (String configured : project.config().files()) {
      for (String glob : FileFinder.globs(configured)) {
        Path path = project.root().resolve(glob);
        project.guard().check("files", configured, path, "name the files on the command line");
      }
    }
    Path directory = project.workingDirectory();
    return defaults(project, directory, path -> Files.isDirectory(path));
  }

  /**
   * The configured files, relative to an absolute directory; else {@code src/seps} if it exists,
   * else {@code .}
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

  /** Returns whether the name of a file is that of a kind. */
  public boolean hasNamed(FileKind kind) {
    return files.stream()
        .anyMatch(
            file -> FileKindDetector.kindOfName(file.path()).filter(kind::equals).isPresent());
  }

  /** Describes the unrecognized files, a line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (searched.isPresent()) {
      notes.add("searched " + searched.getAsInt() + " directories; name those with files to check");
    }
    for (String path : unrecognized.subList(0, Math.min(unrecognized.size(), MAX_NOTES))) {
      notes.add(
          path + ": not checked, as its content does not fit its name; set `kinds` or `exclude`");
    }
    int more = unrecognized.size() - MAX_NOTES;
    if (more > 0) {
      notes.add("not checked: " + more + " more files whose content does not fit their names");
    }
    return notes;
  }

  /** The reasons for skipped paths, a line each; those that do not exist share one line. */
  public List<String> problems() {
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
}
