package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.CompositeMatcher;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the first-parent commits that moved, changed or removed sentences. */
final class SentenceHistory {
  /** The number of cached pages; consecutive commits share most contents. */
  private static final int KEPT = 200;

  private final PageSource source;
  private final GitSpecTree tree;
  private final List<Question> open = new ArrayList<>();
  private final Map<Question, Commit> answers = new HashMap<>();

  /** Pages by the id of their content. */
  private final Map<String, Optional<Page>> pages =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Page>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * A sentence that has changed since a commit.
   *
   * @param moved whether it is in another place
   */
  private record Question(LockedSentence sentence, boolean moved, String pin) {
    static Question of(SentenceDrift drift, String pin) {
      return new Question(drift.locked(), drift.status() == DriftStatus.MOVED, pin);
    }
  }

  private SentenceHistory(PageSource source, GitSpecTree tree) {
    this.source = source;
    this.tree = tree;
  }

  /**
   * Finds the commits of a source.
   *
   * @param tree the tree of the source
   * @param drifts by the id of the commit that their sentences are from
   */
  static SentenceHistory of(
      PageSource source, GitSpecTree tree, Map<String, List<SentenceDrift>> drifts) {
    SentenceHistory history = new SentenceHistory(source, tree);
    drifts.forEach((pin, each) -> each.forEach(drift -> history.ask(drift, pin)));
    try (Stream<CommitChanges> commits =
        tree.repository().history(tree.commit(), tree.layout().scope())) {
      Iterator<CommitChanges> each = commits.iterator();
      while (!history.open.isEmpty() && each.hasNext()) {
        history.look(each.next());
      }
    }
    return history;
  }

  /** The commit that changed a sentence. */
  Optional<Commit> cause(SentenceDrift drift, String pin) {
    return Optional.ofNullable(answers.get(Question.of(drift, pin)));
  }

  private void ask(SentenceDrift drift, String pin) {
    Question question = Question.of(drift, pin);
    if (drift.status() != DriftStatus.UNCHANGED && !open.contains(question)) {
      open.add(question);
    }
  }

  private void look(CommitChanges changes) {
    open.removeIf(question -> question.pin.equals(changes.commit().id()));
    for (Question question : List.copyOf(open)) {
      if (answers(question, tree.paths(changes.changes()))) {
        answers.put(question, changes.commit());
        open.remove(question);
      }
    }
  }

  private boolean answers(Question question, List<FileChange> changes) {
    boolean had = false;
    boolean has = false;
    for (FileChange change : changes) {
      if (concerns(question, source.path(change.path()))) {
        had |= change.before().filter(id -> isIn(change.path(), id, question)).isPresent();
        has |= change.after().filter(id -> isIn(change.path(), id, question)).isPresent();
      }
    }
    return had && !has;
  }

  /**
   * Returns whether a page matters: for a moved sentence its own page, for a removed one all pages
   * of the revision.
   */
  private static boolean concerns(Question question, String path) {
    String page = question.sentence.page();
    return question.moved ? path.equals(page) : Specification.isOfSameRevision(page, path);
  }

  /** Returns whether a content has the sentence, or a lead-in and an item with its words. */
  private boolean isIn(String path, String contentId, Question question) {
    TokenizedText words = TokenizedText.of(question.sentence.text());
    Optional<Page> page =
        pages.computeIfAbsent(
            contentId,
            id ->
                Specification.text(tree.repository().blob(id))
                    .map(text -> Page.read(new SourceText(path, text))));
    if (page.isEmpty()) {
      return false;
    }
    List<TokenRange> same = page.get().sentences(words);
    return question.moved
        ? same.stream()
            .anyMatch(each -> each.passage().section().anchor().equals(question.sentence.anchor()))
        : !same.isEmpty() || !CompositeMatcher.find(page.get(), words).isEmpty();
  }
}
