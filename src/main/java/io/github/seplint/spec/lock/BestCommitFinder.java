package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.LockableFile.RevisionScorer;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Finds for each file the commit that holds most of its rows on the pages that they cite. Authors
 * quote branches before these are merged, so that all commits are tried; of equals one on the line
 * of first parents is taken before another, and the newest before the rest.
 */
public final class BestCommitFinder {
  private final Set<String> mainLine = new HashSet<>();
  private final Map<LockableFile, RevisionScorer> fits = new LinkedHashMap<>();
  private final Map<LockableFile, Best> best = new HashMap<>();

  private record Best(Commit commit, int rows, boolean main) {
    boolean isBehind(Best other) {
      return other.rows > rows || (other.rows == rows && other.main && !main);
    }
  }

  private BestCommitFinder(List<LockableFile> files) {
    files.forEach(file -> fits.put(file, file.fit()));
  }

  /**
   * The best commit for each file.
   *
   * @param commits a commit and its ancestors, the oldest first
   * @param progress receives how many commits have been compared
   */
  public static Map<LockableFile, Commit> find(
      GitRepository repository,
      List<Commit> commits,
      List<LockableFile> files,
      IntConsumer progress) {
    BestCommitFinder pins = new BestCommitFinder(files);
    Commit newest = commits.get(commits.size() - 1);
    repository.firstParents(newest).forEach(each -> pins.mainLine.add(each.id()));
    Specification spec = new Specification(GitSpecTree.of(repository, newest));
    for (int i = commits.size() - 1; i >= 0; i--) {
      spec = spec.with(GitSpecTree.of(repository, commits.get(i)));
      pins.add(commits.get(i), spec);
      progress.accept(commits.size() - i);
    }
    Map<LockableFile, Commit> found = new HashMap<>();
    pins.best.forEach((file, best) -> found.put(file, best.commit));
    return found;
  }

  private void add(Commit commit, Specification spec) {
    boolean main = mainLine.contains(commit.id());
    fits.forEach(
        (file, fit) -> {
          Best found = new Best(commit, fit.of(spec), main);
          Optional<Best> before = Optional.ofNullable(best.get(file));
          if (before.isEmpty() || before.get().isBehind(found)) {
            best.put(file, found);
          }
        });
  }
}
