package io.github.seplint.spec.requirement;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the normative sentences that commits added to the specification. */
public final class SepHistory {
  private final PageSource source;
  private final GitSpecTree tree;
  private final Predicate<String> pages;

  /**
   * Creates a history of some pages of a source.
   *
   * @param tree the tree of the source
   * @param pages accepts the paths of these pages
   */
  private SepHistory(PageSource source, GitSpecTree tree, Predicate<String> pages) {
    this.source = source;
    this.tree = tree;
    this.pages = pages;
  }

  /** The histories of some pages in all repositories of a specification. */
  public static List<SepHistory> of(Specification spec, Predicate<String> pages) {
    return spec.sources().stream()
        .flatMap(each -> each.git().map(tree -> new SepHistory(each, tree, pages)).stream())
        .toList();
  }

  /** The current commit of the repository and its ancestors, oldest first. */
  public List<Commit> ancestors() {
    return tree.repository().ancestors(tree.commit());
  }

  /** The sentences that are new since a revision; throws if the repository does not have it. */
  public List<NormativeSentence> addedSince(String revision) {
    return added(tree.changes(tree.repository().commit(revision), tree.commit()));
  }

  /**
   * The sentences that a proposal added.
   *
   * @param commits the commits that name the proposal and changed normative sentences, the oldest
   *     first
   * @param added the sentences that these commits added; later commits may have removed them
   */
  public record OwnDiff(List<Commit> commits, List<NormativeSentence> added) {}

  /**
   * The sentences added by the commits whose summary names a SEP. Ancestors by any parent count,
   * because a branch may have been merged the wrong way round.
   *
   * @param history the oldest first, as returned by {@link #ancestors}
   */
  public OwnDiff of(long sep, List<Commit> history) {
    List<Commit> commits = new ArrayList<>();
    List<NormativeSentence> all = List.of();
    for (Commit commit : history) {
      if (names(commit.summary(), sep)) {
        List<NormativeSentence> added = added(tree.changes(commit));
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
      if (pages.test(source.path(change.path()))) {
        change.before().ifPresent(id -> before.addAll(units(change, id)));
        change.after().ifPresent(id -> after.addAll(units(change, id)));
      }
    }
    return SentenceSetDiff.between(before, after);
  }

  private List<NormativeSentence> units(FileChange change, String id) {
    return NormativeSentence.in(source.path(change.path()), tree.repository().blob(id));
  }

  /**
   * Returns whether the summary of a commit names a SEP, or a pull request, whose number is that of
   * the SEP: {@code SEP-2243: ...}, {@code ... (#2243)}. A commit merged into a branch named after
   * a SEP does not belong to it.
   */
  static boolean names(String summary, long sep) {
    int into = summary.startsWith("Merge ") ? summary.indexOf(" into ") : -1;
    String text = (into < 0 ? summary : summary.substring(0, into)).toLowerCase(Locale.ROOT);
    String word = "\\p{javaLetterOrDigit}";
    return Pattern.compile(
            "(?<!%s)(?:sep-|sep |\\(#|pull request #)%d(?!%s)".formatted(word, sep, word))
        .matcher(text)
        .find();
  }
}
