package io.github.seplint.git;

import io.github.seplint.spec.Additions;
import io.github.seplint.spec.NormativeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What commits added to what the specification demands. */
public final class UnitHistory {
  private final SpecRepository repository;
  private final Predicate<String> pages;

  /**
   * Of some pages.
   *
   * @param pages tells by their paths which are looked at
   */
  public UnitHistory(SpecRepository repository, Predicate<String> pages) {
    this.repository = repository;
    this.pages = pages;
  }

  /**
   * What a proposal brought.
   *
   * @param commits that say so and changed what the pages demand, the oldest first
   * @param added by these, though later commits may have removed it
   */
  public record OwnDiff(List<Commit> commits, List<NormativeUnit> added) {
    public OwnDiff {
      commits = List.copyOf(commits);
      added = List.copyOf(added);
    }
  }

  /** What is new in one commit against another. */
  public List<NormativeUnit> added(Commit before, Commit after) {
    return added(repository.changes(before, after));
  }

  /**
   * What the commits added whose summary names a SEP: those of which a commit came, by whichever
   * parent, as a branch may have been merged the wrong way round.
   *
   * @param history the oldest first, as {@link SpecRepository#ancestors} gives it
   */
  public OwnDiff of(long sep, List<Commit> history) {
    List<Commit> commits = new ArrayList<>();
    List<NormativeUnit> all = List.of();
    for (Commit commit : history) {
      if (SepSummary.names(commit.summary(), sep)) {
        List<NormativeUnit> added = added(repository.changes(commit));
        if (!added.isEmpty()) {
          commits.add(commit);
          all = Additions.union(all, added);
        }
      }
    }
    return new OwnDiff(commits, all);
  }

  private List<NormativeUnit> added(List<FileChange> changes) {
    List<NormativeUnit> before = new ArrayList<>();
    List<NormativeUnit> after = new ArrayList<>();
    for (FileChange change : changes) {
      if (pages.test(change.path())) {
        change.before().ifPresent(id -> before.addAll(units(change, id)));
        change.after().ifPresent(id -> after.addAll(units(change, id)));
      }
    }
    return Additions.between(before, after);
  }

  private List<NormativeUnit> units(FileChange change, String id) {
    return NormativeUnit.in(change.path(), repository.blob(id));
  }
}
