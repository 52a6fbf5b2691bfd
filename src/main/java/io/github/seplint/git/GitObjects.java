package io.github.seplint.git;

import io.github.seplint.text.BoundedFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Reads the objects of a repository. Any failure while reading becomes a one-line message for the
 * user: JGit throws nearly any exception for a damaged file.
 *
 * @param display the repository as the user named it
 */
record GitObjects(Repository repository, String display) {
  static final String SHALLOW = "; the clone is shallow: run `git fetch --unshallow`";
  private static final String FSCK = "; run `git fsck` for details";

  /** Something that is read. */
  @FunctionalInterface
  interface Reading<T> {
    T from(Repository repository) throws IOException;
  }

  /** Reads something; the message of a failure is {@code cannot read <what>}. */
  <T> T read(String what, Reading<T> reading) {
    try {
      return reading.from(repository);
    } catch (GitException e) {
      throw e;
    } catch (MissingObjectException e) {
      throw failure("cannot read " + what + ": " + reason(e) + remedy());
    } catch (LargeObjectException e) {
      throw failure("cannot read " + what + ": it is too large");
    } catch (IOException | RuntimeException e) {
      throw failure("cannot read " + what + ": " + reason(e) + FSCK);
    }
  }

  /** The bytes of a blob. */
  byte[] blob(String what, String id) {
    return read(
        what, from -> from.open(ObjectId.fromString(id), Constants.OBJ_BLOB).getCachedBytes());
  }

