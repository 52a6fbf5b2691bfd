package io.github.seplint.git;

import io.github.seplint.spec.page.SpecTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The specification as a commit has it. Valid until its repository is closed. */
public final class GitTree implements SpecTree {
  private final GitObjects objects;
  private final Commit commit;
  private final SortedMap<String, String> files;

  private GitTree(GitObjects objects, Commit commit, SortedMap<String, String> files) {
    this.objects = objects;
    this.commit = commit;
    this.files = files;
  }

  static GitTree of(GitObjects objects, Commit commit) {
    return objects.read(
        "the tree of " + commit.shortId(),
        repository -> {
          try (RevWalk commits = new RevWalk(repository);
              TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(commit.id())).getTree());
            walk.setRecursive(true);
            walk.setFilter(SpecFiles.folder());
            SortedMap<String, String> files = new TreeMap<>();
            while (walk.next()) {
              if (SpecFiles.has(walk, 0)) {
                files.put(walk.getPathString(), walk.getObjectId(0).name());
              }
            }
            return new GitTree(objects, commit, files);
          }
        });
  }

  /** The commit whose tree it is. */
  public Commit commit() {
    return commit;
  }

  @Override
  public String name() {
    return commit.shortId();
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path))
        .map(id -> objects.blob(path + " of " + commit.shortId(), id));
  }

  /** The id of the blob, 40 hexadecimal digits. */
  @Override
  public Optional<String> contentId(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
