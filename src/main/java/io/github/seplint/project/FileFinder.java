package io.github.seplint.project;

import io.github.seplint.git.IgnorePatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the files that arguments name: files, directories and globs. */
public final class FileFinder {
  private final Path directory;
  private final DisplayPaths displayPaths;
  private final Predicate<Path> wanted;
  private final Predicate<Path> excluded;
  private final FileTree tree;
  private final Set<String> byName = new HashSet<>();
  private final Map<String, Path> found = new TreeMap<>();
  private final SortedMap<String, String> unread = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * Creates a finder.
   *
   * @param directory that arguments and display paths are relative to, absolute
   * @param wanted selects files in a directory that is named, by absolute path
   * @param excluded rejects files unless they are named themselves, by absolute path
   */
  FileFinder(Path directory, Predicate<Path> wanted, Predicate<Path> excluded, FileTree tree) {
    this.directory = directory;
    this.displayPaths = new DisplayPaths(directory);
    this.wanted = wanted;
    this.excluded = excluded;
    this.tree = tree;
  }

  /** Finds traceability files on disk, relative to a directory. */
  public static FileFinder sepFiles(Project project, Path directory) {
    DirectoryFilter filter = DirectoryFilter.onDisk(project);
    return new FileFinder(
        directory, filter::isSepFile, filter::excludes, new FileTree.OnDisk(project.guard()));
  }

  /**
   * Finds traceability files among those that git tracks. Their kind depends on the name and the
   * configuration only.
   *
   * @param tracked absolute and normalized
   */
  public static FileFinder sepFiles(Project project, Path directory, Set<Path> tracked) {
    DirectoryFilter filter = DirectoryFilter.onDisk(project);
    return new FileFinder(
        directory, filter::isSepFile, filter::excludes, new FileTree.Tracked(tracked));
  }

  /** Adds the files that an argument names. */
  public void add(String argument) {
    Path path = directory.resolve(argument).normalize();
    if (tree.isDirectory(path)) {
      walk(path, wanted);
    } else if (tree.isFile(path)) {
      found.put(displayPaths.of(path), path);
      byName.add(displayPaths.of(path));
    } else if (isGlob(argument)) {
      globs(argument).forEach(this::addGlob);
    } else if (!tree.exists(path)) {
      missing.add(argument);
    }
  }

  /** Expands the braces of a glob. */
  static List<String> globs(String argument) {
    return IgnorePatterns.expandBraces(argument.replace('\\', '/'));
  }

  /** The files by display path, sorted. */
  public Map<String, Path> found() {
    return found;
  }

  /** Returns whether a file was named or matched by a glob, so that its kind does not matter. */
  boolean isByName(String displayPath) {
    return byName.contains(displayPath);
  }

  /** The arguments that neither exist nor are globs. */
  public List<String> missing() {
    return missing;
  }

  /** The reasons why files or directories cannot be read, by display path. */
  public SortedMap<String, String> unread() {
    return unread;
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
    if (tree.isDirectory(base)) {
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

  private void walk(Path base, Predicate<Path> wanted) {
    tree.walk(
        base,
        path -> wanted.test(path) && !excluded.test(path),
        path -> found.put(displayPaths.of(path), path),
        (path, reason) -> unread.put(displayPaths.of(path), reason));
  }
}
