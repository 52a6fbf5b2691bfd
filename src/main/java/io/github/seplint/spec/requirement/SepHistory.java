package io.github.seplint.spec.requirement;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.page.GitSpecTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds the normative sentences that commits added to the specification. */
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
   * The sentences that a proposal added.
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
      if (SepCommitFilter.names(commit.summary(), sep)) {
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

  /** Tells from the summary of a commit whether it belongs to a SEP. */
  static final class SepCommitFilter {
    /** What stands before the number of a SEP, or of a pull request, which is a SEP's number. */
    private static final List<String> BEFORE = List.of("sep-", "sep ", "(#", "pull request #");

    /** What is merged into a branch that is called like a SEP is not the SEP's. */
    private static final String INTO = " into ";

    private SepCommitFilter() {}

    /** Whether a summary names a SEP: {@code SEP-2243: ...}, {@code ... (#2243)}. */
    static boolean names(String summary, long sep) {
      int into = summary.startsWith("Merge ") ? summary.indexOf(INTO) : -1;
      String text = (into < 0 ? summary : summary.substring(0, into)).toLowerCase(Locale.ROOT);
      return BEFORE.stream().anyMatch(before -> has(text, before, String.valueOf(sep)));
    }

    private static boolean has(String text, String before, String digits) {
      for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        int start = at + before.length();
        int end = start + digits.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (begins && ends && text.startsWith(digits, start)) {
          return true;
        }
      }
      return false;
    }
  }
}
