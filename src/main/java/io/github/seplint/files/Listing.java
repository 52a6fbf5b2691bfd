package io.github.seplint.files;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where files are looked for. */
interface Listing {
  boolean isFolder(Path path);

  boolean isFile(Path path);

  /** Whether anything is there, although it may be nothing that is taken. */
  boolean exists(Path path);

  /**
   * Goes through a folder and those below it; passes over what is hidden or ignored.
   *
   * @param found is given the files
   * @param failed is given what cannot be looked at, and why
   */
  void walk(
      Path base, Predicate<Path> wanted, Consumer<Path> found, BiConsumer<Path, String> failed);
}
