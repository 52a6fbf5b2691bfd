package io.github.seplint.spec.page;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TreeScope;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The specification at a commit. Valid until its repository is closed.
 *
 * @param commit the commit that the files belong to
 * @param ids of the contents of the files, by path
 */
public record GitSpecTree(GitRepository repository, Commit commit, SortedMap<String, String> ids)
    implements SpecTree {
  /** The files of a repository that belong to the specification. */
  public static final TreeScope SCOPE = TreeScope.of("docs", GitSpecTree::isSpecification);

  /**
   * Lists the files of a commit.
   *
   * @throws SpecException if the tree cannot be read
   */
  public static GitSpecTree of(GitRepository repository, Commit commit) {
    return new GitSpecTree(repository, commit, read(() -> repository.files(commit, SCOPE)));
  }

  private static boolean isSpecification(String path) {
    return path.startsWith("docs/") && (path.endsWith(".mdx") || path.equals("docs/docs.json"));
  }

  private static <T> T read(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (GitException e) {
      throw new SpecException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String name() {
    return commit.shortId();
  }

  @Override
  public List<String> paths() {
    return List.copyOf(ids.keySet());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return contentId(path)
        .map(id -> read(() -> repository.content(path + " of " + commit.shortId(), id)));
  }

  /** The id of the blob, 40 hexadecimal digits. */
  @Override
  public Optional<String> contentId(String path) {
    return Optional.ofNullable(ids.get(path));
  }
}
