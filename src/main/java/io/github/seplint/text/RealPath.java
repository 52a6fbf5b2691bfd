package io.github.seplint.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Resolves the symlinks of a path. */
public final class RealPath {
  private RealPath() {}

  /** Returns the target of a path with symlinks resolved, as far as the path exists. */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Optional<Path> parent = Optional.ofNullable(absolute.getParent());
      Optional<Path> name = Optional.ofNullable(absolute.getFileName());
      return parent.isPresent() && name.isPresent()
          ? of(parent.get()).resolve(name.get())
          : absolute;
    }
  }
}
