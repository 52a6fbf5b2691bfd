package io.github.seplint.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * Checks the files that JGit reads completely when it opens a repository: a pipe or a device would
 * never end, and a large file would exhaust the memory.
 */
final class RepositoryFiles {
  /** The longest file that names another, such as a ref, as JGit reads it. */
  static final int MAX_LINK_BYTES = 4096;

  private static final int MAX_CONFIG_BYTES = 1 << 20;
  private static final int MAX_LIST_BYTES = 64 << 20;
  private static final int MAX_INDEX_BYTES = 512 << 20;

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Constants.HEAD, MAX_LINK_BYTES),
          new Limit(Constants.CONFIG, MAX_CONFIG_BYTES),
          new Limit("config.worktree", MAX_CONFIG_BYTES),
          new Limit("commondir", MAX_LINK_BYTES),
          new Limit("packed-refs", MAX_LIST_BYTES),
          new Limit("shallow", MAX_LIST_BYTES),
          new Limit("objects/info/alternates", MAX_CONFIG_BYTES),
          new Limit("reftable/tables.list", MAX_CONFIG_BYTES),
          new Limit("index", MAX_INDEX_BYTES));

  private static final List<String> READ_COMPLETELY = List.of("refs", "reftable", "objects");

  private record Limit(String path, int bytes) {}

  private RepositoryFiles() {}

  /** Returns whether a path is a directory that is no repository and has none. */
  static boolean isOrdinary(Path directory) {
    return Files.isDirectory(directory)
        && !Files.exists(directory.resolve(Constants.DOT_GIT))
        && !Files.exists(directory.resolve(Constants.HEAD));
  }

  /**
   * Checks the repository that a directory is or contains, if it is one.
   *
   * @throws GitException with the path of a file that cannot be used
   */
  static void check(Path directory) {
    try {
      Path file = directory.resolve(Constants.DOT_GIT);
      if (Files.isDirectory(file)) {
        checkGitDirectory(file);
      } else if (Files.exists(file)) {
        requireRegular(file, MAX_LINK_BYTES);
        checkGitDirectory(file.resolveSibling(linked(file)));
      }
      if (Files.exists(directory.resolve(Constants.HEAD))) {
        checkGitDirectory(directory);
      }
    } catch (IOException | InvalidPathException e) {
      throw GitObjects.failure(directory.toString(), "cannot open the repository", e);
    }
  }

  /** Checks the files of a Git directory, and of the one whose objects it shares. */
  static void checkGitDirectory(Path directory) throws IOException {
    for (Limit limit : LIMITS) {
      Path file = directory.resolve(limit.path);
      if (Files.exists(file)) {
        requireRegular(file, limit.bytes);
      }
    }
    if (Files.exists(directory.resolve(Constants.CONFIG))) {
      CheckedConfig.read(directory.resolve(Constants.CONFIG));
    }
    for (String each : READ_COMPLETELY) {
      requireRegularFilesIn(directory.resolve(each));
    }
    Path common = directory.resolve("commondir");
    if (Files.exists(common)) {
      checkGitDirectory(directory.resolve(linked(common)));
    }
  }

  /** The path that a file names, as the {@code .git} of a linked work tree does. */
  private static String linked(Path file) throws IOException {
    return start(file).replaceFirst("^gitdir: ", "").stripTrailing();
  }

  /** The first bytes of a regular file. */
  static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_LINK_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Checks that an existing file can be read completely; throws if it cannot. */
  static void requireRegular(Path file, int maxBytes) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new GitException(file + ": not a regular file");
    }
    if (Files.size(file) > maxBytes) {
      throw new GitException(file + ": larger than the limit of " + size(maxBytes));
    }
  }

  /** The bytes of an existing settings file; throws if it cannot be read completely. */
  static byte[] settings(Path file) throws IOException {
    requireRegular(file, MAX_CONFIG_BYTES);
    return Files.readAllBytes(file);
  }

  private static String size(int bytes) {
    return bytes < 1 << 20 ? bytes / 1024 + " KiB" : bytes / (1 << 20) + " MiB";
  }

  private static void requireRegularFilesIn(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isOther() || (attributes.isSymbolicLink() && isOther(file))) {
              throw new GitException(file + ": not a regular file");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // nor can JGit read it
          }
        });
  }

  private static boolean isOther(Path link) {
    return Files.exists(link) && !Files.isRegularFile(link) && !Files.isDirectory(link);
  }

  /** The settings of a file, whose included files are checked before they are read. */
  static final class CheckedConfig extends FileBasedConfig {
    private static final int MAX_INCLUDES = 1000;

    private final boolean followsIncludes;
    private boolean including;
    private int includes;
    private boolean invalid;
    private Optional<GitException> refusal = Optional.empty();

    private CheckedConfig(Path file, boolean followsIncludes) {
      super(new Config(), file.toFile(), FS.DETECTED);
      this.followsIncludes = followsIncludes;
    }

    /** Reads an existing file with the files that it includes; without them if it is invalid. */
    static CheckedConfig read(Path file) throws IOException {
      return read(file, true);
    }

    /** Returns whether a file includes others, which are not read. */
    static boolean hasIncludes(Path file) throws IOException {
      return Files.exists(file) && read(file, false).including;
    }

    boolean isInvalid() {
      return invalid;
    }

    private static CheckedConfig read(Path file, boolean followsIncludes) throws IOException {
      requireRegular(file, MAX_CONFIG_BYTES);
      CheckedConfig config = new CheckedConfig(file, followsIncludes);
      try {
        config.load();
      } catch (ConfigInvalidException e) {
        // Opening the repository reports the error; the settings before it have been read.
        config.invalid = true;
      }
      if (config.refusal.isPresent()) {
        throw config.refusal.get(); // JGit wraps it
      }
      return config;
    }

    @Override
    protected byte[] readIncludedConfig(String path) throws ConfigInvalidException {
      including = true;
      if (refusal.isPresent()) {
        return new byte[0];
      }
      try {
        Path file = included(path);
        if (!followsIncludes || !Files.exists(file)) {
          return new byte[0];
        }
        if (++includes > MAX_INCLUDES) {
          throw new GitException(getFile() + ": more than " + MAX_INCLUDES + " included files");
        }
        return settings(file);
      } catch (GitException e) {
        refusal = Optional.of(e);
        return new byte[0];
      } catch (IOException | InvalidPathException e) {
        throw new ConfigInvalidException("cannot read an included file", e);
      }
    }

    /** The file that JGit would read. */
    private Path included(String path) {
      File base =
          path.startsWith("~/")
              ? FS.DETECTED.userHome()
              : getFile().getAbsoluteFile().getParentFile();
      return FS.DETECTED.resolve(base, path.startsWith("~/") ? path.substring(2) : path).toPath();
    }
  }
}
