package io.github.seplint.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
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

  /**
   * Reads something.
   *
   * @param what for the user, should it fail: "cannot read {what}"
   */
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

  private static String reason(Exception cause) {
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

  /** Finds and opens the repository of a directory. */
  static final class RepositoryLocator {
    private RepositoryLocator() {}

    static Optional<GitObjects> open(Path folder) {
      try {
        if (isBundle(folder)) {
          throw new GitException(
              folder + " is a git bundle; clone it first: git clone --bare " + folder);
        }
        Optional<File> found = find(folder);
        return found.isEmpty() ? Optional.empty() : Optional.of(open(folder, found.get()));
      } catch (GitException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw GitObjects.failure(folder.toString(), "cannot open the repository", e);
      }
    }

    private static boolean isBundle(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return false;
      }
      try (InputStream in = Files.newInputStream(file)) {
        String start = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        return start.matches("# v\\d git bundle\n");
      }
    }

    /**
     * Returns the directory with the objects, or the private git directory of a linked work tree.
     */
    static Optional<File> find(Path folder) {
      File given = folder.toAbsolutePath().toFile();
      FileRepositoryBuilder builder = new FileRepositoryBuilder();
      builder.addCeilingDirectory(given.getParentFile());
      File found = builder.findGitDir(given).getGitDir();
      if (found != null && FileKey.isGitRepository(found, FS.DETECTED)) {
        return Optional.of(found);
      }
      if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
        throw new GitException(folder + ": its .git is not, or does not lead to, a repository");
      }
      return Optional.empty();
    }

    private static GitObjects open(Path folder, File found) throws IOException {
      // Work trees have their own HEAD; their files are of no interest.
      Repository repository =
          new FileRepositoryBuilder().setGitDir(found).setBare().setMustExist(true).build();
      return checked(repository, folder.toString());
    }

    /** Refuses what JGit would misread. */
    static GitObjects checked(Repository repository, String shown) {
      String ids = repository.getConfig().getString("extensions", null, "objectFormat");
      if (ids != null && !ids.equals("sha1")) {
        repository.close();
        throw new GitException(shown + ": its ids are of " + ids + ", which is not supported");
      }
      return new GitObjects(repository, shown);
    }
  }
}
