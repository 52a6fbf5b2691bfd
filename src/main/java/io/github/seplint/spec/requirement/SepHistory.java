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
   * Creates a history of some pages.
   *
   * @param pages accepts the paths of these pages
   */
  public SepHistory(GitRepository repository, Predicate<String> pages) {
    this.repository = repository;
    this.pages = pages;
  }

  /**
   * The sentences that a proposal added.
   *
   * @param commits the commits that name the proposal and changed normative sentences, the oldest
   *     first
   * @param added the sentences that these commits added; later commits may have removed them
   */
  public record OwnDiff(List<Commit> commits, List<NormativeSentence> added) {}

  /** The sentences that are new in one commit compared with another. */
  public List<NormativeSentence> added(Commit before, Commit after) {
    return added(repository.changes(before, after, GitSpecTree.SCOPE));
  }

  /**
   * The sentences added by the commits whose summary names a SEP. Ancestors by any parent count,
   * because a branch may have been merged the wrong way round.
   *
   * @param history the oldest first, as returned by {@link GitRepository#ancestors}
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

  /** Decides from the summary of a commit whether it belongs to a SEP. */
  static final class SepCommitFilter {
    /**
     * The prefixes of the number of a SEP, or of a pull request, whose number is that of the SEP.
     */
    private static final List<String> BEFORE = List.of("sep-", "sep ", "(#", "pull request #");

    /**
     * Precedes the target of a merge: a commit merged into a branch named after a SEP does not
     * belong to it.
     */
    private static final String INTO = " into ";

    private SepCommitFilter() {}

    /** Returns whether a summary names a SEP: {@code SEP-2243: ...}, {@code ... (#2243)}. */
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
