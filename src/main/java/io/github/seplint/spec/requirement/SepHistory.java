package io.github.seplint.spec.requirement;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import io.github.seplint.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the normative sentences that commits added to the specification. For one thread, except
 * {@link #of(long)} and {@link #before(long)}.
 */
public final class SepHistory {
  private static final String WORD = "\\p{javaLetterOrDigit}";
  private static final Pattern SEP =
      Pattern.compile("(?<!W)sep[- ](\\d{1,9})(?!W)".replace("W", WORD));
  private static final Pattern NUMBER =
      Pattern.compile("(?<!W)(?:sep-|sep |\\(#|pull request #)(\\d{1,9})(?!W)".replace("W", WORD));

  /** The document of a proposal. */
  private static final Pattern DOCUMENT = Pattern.compile("(?:docs/)?seps/(\\d{1,9})-[^/]*");

  /** The most recent commits that are compared with their parents to find follow-ups. */
  private static final int MOST_FOLLOWED = 20_000;

  private final PageSource source;
  private final GitSpecTree tree;
  private final Predicate<String> pages;
  private List<Commit> commits = List.of();
  private List<CommitChanges> followed = List.of();

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

  /** The sentences that are new since a revision; throws if the repository does not have it. */
  public List<NormativeSentence> addedSince(String revision) {
    return added(tree.changes(tree.repository().commit(revision), tree.commit()));
  }

  /**
   * The changes of the sentences of the pages.
   *
   * @param added the new sentences
   * @param edited the edits of older sentences
   * @param permitted the new sentences that only allow something
   */
  public record SentenceChanges(
      List<NormativeSentence> added,
      List<EditedSentence> edited,
      List<NormativeSentence> permitted) {}

  /** The changes since a revision; throws if the repository does not have it. */
  public SentenceChanges changesSince(String revision) {
    ChangedParagraphs changed =
        paragraphs(tree.changes(tree.repository().commit(revision), tree.commit()));
    return new SentenceChanges(changed.added(), changed.edited(), changed.permitted());
  }

  /** The changes by the commits of a proposal, as {@link #withFollowUps} finds them. */
  public SentenceChanges changesOf(long sep) {
    OwnDiff diff = withFollowUps(sep, Optional.empty());
    List<EditedSentence> edited = new ArrayList<>();
    List<NormativeSentence> permitted = new ArrayList<>();
    for (CommitChanges commit : tree.changes(diff.commits())) {
      ChangedParagraphs changed = paragraphs(commit.changes());
      edited.addAll(changed.edited());
      permitted = SentenceSetDiff.union(permitted, changed.permitted());
    }
    return new SentenceChanges(diff.added(), edited, permitted);
  }

  /**
   * The sentences that a proposal added.
   *
   * @param commits the commits of the proposal that changed normative sentences, the oldest first
   * @param added the sentences that these commits added; later commits may have removed them
   */
  public record OwnDiff(List<Commit> commits, List<NormativeSentence> added) {

    private OwnDiff with(Commit commit, List<NormativeSentence> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<Commit> all = new ArrayList<>(commits);
      all.add(commit);
      return new OwnDiff(all, SentenceSetDiff.union(added, more));
    }
  }

  /**
   * The sentences added by the commits whose summary names a SEP. Ancestors by any parent count,
   * because a branch may have been merged the wrong way round.
   */
  public OwnDiff of(long sep) {
    OwnDiff diff = new OwnDiff(List.of(), List.of());
    List<Commit> naming = commits().stream().filter(each -> names(each, sep)).toList();
    List<CommitChanges> changes = tree.changes(naming);
    Map<String, byte[]> contents =
        contents(changes.stream().flatMap(each -> each.changes().stream()));
    for (CommitChanges each : changes) {
      diff = diff.with(each.commit(), added(each.changes(), contents));
    }
    return diff;
  }

  /**
   * The pages that the first commit of a proposal changed, as they were before it; none if it
   * changed no page. For several threads.
   */
  public List<Page> before(long sep) {
    List<Commit> naming = commits().stream().filter(each -> names(each, sep)).toList();
    List<FileChange> first =
        tree.changes(naming).stream()
            .map(
                each -> each.changes().stream().filter(change -> pages.test(path(change))).toList())
            .filter(changes -> !changes.isEmpty())
            .findFirst()
            .orElse(List.of());
    Map<String, byte[]> contents = contents(first.stream());
    List<Page> before = new ArrayList<>();
    for (FileChange change : first) {
      change
          .before()
          .map(id -> new SourceText(path(change), text(contents, id)))
          .ifPresent(page -> before.add(Page.read(page)));
    }
    return before;
  }

  private static boolean names(Commit commit, long sep) {
    return commit.summary().contains(Long.toString(sep)) && numbers(commit.summary()).contains(sep);
  }

  private synchronized List<Commit> commits() {
    if (commits.isEmpty()) {
      commits = tree.repository().ancestors(tree.commit());
    }
    return commits;
  }

  /**
   * The same with the commits that do not name the SEP but change its document and no other one,
   * and with what commits that name no SEP added to its pages: those that its commits created, and
   * the cited one if it is younger than the SEP.
   *
   * @param cited the current path of the page that the traceability file cites
   */
  public OwnDiff withFollowUps(long sep, Optional<String> cited) {
    Set<String> own = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    OwnDiff diff = new OwnDiff(List.of(), List.of());
    boolean begun = false;
    for (CommitChanges each : followed()) {
      String summary = each.commit().summary();
      boolean isNamed = numbers(summary).contains(sep);
      boolean isOthers = !isNamed && namesSep(summary);
      boolean belongs = isNamed || (!isOthers && changesDocument(sep, each));
      begun |= belongs;
      List<NormativeSentence> added = belongs ? added(each.changes()) : List.of();
      follow(each.changes(), belongs, begun ? cited : Optional.empty(), own);
      if (belongs) {
        diff = diff.with(each.commit(), added);
      } else if (each.changes().stream().map(this::path).anyMatch(own::contains)) {
        List<NormativeSentence> onOwn =
            added(each.changes()).stream().filter(unit -> own.contains(unit.path())).toList();
        onOwn.stream().filter(unit -> isOthers).forEach(unit -> foreign.add(unit.text()));
        diff = isOthers ? diff : diff.with(each.commit(), onOwn);
      }
    }
    return new OwnDiff(
        diff.commits(),
        diff.added().stream().filter(unit -> !foreign.contains(unit.text())).toList());
  }

  private List<CommitChanges> followed() {
    if (followed.isEmpty()) {
      List<Commit> all = commits();
      followed = tree.changes(all.subList(Math.max(0, all.size() - MOST_FOLLOWED), all.size()));
    }
    return followed;
  }

  /** Returns whether a summary names any SEP, by its pull request only if it has a document. */
  private boolean namesSep(String summary) {
    return !numbers(SEP, summary).isEmpty() || numbers(summary).stream().anyMatch(this::isProposal);
  }

  private boolean isProposal(long number) {
    return tree.paths().stream()
        .anyMatch(path -> document(path).filter(n -> n == number).isPresent());
  }

  private static Optional<Long> document(String path) {
    Matcher matcher = DOCUMENT.matcher(path);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  /** Returns whether a commit, unless it is a merge, changes the document of one SEP alone. */
  private static boolean changesDocument(long sep, CommitChanges commit) {
    List<Long> documents =
        commit.changes().stream()
            .flatMap(each -> document(each.path()).stream())
            .distinct()
            .toList();
    boolean isMerge = commit.commit().summary().toLowerCase(Locale.ROOT).startsWith("merge ");
    return !isMerge && documents.equals(List.of(sep));
  }

  /**
   * Adds the pages that a commit created for a SEP, and those that it moved. A page is new if half
   * of its sentences are.
   *
   * @param belongs whether the commit is one of the SEP
   * @param cited the page that belongs to the SEP whoever creates it
   */
  private void follow(
      List<FileChange> changes, boolean belongs, Optional<String> cited, Set<String> own) {
    for (FileChange change : changes) {
      if (change.before().isEmpty() && pages.test(path(change))) {
        Optional<String> former =
            changes.stream()
                .filter(each -> each.after().isEmpty() && name(each).equals(name(change)))
                .map(this::path)
                .findFirst();
        boolean meant = belongs || cited.filter(page -> page.endsWith(name(change))).isPresent();
        if (former.isPresent() ? own.contains(former.get()) : meant && isNew(change, changes)) {
          own.add(path(change));
        }
      }
    }
  }

  private boolean isNew(FileChange page, List<FileChange> changes) {
    Map<String, byte[]> contents = contents(changes.stream());
    String text = page.after().map(id -> text(contents, id)).orElse("");
    int all = NormativeSentence.in(path(page), text).size();
    long added =
        added(changes, contents).stream().filter(unit -> unit.path().equals(path(page))).count();
    return added * 2 >= all;
  }

  private static String name(FileChange change) {
    return change.path().substring(change.path().lastIndexOf('/'));
  }

  private String path(FileChange change) {
    return source.path(change.path());
  }

  private List<NormativeSentence> added(List<FileChange> changes) {
    return added(changes, contents(changes.stream()));
  }

  private List<NormativeSentence> added(List<FileChange> changes, Map<String, byte[]> contents) {
    return paragraphs(changes, contents).added();
  }

  private ChangedParagraphs paragraphs(List<FileChange> changes) {
    return paragraphs(changes, contents(changes.stream()));
  }

  private ChangedParagraphs paragraphs(List<FileChange> changes, Map<String, byte[]> contents) {
    ChangedParagraphs paragraphs = new ChangedParagraphs();
    for (FileChange change : changes) {
      if (pages.test(path(change))) {
        change.before().ifPresent(id -> paragraphs.addBefore(path(change), text(contents, id)));
        change.after().ifPresent(id -> paragraphs.addAfter(path(change), text(contents, id)));
      }
    }
    return paragraphs;
  }

  /** The contents of the selected pages among some changes, before and after, by their ids. */
  private Map<String, byte[]> contents(Stream<FileChange> changes) {
    return tree.repository()
        .blobs(
            changes
                .filter(each -> pages.test(path(each)))
                .flatMap(each -> Stream.of(each.before(), each.after()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static String text(Map<String, byte[]> contents, String id) {
    return new String(contents.getOrDefault(id, new byte[0]), StandardCharsets.UTF_8);
  }

  /**
   * The SEPs that the summary of a commit names, and the pull requests, whose numbers are those of
   * SEPs: {@code SEP-2243: ...}, {@code ... (#2243)}. A commit merged into a branch named after a
   * SEP does not belong to it.
   */
  static Set<Long> numbers(String summary) {
    return numbers(NUMBER, summary);
  }

  private static Set<Long> numbers(Pattern pattern, String summary) {
    int into = summary.startsWith("Merge ") ? summary.indexOf(" into ") : -1;
    Matcher matcher =
        pattern.matcher((into < 0 ? summary : summary.substring(0, into)).toLowerCase(Locale.ROOT));
    Set<Long> numbers = new HashSet<>();
    while (matcher.find()) {
      numbers.add(Long.parseLong(matcher.group(1)));
    }
    return numbers;
  }
}
