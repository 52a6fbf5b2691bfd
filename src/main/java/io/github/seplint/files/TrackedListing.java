package io.github.seplint.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files that git keeps, whether they are on disk or not. What {@code .gitignore} says is of no
 * account for them.
 *
 * @param files absolute and normalized
 */
record TrackedListing(Set<Path> files) implements Listing {

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(path)
        || files.stream().anyMatch(file -> file.startsWith(path) && !file.equals(path));
  }

  @Override
  public boolean isFile(Path path) {
    return files.contains(path);
  }

  @Override
  public boolean exists(Path path) {
    return files.contains(path) || Files.exists(path);
  }

  @Override
  public void walk(
      Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed) {
    for (Path file : files) {
      if (file.startsWith(base) && !isHidden(base, file) && wanted.test(file)) {
        found.accept(file);
      }
    }
  }

  private static boolean isHidden(Path base, Path file) {
    for (Path part : base.relativize(file)) {
      if (FileNames.isHidden(part)) {
        return true;
      }
    }
    return false;
  }
}
