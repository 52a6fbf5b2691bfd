package io.github.seplint.files;

import io.github.seplint.git.PathPatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the files that arguments name: files, folders and globs. */
public final class FileFinder {
  private final Path folder;
  private final ShownPaths shown;
  private final Predicate<Path> excluded;
  private final Map<String, Path> found = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * Finds files from a working folder.
   *
   * @param folder absolute
   * @param excluded absolute paths of files that are not taken unless they are named themselves
   */
  public FileFinder(Path folder, Predicate<Path> excluded) {
    this.folder = folder;
    this.shown = new ShownPaths(folder);
    this.excluded = excluded;
  }

  /** Adds what an argument names. */
  public void add(String argument) {
    Path path = folder.resolve(argument).normalize();
    if (Files.isDirectory(path)) {
      walk(path, file -> FileNames.isTraceabilityFile(file.getFileName().toString()));
    } else if (Files.exists(path)) {
      found.put(shown.of(path), path);
    } else if (isGlob(argument)) {
      Braces.expand(argument.replace('\\', '/')).forEach(this::addGlob);
    } else {
      missing.add(argument);
    }
  }

  /** The files by the path that is shown, sorted. */
  public Map<String, Path> found() {
    return found;
  }

  /** Arguments that are neither there nor a glob. */
  public List<String> missing() {
    return missing;
  }

  private static boolean isGlob(String argument) {
    return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** A glob is a pattern as in .gitignore, held to the folder that its fixed parts name. */
  private void addGlob(String pattern) {
    int fixedEnd = 0;
    for (int slash = pattern.indexOf('/');
        slash >= 0 && !isGlob(pattern.substring(0, slash));
        slash = pattern.indexOf('/', slash + 1)) {
      fixedEnd = slash + 1;
    }
    Path base = folder.resolve(pattern.substring(0, fixedEnd)).normalize();
    PathPatterns patterns = PathPatterns.of(List.of("/" + pattern.substring(fixedEnd)));
    if (Files.isDirectory(base)) {
      walk(base, file -> patterns.decide(new ShownPaths(base).of(file), false).orElse(false));
    }
  }

  private void walk(Path base, Predicate<Path> wanted) {
    try {
      Files.walkFileTree(base, new Walker(base, wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes wanted files; passes over what is hidden, ignored by git or excluded. */
  private final class Walker extends SimpleFileVisitor<Path> {
    private final Path base;
    private final Predicate<Path> wanted;
    private final IgnoreFiles ignored;

    Walker(Path base, Predicate<Path> wanted) {
      this.base = base;
      this.wanted = wanted;
      this.ignored = new IgnoreFiles(base);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean passed = path.equals(base) || (!isHidden(path) && !ignored.ignores(path, true));
      return passed ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      boolean taken =
          !isHidden(path)
              && wanted.test(path)
              && (attributes.isRegularFile() || Files.isRegularFile(path))
              && !ignored.ignores(path, false)
              && !excluded.test(path);
      if (taken) {
        found.put(shown.of(path), path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      missing.add(shown.of(path));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
