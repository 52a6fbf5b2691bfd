package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.DriftedRow;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.LockableFile.LockableRow;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.LockedRow;
import io.github.seplint.spec.lock.Pin;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.SentenceDrift;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the rows of files by what was locked of them. */
final class FileDrifts {
  private final Shell shell;
  private final SpecSource newer;
  private final List<Judged> judged = new ArrayList<>();
  private ExitCode exit = ExitCode.CLEAN;

  /** A row, what was locked of it, and why there is no verdict on it. */
  private record Judged(
      LockableRow row,
      Optional<Pin> pin,
      Optional<RowDrift> drift,
      DriftStatus verdict,
      String reason) {}

  FileDrifts(Shell shell, SpecSource newer) {
    this.shell = shell;
    this.newer = newer;
  }

  /**
   * Judges a file.
   *
   * @throws SpecException if a page at the pin is not what was locked
   */
  void add(LockableFile file, LockedFile locked) {
    Optional<String> unverified = locked.pin().flatMap(pin -> unverified(file, locked, pin));
    unverified.ifPresent(
        why -> {
          shell.complain(file.path() + ": " + why);
          exit = ExitCode.FINDINGS;
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
        shell.complain(
            file.path() + ": `" + key + "` is locked, but no row; seplint spec lock drops it");
      }
    }
  }

  /** Why a file's rows cannot be judged; a folder has no history that could tell. */
  private Optional<String> unverified(LockableFile file, LockedFile locked, Pin pin) {
    if (newer.repository().isEmpty()) {
      return Optional.empty();
    }
    GitRepository repository = newer.repository().get();
    Commit commit;
    try {
      commit = repository.commit(pin.commit());
    } catch (GitException e) {
      return Optional.of(
          "unverified: the repository has no commit "
              + pin.shortId()
              + " of "
              + pin.date()
              + ", which the lock names");
    }
    List<String> differing = locked.differingPages(GitSpecTree.of(repository, commit));
    if (!differing.isEmpty()) {
      throw new SpecException(
          file.path()
              + ": locked against another "
              + differing.get(0)
              + " than "
              + commit.shortId()
              + " has; seplint spec lock --update accepts it");
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
    RowDrift drift = RowDrift.of(entry.get(), newer.specification());
    return new Judged(row, locked.pin(), Optional.of(drift), drift.drift(), "");
  }

  private static Judged without(
      LockableRow row, LockedFile locked, DriftStatus verdict, String reason) {
    return new Judged(row, locked.pin(), Optional.empty(), verdict, reason);
  }

  /** All rows, in the order in which they were added, with the commits that did it. */
  List<DriftedRow> rows() {
    Optional<DriftHistory> history = history();
    return judged.stream().map(each -> row(each, history)).toList();
  }

  private Optional<DriftHistory> history() {
    Map<String, List<SentenceDrift>> drifts = new HashMap<>();
    for (Judged each : judged) {
      each.pin.ifPresent(
          pin ->
              drifts
                  .computeIfAbsent(pin.commit(), id -> new ArrayList<>())
                  .addAll(each.drift.map(RowDrift::sentences).orElse(List.of())));
    }
    return newer
        .repository()
        .map(repository -> DriftHistory.of(repository, newer.commit().orElseThrow(), drifts));
  }

  private static DriftedRow row(Judged judged, Optional<DriftHistory> history) {
    List<DriftedRow.Sentence> sentences = new ArrayList<>();
    for (SentenceDrift drift : judged.drift.map(RowDrift::sentences).orElse(List.of())) {
      Optional<Commit> cause =
          judged.pin.flatMap(pin -> history.flatMap(all -> all.cause(drift, pin.commit())));
      sentences.add(
          new DriftedRow.Sentence(
              drift, cause.map(at -> new DriftedRow.Cause(at.id(), at.date(), at.summary()))));
    }
    return new DriftedRow(
        judged.row.place(), judged.row.key(), judged.verdict, judged.reason, sentences);
  }

  /** Whether a person must look. */
  ExitCode exit() {
    boolean stale =
        judged.stream()
            .anyMatch(
                each ->
                    each.verdict == DriftStatus.OUTDATED
                        || each.drift.filter(drift -> drift.drift().isStale()).isPresent());
    return stale ? exit.or(ExitCode.FINDINGS) : exit;
  }
}