  /** The bytes of some blobs, by their ids. */
  Map<String, byte[]> blobs(Set<String> ids) {
    Map<String, byte[]> blobs = new HashMap<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (String id : ids) {
        blobs.put(
            id,
            read(
                "object " + id,
                from -> reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB).getCachedBytes()));
      }
    }
    return blobs;
  }

  /** One line that begins with the repository. */
  GitException failure(String message) {
    return failure(display, message);
  }

  private static GitException failure(String shown, String message) {
    return new GitException((shown + ": " + message).replaceAll("\\R", " "));
  }

  /** The same, for what JGit throws. */
  static GitException failure(String shown, String message, Exception cause) {
    return failure(shown, message + ": " + reason(cause));
  }

  private static String reason(Exception exception) {
    Throwable cause = exception;
    // The message of a wrapper is the name and message of what it wraps.
    while (cause.getCause() != null && cause.getCause().toString().equals(cause.getMessage())) {
      cause = cause.getCause();
    }
    if (cause instanceof OutOfMemoryError) {
      return "out of memory";
    }
    String reason =
        Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  /** Returns whether the repository is a shallow clone. */
  boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  private String remedy() {
    try {
      if (isShallow()) {
        return SHALLOW;
      }
      return isPartial() ? "; the clone is partial: clone without --filter" : FSCK;
    } catch (IOException | RuntimeException e) {
      // More is damaged than the object of the first error.
      return FSCK;
    }
  }

  private boolean isPartial() {
    return repository.getConfig().getSubsections("remote").stream()
        .anyMatch(remote -> repository.getConfig().getBoolean("remote", remote, "promisor", false));
  }

  /**
   * The location of a repository and its work tree.
   *
   * @param top the root directory of the work tree
   * @param gitDirectory with the objects, or private to a linked work tree
   * @param display the top, relative to the directory that the search started from
   */
  record RepositoryLocator(Path top, File gitDirectory, Optional<File> index, String display) {

    /**
     * Opens the repository that a directory is: of a linked work tree its own git directory, which
     * has its own {@code HEAD}. Files of a work tree are of no interest.
     */
    static Optional<GitObjects> open(Path directory, String display) {
      try {
        if (isBundle(directory)) {
          throw new GitException(
              display + " is a git bundle; clone it first: git clone --bare " + display);
        }
        Optional<File> found = gitDirectory(directory);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setGitDir(found.get());
        return Optional.of(open(builder.setBare(), display));
      } catch (GitException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw GitObjects.failure(display, "cannot open the repository", e);
      }
    }

    private static boolean isBundle(Path file) throws IOException {
      if (!BoundedFile.isRegular(file)) {
        return false;
      }
      try (InputStream in = Files.newInputStream(file)) {
        String start = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        return start.matches("# v\\d git bundle\n");
      }
    }

    private static Optional<File> gitDirectory(Path directory) {
      RepositoryFiles.check(directory);
      File given = directory.toAbsolutePath().toFile();
      FileRepositoryBuilder builder = new FileRepositoryBuilder();
      builder.addCeilingDirectory(given.getParentFile());
      File found = builder.findGitDir(given).getGitDir();
      if (found != null && FileKey.isGitRepository(found, FS.DETECTED)) {
        return Optional.of(found);
      }
      if (Files.exists(directory.resolve(Constants.DOT_GIT))) {
        throw new GitException(directory + ": its .git is not, or does not lead to, a repository");
      }
      return Optional.empty();
    }

    /**
     * Searches a directory and its parents for a work tree. {@code GIT_DIR}, {@code GIT_WORK_TREE}
     * and {@code GIT_INDEX_FILE} have the same meaning as for git.
     */
    static Optional<RepositoryLocator> find(Path directory, Map<String, String> variables) {
      Optional<Path> above = above(directory);
      Optional<File> own = above.map(RepositoryLocator::gitDirectoryOf);
      Optional<File> given = path(directory, variables, Constants.GIT_DIR_KEY).map(Path::toFile);
      // Git runs hooks in the top directory; a hook that changes to a subdirectory is still in
      // that work tree.
      Path usual = given.isEmpty() || given.equals(own) ? above.orElse(directory) : directory;
      Path top = path(directory, variables, Constants.GIT_WORK_TREE_KEY).orElse(usual);
      Optional<File> index = path(top, variables, Constants.GIT_INDEX_FILE_KEY).map(Path::toFile);
      String relative = directory.relativize(top).toString().replace('\\', '/');
      String display = relative.isEmpty() ? "." : relative;
      return given.or(() -> own).map(git -> new RepositoryLocator(top, git, index, display));
    }

    private static Optional<Path> above(Path directory) {
      for (Path at = directory; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(Constants.DOT_GIT))) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    /** Returns the git directory that the {@code .git} of a directory is or refers to. */
    private static File gitDirectoryOf(Path top) {
      return gitDirectory(top)
          .map(found -> found.toPath().normalize().toFile())
          .orElseThrow(() -> new GitException("no git repository"));
    }

    private static Optional<Path> path(Path from, Map<String, String> variables, String name) {
      String value = variables.getOrDefault(name, "");
      try {
        return value.isEmpty() ? Optional.empty() : Optional.of(from.resolve(value).normalize());
      } catch (InvalidPathException e) {
        throw new GitException(name + " is no path: " + value);
      }
    }

    GitObjects open() {
      try {
        RepositoryFiles.checkGitDirectory(gitDirectory.toPath());
        FileRepositoryBuilder builder =
            new FileRepositoryBuilder().setGitDir(gitDirectory).setWorkTree(top.toFile());
        index.ifPresent(builder::setIndexFile);
        return open(builder, display);
      } catch (IOException | RuntimeException e) {
        throw GitObjects.failure(display, "cannot open the repository", e);
      }
    }

    /** Refuses what JGit would misread. */
    private static GitObjects open(FileRepositoryBuilder builder, String shown) throws IOException {
      Repository repository = builder.setMustExist(true).build();
      String ids = repository.getConfig().getString("extensions", null, "objectFormat");
      if (ids != null && !ids.equals("sha1")) {
        repository.close();
        throw new GitException(shown + ": its ids are of " + ids + ", which is not supported");
      }
      return new GitObjects(repository, shown);
    }
  }
}
