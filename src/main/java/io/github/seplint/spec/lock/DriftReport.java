package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.Place;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The drift of the rows of files since they were locked. */
public final class DriftReport {
  private final Specification newer;
  private final Optional<GitRepository> repository;
  private final Optional<Commit> commit;
  private final Map<Pin, Specification> pins = new HashMap<>();
  private final List<LocatedDrift> drifts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean incomplete;

  /**
   * The drift of a row with its place.
   *
   * @param reason why the row could not be compared; empty if it was
   */
  private record LocatedDrift(
      Place place,
      String key,
      Optional<Pin> pin,
      DriftStatus status,
      String reason,
      List<SentenceDrift> sentences) {}

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
   * @throws SpecException if a page at the pin differs from the locked one
   */
  public void add(SepFile file, Optional<LockedFile> locked) {
    if (locked.isPresent()) {
      add(file, locked.get());
    } else {
      problems.add(file.path() + ": not locked; run seplint spec lock");
      incomplete = true;
    }
  }

  private void add(SepFile file, LockedFile locked) {
    Optional<String> unverified = locked.pin().flatMap(pin -> unverified(file, locked, pin));
    unverified.ifPresent(
        why -> {
          problems.add(file.path() + ": " + why);
          incomplete = true;
        });
    RowKeys keys = RowKeys.of(file);
    Set<String> found = new HashSet<>();
    for (Requirement requirement : file.requirements()) {
      if (requirement.text().isPresent()) {
        YamlScalar text = requirement.text().get();
        Place place = file.source().place(text.span());
        String key = keys.of(requirement).text();
        found.add(key);
        drifts.add(
            unverified.isPresent()
                ? new LocatedDrift(
                    place, key, locked.pin(), DriftStatus.UNVERIFIED, unverified.get(), List.of())
                : compare(place, key, text.value(), locked));
      }
    }
    for (String key : locked.rows().keySet()) {
      if (!found.contains(key)) {
        String row = file.path() + ": `" + key + "`";
        problems.add(row + " is locked but no longer exists; run seplint spec lock to remove it");
      }
    }
  }

  /** The reason why rows cannot be compared; unknown for a directory, which has no history. */
  private Optional<String> unverified(SepFile file, LockedFile locked, Pin pin) {
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    GitRepository git = repository.get();
    Commit pinned;
    try {
      pinned = git.commit(pin.commit());
    } catch (GitException e) {
      String commit = pin.shortId() + " of " + pin.date();
      return Optional.of(
          "unverified: the repository has no commit " + commit + ", which the lock names");
    }
    List<String> differing = locked.differingPages(GitSpecTree.of(git, pinned));
    if (!differing.isEmpty()) {
      String page = file.path() + ": " + differing.get(0) + " at " + pinned.shortId();
      throw new SpecException(
          page + " is not the page that was locked; run seplint spec lock --accept");
    }
    return Optional.empty();
  }

  private LocatedDrift compare(Place place, String key, String text, LockedFile locked) {
    BiFunction<DriftStatus, String, LocatedDrift> unknown =
        (status, reason) -> new LocatedDrift(place, key, locked.pin(), status, reason, List.of());
    Optional<LockedRow> row = locked.row(key);
    if (row.isEmpty()) {
      return unknown.apply(DriftStatus.OUTDATED, "the row is not locked");
    }
    if (!row.get().matches(text)) {
      return unknown.apply(DriftStatus.OUTDATED, "the text differs from the locked text");
    }
    if (row.get().isUnverified()) {
      return unknown.apply(DriftStatus.UNVERIFIED, "it cites no page of the specification");
    }
    if (row.get().sentences().isEmpty()) {
      return unknown.apply(DriftStatus.UNBOUND, "no sentence matched when it was locked");
    }
    RowDrift drift = RowDrift.of(row.get(), text, locked.pin().flatMap(this::older), newer);
    return new LocatedDrift(place, key, locked.pin(), drift.status(), "", drift.sentences());
  }

  private Optional<Specification> older(Pin pin) {
    return repository.map(
        git ->
            pins.computeIfAbsent(
                pin, key -> new Specification(GitSpecTree.of(git, git.commit(key.commit())))));
  }

  /** All rows in the order in which they were added, with the responsible commits. */
  public List<RowDriftResult> rows() {
    Map<String, List<SentenceDrift>> byPin = new HashMap<>();
    for (LocatedDrift each : drifts) {
      each.pin.ifPresent(
          pin ->
              byPin.computeIfAbsent(pin.commit(), id -> new ArrayList<>()).addAll(each.sentences));
    }
    Optional<SentenceHistory> history =
        repository.map(git -> SentenceHistory.of(git, commit.orElseThrow(), byPin));
    return drifts.stream().map(each -> result(each, history)).toList();
  }

  private static RowDriftResult result(LocatedDrift row, Optional<SentenceHistory> history) {
    List<RowDriftResult.Sentence> sentences = new ArrayList<>();
    for (SentenceDrift drift : row.sentences) {
      Optional<RowDriftResult.Cause> cause =
          row.pin
              .flatMap(pin -> history.flatMap(all -> all.cause(drift, pin.commit())))
              .map(at -> new RowDriftResult.Cause(at.id(), at.date(), at.summary()));
      sentences.add(new RowDriftResult.Sentence(drift, cause));
    }
    return new RowDriftResult(row.place, row.key, row.status, row.reason, sentences);
  }

  /** The files and rows that could not be compared, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** Returns true if anything has drifted or could not be compared. */
  public boolean needReview() {
    return incomplete
        || drifts.stream()
            .anyMatch(each -> each.status == DriftStatus.OUTDATED || each.status.isStale());
  }
}
