package io.github.seplint.files;

import io.github.seplint.git.IgnorePatterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code .gitignore} files from a work tree's top down to where a path stands. */
final class IgnoreFiles {
  private final Path top;
  private final Map<Path, Optional<IgnorePatterns>> patterns = new HashMap<>();

  /**
   * The files that speak of what stands in a folder.
   *
   * @param base absolute; without a {@code .git} above it, only what stands in it is asked
   */
  IgnoreFiles(Path base) {
    Path top = base;
    for (Path at = base; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        top = at;
        break;
      }
    }
    this.top = top;
  }

  /** Whether git would ignore a path; the nearest file that speaks of it decides. */
  boolean ignores(Path path, boolean folder) {
    Path at = path.getParent();
    while (at != null && at.startsWith(top)) {
      Path from = at;
      Optional<Boolean> decision =
          patterns
              .computeIfAbsent(at, IgnoreFiles::read)
              .flatMap(rules -> rules.decide(relative(from, path), folder));
      if (decision.isPresent()) {
        return decision.get();
      }
      at = at.getParent();
    }
    return false;
  }

  private static String relative(Path from, Path path) {
    return from.relativize(path).toString().replace('\\', '/');
  }

  private static Optional<IgnorePatterns> read(Path folder) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      // As bytes: a file name in another encoding must not stop the run.
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      return Optional.of(IgnorePatterns.of(lines));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
