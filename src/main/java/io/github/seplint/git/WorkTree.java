package io.github.seplint.git;

import io.github.seplint.git.CommitHistory.MergeBase;
import io.github.seplint.git.GitObjects.RepositoryLocator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The work tree of the checked files, and its git data. Nothing is written, no other program is run
 * (including filters: contents are as git stores them), and no settings but the repository's own
 * are read. Paths are relative to the top, with {@code /} between their parts.
 *
 * <p>Everything that cannot be read or does not exist is a {@link GitException}.
 */
public final class WorkTree implements AutoCloseable {
  private final GitObjects objects;
  private final Path top;
  private final Map<String, String> variables;

  private WorkTree(GitObjects objects, Path top, Map<String, String> variables) {
    this.objects = objects;
    this.top = top;
    this.variables = variables;
  }

  /**
   * Finds the work tree that contains a directory.
   *
   * @param folder absolute
   * @param variables of the environment: git uses them to pass the repository and the index to its
   *     hooks
   */
  public static Optional<WorkTree> find(Path folder, Map<String, String> variables) {
    IsolatedSystemReader.install();
    return WorkTreeFinder.find(folder, variables)
        .map(found -> new WorkTree(found.open(), found.top(), variables));
  }

  /** Returns the directory that paths are relative to, absolute. */
  public Path top() {
    return top;
  }

  /**
   * Returns the staged files: the ids of their contents by their paths, without symlinks and
   * submodules.
   */
  public GitIndex staged() {
    return GitIndex.of(objects);
  }

  /** Returns the contents of some files at {@code HEAD}; empty on a branch without a commit. */
  public Map<String, String> head(Collection<String> paths) {
    return TreeReader.head(objects, paths);
  }

  /** Returns the contents of some files at the merge base of {@code HEAD} and a revision. */
  public Map<String, String> mergeBase(String revision, Collection<String> paths) {
    List<Commit> commits =
        List.of(new Revisions(objects).find(revision), new Revisions(objects).head());
    return TreeReader.of(objects, MergeBase.of(objects, commits, revision), paths);
  }

  /** Returns the hooks directory; only here are the user's and the machine's settings respected. */
  public GitHooks hooks() {
    return GitHooks.of(objects, top, variables);
  }

  /**
   * A content.
   *
   * @param path for the user, should it fail
   */
  public byte[] content(String path, String id) {
    return objects.blob(path, id);
  }

  @Override
  public void close() {
    objects.repository().close();
  }

  /**
   * The location of a work tree and its repository.
   *
   * @param top the root directory of the work tree
   * @param display the top, relative to the directory that the search started from
   */
  record WorkTreeFinder(Path top, File gitDirectory, Optional<File> index, String display) {

    /**
     * Searches a directory and its parents. {@code GIT_DIR}, {@code GIT_WORK_TREE} and {@code
     * GIT_INDEX_FILE} have the same meaning as for git.
     */
    static Optional<WorkTreeFinder> find(Path folder, Map<String, String> variables) {
      Optional<Path> above = above(folder);
      Optional<File> own = above.map(WorkTreeFinder::gitDirectoryOf);
      Optional<Path> gitFolder = path(folder, variables, Constants.GIT_DIR_KEY);
      Optional<Path> workTree = path(folder, variables, Constants.GIT_WORK_TREE_KEY);
      if (gitFolder.isPresent()) {
        // Git runs hooks in the top directory; a hook that changes to a subdirectory is still in
        // that work tree.
        boolean same = own.filter(each -> each.equals(gitFolder.get().toFile())).isPresent();
        Path top = workTree.orElse(same ? above.orElse(folder) : folder);
        return Optional.of(at(folder, top, gitFolder.get().toFile(), variables));
      }
      return own.map(
          found -> at(folder, workTree.or(() -> above).orElse(folder), found, variables));
    }

    private static WorkTreeFinder at(
        Path folder, Path top, File gitFolder, Map<String, String> variables) {
      Optional<File> index = path(top, variables, Constants.GIT_INDEX_FILE_KEY).map(Path::toFile);
      return new WorkTreeFinder(top, gitFolder, index, display(folder, top));
    }

    private static Optional<Path> above(Path folder) {
      for (Path at = folder; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(Constants.DOT_GIT))) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    /** Returns the git directory that the {@code .git} of a directory is or refers to. */
    private static File gitDirectoryOf(Path top) {
      return RepositoryLocator.find(top)
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

    private static String display(Path folder, Path top) {
      String relative = folder.relativize(top).toString().replace('\\', '/');
      return relative.isEmpty() ? "." : relative;
    }

    GitObjects open() {
      try {
        FileRepositoryBuilder builder =
            new FileRepositoryBuilder().setGitDir(gitDirectory).setWorkTree(top.toFile());
        index.ifPresent(builder::setIndexFile);
        return RepositoryLocator.checked(builder.setMustExist(true).build(), display);
      } catch (IOException | RuntimeException e) {
        throw GitObjects.failure(display, "cannot open the repository", e);
      }
    }
  }
}
