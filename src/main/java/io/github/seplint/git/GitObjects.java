package io.github.seplint.git;

import java.io.IOException;
import java.util.Objects;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * What a repository holds. Whatever goes wrong while it is read becomes one line for the user: JGit
 * throws nearly anything at a damaged file.
 *
 * @param shown the repository as the user named it
 */
record GitObjects(Repository repository, String shown) {
  static final String SHALLOW = "; the clone is shallow, `git fetch --unshallow` makes it whole";
  private static final String FSCK = "; `git fsck` tells more";

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
    return failure(shown, message);
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

  /** Whether the history was cut when the repository was cloned. */
  boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  private String remedy() {
    try {
      if (isShallow()) {
        return SHALLOW;
      }
      return isPartial()
          ? "; the clone is partial, `git clone` without --filter makes a whole one"
          : FSCK;
    } catch (IOException | RuntimeException e) {
      // More is damaged than what is being said.
      return FSCK;
    }
  }

  private boolean isPartial() {
    return repository.getConfig().getSubsections("remote").stream()
        .anyMatch(remote -> repository.getConfig().getBoolean("remote", remote, "promisor", false));
  }
}
