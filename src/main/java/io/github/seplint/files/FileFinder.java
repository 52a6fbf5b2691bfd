package io.github.seplint.files;

import io.github.seplint.git.IgnorePatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the files that arguments name: files, folders and globs. */
public final class FileFinder {
  private final Path folder;
  private final ShownPaths shown;
  private final Predicate<Path> wanted;
  private final Predicate<Path> excluded;
  private final Listing listing;
  private final Map<String, Path> found = new TreeMap<>();
  private final SortedMap<String, String> unread = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  private FileFinder(
      Path folder, Predicate<Path> wanted, Predicate<Path> excluded, Listing listing) {
    this.folder = folder;
    this.shown = new ShownPaths(folder);
    this.wanted = wanted;
    this.excluded = excluded;
    this.listing = listing;
  }

  /**
   * Finds files on disk.
   *
   * @param folder the working folder, absolute
   * @param wanted absolute paths of files that are taken from a folder that is named
   * @param excluded absolute paths of files that are not taken unless they are named themselves
   * @param reach how far links may lead
   */
  public static FileFinder onDisk(
      Path folder, Predicate<Path> wanted, Predicate<Path> excluded, Reach reach) {
    return new FileFinder(folder, wanted, excluded, new DiskListing(reach));
  }

  /**
   * Finds files among those that git keeps, be they on disk or not.
   *
   * @param folder the working folder, absolute
   * @param wanted absolute paths of files that are taken from a folder that is named
   * @param excluded absolute paths of files that are not taken unless they are named themselves
   * @param tracked absolute and normalized
   */
  public static FileFinder among(
      Path folder, Predicate<Path> wanted, Predicate<Path> excluded, Set<Path> tracked) {
    return new FileFinder(folder, wanted, excluded, new TrackedListing(tracked));
  }

  /** Adds what an argument names. */
  public void add(String argument) {
    Path path = folder.resolve(argument).normalize();
    if (listing.isFolder(path)) {
      walk(path, wanted);
    } else if (listing.isFile(path)) {
      found.put(shown.of(path), path);
    } else if (isGlob(argument)) {
      globs(argument).forEach(this::addGlob);
    } else if (!listing.exists(path)) {
      missing.add(argument);
    }
  }

  /** The globs without braces that a glob stands for; of what is none, itself. */
  public static List<String> globs(String argument) {
    return Braces.expand(argument.replace('\\', '/'));
  }

  /** The files by the path that is shown, sorted. */
  public Map<String, Path> found() {
    return found;
  }

  /** Arguments that are neither there nor a glob. */
  public List<String> missing() {
    return missing;
  }

  /** What was come across and cannot be taken, and why, by the path that is shown. */
  public SortedMap<String, String> unread() {
    return unread;
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
    IgnorePatterns patterns = IgnorePatterns.of(List.of("/" + pattern.substring(fixedEnd)));
    if (listing.isFolder(base)) {
      walk(base, file -> patterns.decide(new ShownPaths(base).of(file), false).orElse(false));
    }
  }

  private void walk(Path base, Predicate<Path> wanted) {
    listing.walk(
        base,
        path -> wanted.test(path) && !excluded.test(path),
        path -> found.put(shown.of(path), path),
        (path, why) -> unread.put(shown.of(path), why));
  }
}
