package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.LockableFile.LockableRow;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the rows of files by what was locked of them. */
public final class DriftReport {
  private final Specification newer;
  private final Optional<GitRepository> repository;
  private final Optional<Commit> commit;
  private final List<Judged> judged = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean incomplete;

  /** A row, what was locked of it, and why there is no verdict on it. */
  private record Judged(
      LockableRow row,
      Optional<Pin> pin,
      Optional<RowDrift> drift,
      DriftStatus verdict,
      String reason) {}

  /**
   * Creates a comparison with a specification.
   *
   * @param repository empty for a directory, whose history is unknown
   * @param commit the commit that the specification is read from
   */
  public DriftReport(
      Specification newer, Optional<GitRepository> repository, Optional<Commit> commit) {
    this.newer = newer;
    this.repository = repository;
    this.commit = commit;
  }

  /**
   * Compares a file with its lock entry.
   *
   * @throws SpecException if a page at the pin is not what was locked
   */
  public void add(LockableFile file, Optional<LockedFile> locked) {
    if (locked.isPresent()) {
      add(file, locked.get());
    } else {
      problems.add(file.path() + ": not locked; run seplint spec lock");
      incomplete = true;
    }
  }

  private void add(LockableFile file, LockedFile locked) {
    Optional<String> unverified = locked.pin().flatMap(pin -> unverified(file, locked, pin));
    unverified.ifPresent(
        why -> {
          problems.add(file.path() + ": " + why);
          incomplete = true;
        });
    Set<String> keys = new HashSet<>();
    for (LockableRow row : file.rows()) {
      keys.add(row.key());
      judged.add(
          unverified
              .map(
                  why ->
                      new Judged(row, locked.pin(), Optional.empty(), DriftStatus.UNVERIFIED, why))
              .orElseGet(() -> judge(row, locked)));
    }
    for (String key : locked.rows().keySet()) {
      if (!keys.contains(key)) {
        problems.add(
            file.path()
                + ": `"
                + key
                + "` is locked but no longer exists; run seplint spec lock to remove it");
      }
    }
  }

  /** The reason why rows cannot be compared; unknown for a directory, which has no history. */
  private Optional<String> unverified(LockableFile file, LockedFile locked, Pin pin) {
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    GitRepository git = repository.get();
    Commit pinned;
    try {
      pinned = git.commit(pin.commit());
    } catch (GitException e) {
      return Optional.of(
          "unverified: the repository has no commit "
              + pin.shortId()
              + " of "
              + pin.date()
              + ", which the lock names");
    }
    List<String> differing = locked.differingPages(GitSpecTree.of(git, pinned));
    if (!differing.isEmpty()) {
      throw new SpecException(
          file.path()
              + ": "
              + differing.get(0)
              + " at "
              + pinned.shortId()
              + " is not the page that was locked; run seplint spec lock --update");
    }
    return Optional.empty();
  }

  private Judged judge(LockableRow row, LockedFile locked) {
    Optional<LockedRow> entry = locked.row(row.key());
    if (entry.isEmpty()) {
      return without(row, locked, DriftStatus.OUTDATED, "the row is not locked");
    }
    if (!entry.get().isOf(row.text())) {
      return without(row, locked, DriftStatus.OUTDATED, "the text is another than was locked");
    }
    if (entry.get().isUnverified()) {
      return without(row, locked, DriftStatus.UNVERIFIED, "it cites no page of the specification");
    }
    if (entry.get().sentences().isEmpty()) {
      return without(row, locked, DriftStatus.UNBOUND, "nothing was like it when it was locked");
    }
    RowDrift drift = RowDrift.of(entry.get(), newer);
    return new Judged(row, locked.pin(), Optional.of(drift), drift.drift(), "");
  }

  private static Judged without(
      LockableRow row, LockedFile locked, DriftStatus verdict, String reason) {
    return new Judged(row, locked.pin(), Optional.empty(), verdict, reason);
  }

  /** All rows, in the order in which they were added, with the commits that did it. */
  public List<RowDriftResult> rows() {
    Optional<SentenceHistory> history = history();
    return judged.stream().map(each -> row(each, history)).toList();
  }

  private Optional<SentenceHistory> history() {
    Map<String, List<SentenceDrift>> drifts = new HashMap<>();
    for (Judged each : judged) {
      each.pin.ifPresent(
          pin ->
              drifts
                  .computeIfAbsent(pin.commit(), id -> new ArrayList<>())
                  .addAll(each.drift.map(RowDrift::sentences).orElse(List.of())));
    }
    return repository.map(git -> SentenceHistory.of(git, commit.orElseThrow(), drifts));
  }

  private static RowDriftResult row(Judged judged, Optional<SentenceHistory> history) {
    List<RowDriftResult.Sentence> sentences = new ArrayList<>();
    for (SentenceDrift drift : judged.drift.map(RowDrift::sentences).orElse(List.of())) {
      Optional<Commit> cause =
          judged.pin.flatMap(pin -> history.flatMap(all -> all.cause(drift, pin.commit())));
      sentences.add(
          new RowDriftResult.Sentence(
              drift, cause.map(at -> new RowDriftResult.Cause(at.id(), at.date(), at.summary()))));
    }
    return new RowDriftResult(
        judged.row.place(), judged.row.key(), judged.verdict, judged.reason, sentences);
  }

  /** What could not be compared, a line each. */
  public List<String> problems() {
    return problems;
  }

  /** Whether anything has drifted or could not be compared. */
  public boolean needReview() {
    return incomplete
        || judged.stream()
            .anyMatch(
                each ->
                    each.verdict == DriftStatus.OUTDATED
                        || each.drift.filter(drift -> drift.drift().isStale()).isPresent());
  }
}
