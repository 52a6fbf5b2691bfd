package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.RevisionScorer;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for each file the commit that holds most of its rows on the pages that they cite. Authors
 * quote branches before these are merged, so that all commits are tried; of equals one on the line
 * of first parents is taken before another, and the newest before the rest.
 */
final class BestPins {
  private final Set<String> mainLine = new HashSet<>();
  private final Map<LockableFile, RevisionScorer> fits = new LinkedHashMap<>();
  private final Map<LockableFile, Best> best = new HashMap<>();

  private record Best(Commit commit, int rows, boolean main) {
    boolean isBehind(Best other) {
      return other.rows > rows || (other.rows == rows && other.main && !main);
    }
  }

  private BestPins(List<LockableFile> files) {
    files.forEach(file -> fits.put(file, file.fit()));
  }

  /** The best commit for each file among a commit and all that it came from. */
  static Map<LockableFile, Commit> find(
      Shell shell, GitRepository repository, Commit newest, List<LockableFile> files) {
    BestPins pins = new BestPins(files);
    repository.firstParents(newest).forEach(each -> pins.mainLine.add(each.id()));
    Specification spec = new Specification(GitSpecTree.of(repository, newest));
    List<Commit> newestFirst = new ArrayList<>(repository.ancestors(newest));
    Collections.reverse(newestFirst);
    try (Progress progress = new Progress(shell, newestFirst.size(), "commits")) {
      for (int i = 0; i < newestFirst.size(); i++) {
        spec = spec.with(GitSpecTree.of(repository, newestFirst.get(i)));
        pins.add(newestFirst.get(i), spec);
        progress.accept(i + 1);
      }
    }
    Map<LockableFile, Commit> commits = new HashMap<>();
    pins.best.forEach((file, found) -> commits.put(file, found.commit));
    return commits;
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
