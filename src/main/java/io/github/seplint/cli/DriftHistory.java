package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.CommitChanges;
import io.github.seplint.git.FileChange;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.LockedSentence;
import io.github.seplint.spec.lock.SentenceDrift;
import io.github.seplint.spec.lock.SentenceLookup;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the first-parent commits that moved, changed or removed sentences. */
final class DriftHistory {
  private final SentenceLookup presence;
  private final List<Question> open = new ArrayList<>();
  private final Map<Question, Commit> answers = new HashMap<>();

  /**
   * A sentence that is no longer what it was at a commit.
   *
   * @param moved whether it is elsewhere
   */
  private record Question(LockedSentence sentence, boolean moved, String pin) {
    static Question of(SentenceDrift drift, String pin) {
      return new Question(drift.bound(), drift.drift() == DriftStatus.MOVED, pin);
    }
  }

  private DriftHistory(GitRepository repository) {
    presence = new SentenceLookup(repository::blob);
  }

  /**
   * Looks for the commits.
   *
   * @param drifts by the id of the commit that their sentences are from
   */
  static DriftHistory of(
      GitRepository repository, Commit newest, Map<String, List<SentenceDrift>> drifts) {
    DriftHistory history = new DriftHistory(repository);
    drifts.forEach((pin, each) -> each.forEach(drift -> history.ask(drift, pin)));
    try (Stream<CommitChanges> commits = repository.history(newest, GitSpecTree.SCOPE)) {
      Iterator<CommitChanges> each = commits.iterator();
      while (!history.open.isEmpty() && each.hasNext()) {
        history.look(each.next());
      }
    }
    return history;
  }

  /** The commit after which a sentence was no longer what it was. */
  Optional<Commit> cause(SentenceDrift drift, String pin) {
    return Optional.ofNullable(answers.get(Question.of(drift, pin)));
  }

  private void ask(SentenceDrift drift, String pin) {
    Question question = Question.of(drift, pin);
    if (drift.drift() != DriftStatus.UNCHANGED && !open.contains(question)) {
      open.add(question);
    }
  }

  private void look(CommitChanges changes) {
    open.removeIf(question -> question.pin.equals(changes.commit().id()));
    for (Question question : List.copyOf(open)) {
      if (answers(question, changes.changes())) {
        answers.put(question, changes.commit());
        open.remove(question);
      }
    }
  }

  private boolean answers(Question question, List<FileChange> changes) {
    boolean had = false;
    boolean has = false;
    for (FileChange change : changes) {
      if (concerns(question, change.path())) {
        had |= change.before().filter(id -> isIn(id, question)).isPresent();
        has |= change.after().filter(id -> isIn(id, question)).isPresent();
      }
    }
    return had && !has;
  }

  /** What has moved left one page; what is gone left the last of all. */
  private static boolean concerns(Question question, String path) {
    String page = question.sentence.page();
    return question.moved ? path.equals(page) : Specification.isOfSameRevision(page, path);
  }

  private boolean isIn(String contentId, Question question) {
    return question.moved
        ? presence.hasInSection(contentId, question.sentence)
        : presence.has(contentId, question.sentence);
  }
}
