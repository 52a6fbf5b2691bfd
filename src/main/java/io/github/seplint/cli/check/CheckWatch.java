package io.github.seplint.cli.check;

import static java.util.stream.Collectors.joining;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.GitException;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.FileWatcher;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Repeats a check whenever a file that it may read changes. On a terminal, each check replaces the
 * output of the one before; otherwise, a line with the changed files separates them.
 *
 * @param check runs the check and prints its result
 */
record CheckWatch(Console console, Arguments arguments, Runnable check) {
  private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";
  private static final int MAX_NAMED = 3;
  private static final String CONFIG = "seplint.yaml";

  /** The directory before the first part with a special character. */
  private static final Pattern GLOB = Pattern.compile("((?:[^/*?\\[{]*/)*)[^/]*[*?\\[{].*");

  /** Keys of the configuration whose values are files or directories. */
  private static final List<String> KEYS =
      List.of("spec", "results", "manifest", "baseline", "report.knownGaps", "report.scorecard");

  /** Checks until the process is stopped. The first check may throw; later ones print errors. */
  ExitCode run() {
    try (FileWatcher watcher = FileWatcher.open()) {
      clear();
      watcher.watch(paths());
      check.run();
      printHint();
      while (true) {
        List<Path> changed = watcher.await();
        watcher.watch(paths());
        clear();
        if (!console.outIsTerminal()) {
          console.printData(separator(changed));
        }
        checkAgain();
        if (console.outIsTerminal()) {
          printHint();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.CLEAN;
    }
  }

  private void printHint() {
    if (!arguments.has(CommonOptions.QUIET)) {
      console.printError("watching for changes; press Ctrl-C to stop");
    }
  }

  private void clear() {
    if (console.outIsTerminal()) {
      console.print(CLEAR);
    }
  }

  private String separator(List<Path> changed) {
    DisplayPaths display = new DisplayPaths(console.directory());
    String named =
        changed.stream().limit(MAX_NAMED).map(display::of).map(SafeText::of).collect(joining(", "));
    int more = changed.size() - MAX_NAMED;
    return "\n--- changed: " + named + (more > 0 ? " and " + more + " more" : "") + "\n\n";
  }

  private void checkAgain() {
    try {
      check.run();
    } catch (UsageException e) {
      e.messages().forEach(console::printError);
    } catch (InvalidFileException | SpecException | GitException e) {
      console.printError(String.valueOf(e.getMessage()));
    }
  }

  /** The files and directories that a check may read. */
  private List<Path> paths() {
    Path directory = console.directory();
    Set<Path> paths = new LinkedHashSet<>();
    paths.add(directory.resolve(CONFIG));
    Stream.of(arguments.positionals(), arguments.get(CheckOptions.RESULTS))
        .flatMap(List::stream)
        .forEach(name -> add(directory, name, paths));
    Stream.of(CommonOptions.LOCK, CheckOptions.BASELINE, CheckOptions.MANIFEST)
        .flatMap(option -> arguments.get(option).stream())
        .forEach(name -> add(directory, name, paths));
    arguments.get(CheckOptions.SPEC).forEach(name -> add(directory, name, paths));
    try {
      addConfigured(CommonOptions.project(console, arguments), paths);
    } catch (UsageException | InvalidFileException e) {
      // The check prints the problem, and the file that has it is watched.
      return List.copyOf(paths);
    }
    return List.copyOf(paths);
  }

  private void addConfigured(Project project, Set<Path> paths) {
    Path root = project.root();
    paths.addAll(project.configFiles());
    paths.add(root.resolve(LockFile.NAME));
    paths.add(root.resolve("package.json"));
    paths.add(root.resolve(".github/workflows"));
    if (arguments.positionals().isEmpty()) {
      InputFiles.defaults(project, console.directory(), path -> Files.isDirectory(path))
          .forEach(name -> add(console.directory(), name, paths));
    }
    List<String> names = new ArrayList<>(project.config().specs().values());
    KEYS.forEach(key -> project.config().value(key).ifPresent(names::add));
    Set<Path> configured = new LinkedHashSet<>();
    names.forEach(name -> add(root, name, configured));
    configured.stream().filter(project.guard()::contains).forEach(paths::add);
  }

  /** Adds what a name refers to: a path, the start of a glob, or a specification. */
  private static void add(Path directory, String name, Set<Path> paths) {
    String path = name.replaceFirst("^https?://[^=]+=", "");
    for (String each :
        List.of(
            path,
            before(path, ':', 2),
            before(path, '@', 1),
            before(before(path, ':', 2), '@', 1))) {
      Path resolved = Project.resolve(directory, each.replace('\0', ' '));
      if (Files.exists(resolved)) {
        paths.add(resolved);
        return;
      }
    }
    Matcher glob = GLOB.matcher(path);
    paths.add(
        Project.resolve(directory, glob.lookingAt() ? glob.group(1) : path.replace('\0', ' ')));
  }

  /** The text before the last occurrence of a character, which is not at its start. */
  private static String before(String text, char character, int from) {
    int at = text.lastIndexOf(character);
    return at < from ? text : text.substring(0, at);
  }
}
