package io.github.seplint.spec.page;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TreeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The specification at a commit. Valid until its repository is closed.
 *
 * @param commit the commit that the files belong to
 * @param ids of the contents of the files, by path relative to the directory of the layout
 */
public record GitSpecTree(
    GitRepository repository, Commit commit, SpecLayout layout, SortedMap<String, String> ids)
    implements SpecTree {
  /** The files of a repository that usually belong to the specification. */
  public static final TreeScope SCOPE = SpecLayout.USUAL.scope();

  /**
   * Lists the files of a commit in the usual places of pages.
   *
   * @throws SpecException if the tree cannot be read
   */
  public static GitSpecTree of(GitRepository repository, Commit commit) {
    return of(repository, commit, SpecLayout.USUAL);
  }

  /** The same for any layout. */
  public static GitSpecTree of(GitRepository repository, Commit commit, SpecLayout layout) {
    int start = layout.directory().length();
    SortedMap<String, String> ids = new TreeMap<>();
    read(() -> repository.files(commit, layout.scope()))
        .forEach((path, id) -> ids.put(path.substring(start), id));
    return new GitSpecTree(repository, commit, layout, ids);
  }

  /** Identifies its files and their history, which may end at the commits of a shallow clone. */
  public List<String> identity() {
    List<String> identity = new ArrayList<>(repository.shallowCommits());
    identity.add(commit.id());
    identity.add(layout.directory());
    identity.add(String.valueOf(layout.complete()));
    return identity;
  }

  /** The same files at another commit. */
  public GitSpecTree at(Commit other) {
    return of(repository, other, layout);
  }

  /** The changes that commits made to the specification; paths are those of the tree. */
  public List<CommitChanges> changes(List<Commit> commits) {
    return repository.changes(commits, layout.scope()).stream()
        .map(each -> new CommitChanges(each.commit(), paths(each.changes())))
        .toList();
  }

  /** The same between two commits, which need not be related. */
  public List<FileChange> changes(Commit before, Commit after) {
    return paths(repository.changes(before, after, layout.scope()));
  }

  /** Makes the paths of changes relative to the directory of the layout. */
  public List<FileChange> paths(List<FileChange> changes) {
    int start = layout.directory().length();
    return start == 0
        ? changes
        : changes.stream()
            .map(each -> new FileChange(each.path().substring(start), each.before(), each.after()))
            .toList();
  }

  /** Returns itself; throws a {@link SpecException} if it has no page. */
  public GitSpecTree requirePage(String display) {
    if (ids.keySet().stream().noneMatch(SpecLayout::isPage)) {
      throw SpecException.noPage(display, layout);
    }
    return this;
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
