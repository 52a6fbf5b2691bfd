package io.github.seplint.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Finds and opens the repository of a folder. */
final class RepositoryLocator {
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

  /** The folder with the objects, or with what a linked work tree has of its own. */
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
