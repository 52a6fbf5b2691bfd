package io.github.seplint.spec.requirement;

import io.github.seplint.git.Commit;
import io.github.seplint.git.FileChange;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.page.GitSpecTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What commits added to what the specification demands. */
public final class SepHistory {
  private final GitRepository repository;
  private final Predicate<String> pages;

  /**
   * Of some pages.
   *
   * @param pages tells by their paths which are looked at
   */
  public SepHistory(GitRepository repository, Predicate<String> pages) {
    this.repository = repository;
    this.pages = pages;
  }

  /**
   * What a proposal brought.
   *
   * @param commits that say so and changed what the pages demand, the oldest first
   * @param added by these, though later commits may have removed it
   */
  public record OwnDiff(List<Commit> commits, List<NormativeSentence> added) {
    public OwnDiff {
      commits = List.copyOf(commits);
      added = List.copyOf(added);
    }
  }

  /** What is new in one commit against another. */
  public List<NormativeSentence> added(Commit before, Commit after) {
    return added(repository.changes(before, after, GitSpecTree.SCOPE));
  }

  /**
   * What the commits added whose summary names a SEP: those of which a commit came, by whichever
   * parent, as a branch may have been merged the wrong way round.
   *
   * @param history the oldest first, as {@link GitRepository#ancestors} gives it
   */
  public OwnDiff of(long sep, List<Commit> history) {
    List<Commit> commits = new ArrayList<>();
    List<NormativeSentence> all = List.of();
    for (Commit commit : history) {
      if (SepSummary.names(commit.summary(), sep)) {
        List<NormativeSentence> added = added(repository.changes(commit, GitSpecTree.SCOPE));
        if (!added.isEmpty()) {
          commits.add(commit);
          all = SentenceSetDiff.union(all, added);
        }
      }
    }
    return new OwnDiff(commits, all);
  }

  private List<NormativeSentence> added(List<FileChange> changes) {
    List<NormativeSentence> before = new ArrayList<>();
    List<NormativeSentence> after = new ArrayList<>();
    for (FileChange change : changes) {
      if (pages.test(change.path())) {
        change.before().ifPresent(id -> before.addAll(units(change, id)));
        change.after().ifPresent(id -> after.addAll(units(change, id)));
      }
    }
    return SentenceSetDiff.between(before, after);
  }

  private List<NormativeSentence> units(FileChange change, String id) {
    return NormativeSentence.in(change.path(), repository.blob(id));
  }
}
