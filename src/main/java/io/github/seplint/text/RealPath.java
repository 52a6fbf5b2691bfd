package io.github.seplint.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Resolves the symlinks of a path. */
public final class RealPath {
  private RealPath() {}

  /** Returns the target of a path with symlinks resolved, as far as the path exists. */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return resolved(absolute).orElseGet(() -> ofExistingPart(absolute));
  }

  /** Walks down from the root, so that the names that do not exist cost nothing. */
  private static Path ofExistingPart(Path absolute) {
    Path real = Optional.ofNullable(absolute.getRoot()).orElse(absolute);
    for (int i = 0; i < absolute.getNameCount(); i++) {
      Path next = real.resolve(absolute.getName(i));
      if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
        return real.resolve(absolute.subpath(i, absolute.getNameCount()));
      }
      real = resolved(next).orElse(next);
    }
    return real;
  }

  /** Returns the part of an absolute path that exists, or its root. */
  public static Path existing(Path absolute) {
    Path at = Optional.ofNullable(absolute.getRoot()).orElse(absolute);
    for (Path name : absolute) {
      Path next = at.resolve(name);
      if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static Optional<Path> resolved(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
