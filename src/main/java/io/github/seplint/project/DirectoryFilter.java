package io.github.seplint.project;

import io.github.seplint.config.ConfiguredRuleResolver.ConfiguredKinds;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.InputFile;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Selects the files that are checked in a directory: those of a kind that the configuration assigns
 * or that is recognized, unless the configuration excludes them.
 */
final class DirectoryFilter {
  private final Path root;
  private final DisplayPaths rootPaths;
  private final ConfiguredKinds kinds;
  private final Optional<IgnorePatterns> excluded;
  private final Function<Path, InputFile.Content> contents;

  /**
   * Creates the filter of a project.
   *
   * @param contents the content of a file
   */
  DirectoryFilter(Project project, Function<Path, InputFile.Content> contents) {
    this.root = project.root();
    this.rootPaths = new DisplayPaths(root);
    this.kinds = new ConfiguredKinds(project.config());
    this.excluded =
        Optional.of(project.config().exclude())
            .filter(patterns -> !patterns.isEmpty())
            .map(IgnorePatterns::ofGlobs);
    this.contents = contents;
  }

  /** The filter for files on disk. */
  static DirectoryFilter onDisk(Project project) {
    return new DirectoryFilter(project, file -> () -> readInside(file, project.guard()));
  }

  /** The content of a file outside the project must not even determine its kind. */
  private static byte[] readInside(Path file, PathGuard guard) throws IOException {
    if (Files.isSymbolicLink(file) && !guard.contains(file)) {
      throw new IOException(PathGuard.refusal());
    }
    return TextFiles.bytes(file);
  }

  /** Returns whether a file is of any kind that is checked. */
  boolean isAnyKind(Path file) {
    return configured(file).isPresent()
        || FileKindDetector.isWanted(slashes(file), () -> text(file));
  }

  /** Returns whether a file is a traceability file. */
  boolean isSepFile(Path file) {
    return configured(file)
        .map(kind -> kind == FileKind.SEP)
        .orElseGet(() -> FileKindDetector.isSepName(slashes(file)));
  }

  /** Returns whether a file is skipped unless it is named itself. */
  boolean excludes(Path file) {
    return excluded.isPresent()
        && file.startsWith(root)
        && excluded.get().matchesFile(rootPaths.of(file));
  }

  private Optional<FileKind> configured(Path file) {
    return kinds.isEmpty() || !file.startsWith(root)
        ? Optional.empty()
        : kinds.of(rootPaths.of(file));
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** A file that cannot be read is of no recognized kind. */
  private String text(Path file) {
    try {
      return new String(contents.apply(file).read(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
