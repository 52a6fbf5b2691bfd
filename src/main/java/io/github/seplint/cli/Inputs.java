package io.github.seplint.cli;

import io.github.seplint.files.ByteReader;
import io.github.seplint.files.FileFinder;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.Unreadable;
import io.github.seplint.suite.DocumentKind;
import java.io.IOException;
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
 * The files of a run.
 *
 * @param files sorted by the path that is shown
 * @param paths where those that are no standard input stand
 * @param untaken what could not be found or taken
 */
record Inputs(List<InputFile> files, Map<String, Path> paths, List<Unreadable> untaken) {
  private static final String NOT_THERE = "no such file or folder";
  private static final String UPSTREAM_FOLDER = "src/seps";

  /**
   * Finds the files.
   *
   * @throws UsageException if nothing matches
   */
  static Inputs find(Shell shell, CheckRequest request, ConfigFinder.Found config) {
    List<String> arguments = arguments(shell.folder(), request.inputs(), config);
    FileFinder finder =
        FileFinder.onDisk(
            shell.folder(), walked(config)::ofAnyKind, excluded(config), config.bounds());
    arguments.stream().filter(argument -> !argument.equals("-")).forEach(finder::add);
    Map<String, InputFile> files = inputs(finder, Inputs::content);
    stdin(shell, request).ifPresent(file -> files.put(file.path(), file));
    if (files.isEmpty()) {
      throw nothing(shell, DocumentKind.ALL, arguments, trouble(untaken(finder)));
    }
    return new Inputs(List.copyOf(files.values()), finder.found(), untaken(finder));
  }

  /**
   * Finds the files whose rows are looked at beside something else: where none are named, there
   * need be none.
   *
   * @throws UsageException if what is named matches nothing
   */
  static Inputs ofRows(Shell shell, List<String> named, ConfigFinder.Found config) {
    FileFinder finder =
        FileFinder.onDisk(
            shell.folder(), walked(config)::ofSeps, excluded(config), config.bounds());
    Inputs found = found(shell, named, config, finder, Inputs::content);
    if (found.files().isEmpty() && !named.isEmpty()) {
      throw nothing(shell, List.of(DocumentKind.SEP), named, found.trouble());
    }
    return found;
  }

  /** Finds the files on disk: there need be none. */
  static Inputs onDisk(Shell shell, List<String> named, ConfigFinder.Found config) {
    FileFinder finder =
        FileFinder.onDisk(
            shell.folder(), walked(config)::ofAnyKind, excluded(config), config.bounds());
    return found(shell, named, config, finder, Inputs::content);
  }

  /** The files that a finder finds: there need be none. */
  static Inputs found(
      Shell shell,
      List<String> named,
      ConfigFinder.Found config,
      FileFinder finder,
      Function<Path, InputFile.Content> contents) {
    arguments(shell.folder(), named, config).forEach(finder::add);
    return new Inputs(
        List.copyOf(inputs(finder, contents).values()),
        finder.found(),
        named.isEmpty() ? unread(finder) : untaken(finder));
  }

  private static Map<String, InputFile> inputs(
      FileFinder finder, Function<Path, InputFile.Content> contents) {
    Map<String, InputFile> files = new TreeMap<>();
    finder
        .found()
        .forEach((shown, path) -> files.put(shown, new InputFile(shown, contents.apply(path))));
    return files;
  }

  /** Which files of a folder are taken. */
  static WalkedFiles walked(ConfigFinder.Found config) {
    return new WalkedFiles(config, file -> () -> contentInside(file, config.bounds()));
  }

  /** Not even its kind is told by the content of what is outside. */
  private static byte[] contentInside(Path file, ProjectBounds bounds) throws IOException {
    if (Files.isSymbolicLink(file) && !bounds.contains(file)) {
      throw new IOException(bounds.refusal());
    }
    return ByteReader.read(file);
  }

  static InputFile.Content content(Path path) {
    return () -> ByteReader.read(path);
  }

  private static List<String> arguments(
      Path folder, List<String> named, ConfigFinder.Found config) {
    if (!named.isEmpty()) {
      return named;
    }
    List<String> configured = config.configuration().files();
    if (!configured.isEmpty()) {
      ShownPaths shown = new ShownPaths(folder);
      return configured.stream().map(each -> shown.of(inside(each, config))).toList();
    }
    return List.of(Files.isDirectory(folder.resolve(UPSTREAM_FOLDER)) ? UPSTREAM_FOLDER : ".");
  }

  private static Path inside(String configured, ConfigFinder.Found config) {
    for (String each : FileFinder.globs(configured)) {
      Path path = config.folder().resolve(each);
      config.bounds().check("files", configured, path, "naming files on the command line");
    }
    return config.folder().resolve(configured);
  }

  /** What is not taken unless it is named itself. */
  static Predicate<Path> excluded(ConfigFinder.Found config) {
    if (config.configuration().exclude().isEmpty()) {
      return path -> false;
    }
    IgnorePatterns patterns = IgnorePatterns.of(config.configuration().exclude());
    ShownPaths relative = new ShownPaths(config.folder());
    return path -> path.startsWith(config.folder()) && patterns.matchesFile(relative.of(path));
  }

  private static Optional<InputFile> stdin(Shell shell, CheckRequest request) {
    if (!request.readsStdin()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = ByteReader.read(shell.in());
      String name =
          new ShownPaths(shell.folder()).of(Path.of(request.stdinFilename().orElseThrow()));
      return Optional.of(new InputFile(name, () -> bytes));
    } catch (IOException e) {
      throw new UsageException("standard input: " + e.getMessage());
    }
  }

  private static List<Unreadable> untaken(FileFinder finder) {
    List<Unreadable> untaken = new ArrayList<>();
    finder.missing().forEach(each -> untaken.add(new Unreadable(each, NOT_THERE)));
    untaken.addAll(unread(finder));
    return untaken;
  }

  private static List<Unreadable> unread(FileFinder finder) {
    List<Unreadable> unread = new ArrayList<>();
    finder.unread().forEach((path, why) -> unread.add(new Unreadable(path, why)));
    return unread;
  }

  /** What could not be found or taken, a line each; what is not there in one. */
  List<String> trouble() {
    return trouble(untaken);
  }

  private static List<String> trouble(List<Unreadable> untaken) {
    List<String> missing = new ArrayList<>();
    List<String> trouble = new ArrayList<>();
    for (Unreadable each : untaken) {
      if (each.reason().equals(NOT_THERE)) {
        missing.add(each.path());
      } else {
        trouble.add(each.path() + ": " + each.reason());
      }
    }
    if (!missing.isEmpty()) {
      trouble.add(0, NOT_THERE + ": " + String.join(", ", missing));
    }
    return trouble;
  }

  private static UsageException nothing(
      Shell shell, List<DocumentKind> kinds, List<String> arguments, List<String> trouble) {
    if (trouble.isEmpty()) {
      return new UsageException(
          "nothing to check: no "
              + DocumentKind.fileNames(kinds)
              + " (or .yml, or look-alike) in "
              + String.join(", ", arguments));
    }
    int last = trouble.size() - 1;
    trouble.subList(0, last).forEach(shell::complain);
    return new UsageException(trouble.get(last));
  }
}
