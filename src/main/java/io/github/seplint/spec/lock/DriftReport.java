package io.github.seplint.spec.lock;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The drift of the rows of files since they were locked. */
public final class DriftReport {
  private final Specification newer;
  private final Map<SortedMap<String, Pin>, Optional<Specification>> pinned = new HashMap<>();
  private final List<LocatedDrift> drifts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean incomplete;

  /**
   * The drift of a row with its place.
   *
   * @param locked its file in the lock; empty if the row was not compared
   * @param reason why the row could not be compared; empty if it was
   */
  private record LocatedDrift(
      Place place,
      String key,
      Optional<LockedFile> locked,
      DriftStatus status,
      String reason,
      List<SentenceDrift> sentences) {}

  /** Creates a comparison with a specification. */
  public DriftReport(Specification newer) {
    this.newer = newer;
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
    Map<String, String> unavailable = unavailable(file, locked);
    for (String why : unavailable.values()) {
      problems.add(file.path() + ": " + why);
      incomplete = true;
    }
    RowKeys keys = RowKeys.of(file);
    Set<String> former = FormerSentences.in(locked);
    Set<String> found = new HashSet<>();
    for (Requirement requirement : file.requirements()) {
      if (requirement.text().isPresent()) {
        YamlScalar text = requirement.text().get();
        String key = keys.of(requirement).text();
        found.add(key);
        drifts.add(
            compare(
                file.source().place(text.span()), key, text.value(), locked, former, unavailable));
      }
    }
    for (String key : locked.rows().keySet()) {
      if (!found.contains(key)) {
        String row = file.path() + ": `" + key + "`";
        problems.add(row + " is locked but no longer exists; run seplint spec lock to remove it");
      }
    }
  }

  /**
   * The reasons why the pages of a source cannot be compared, by its prefix. A directory has no
   * history, so that its pages are compared without the pin.
   */
  private Map<String, String> unavailable(SepFile file, LockedFile locked) {
    Map<String, String> unavailable = new TreeMap<>();
    locked
        .pins()
        .forEach(
            (prefix, pin) -> {
              Optional<PageSource> source =
                  newer.sources().stream()
                      .filter(each -> each.urls().prefix().equals(prefix))
                      .findFirst();
              if (source.isEmpty()) {
                unavailable.put(prefix, "unverified: " + notGiven(prefix));
              } else if (source.get().git().isPresent()) {
                verify(file, locked, source.get(), source.get().git().get(), pin)
                    .ifPresent(why -> unavailable.put(prefix, why));
              }
            });
    return unavailable;
  }

  private static String notGiven(String prefix) {
    return "no specification is given for " + prefix + ", which the lock names";
  }

  /** Returns the reason why the pinned commit is not available, or checks its pages. */
  private Optional<String> verify(
      SepFile file, LockedFile locked, PageSource source, GitSpecTree tree, Pin pin) {
    Commit pinned;
    try {
      pinned = tree.repository().commit(pin.commit());
    } catch (GitException e) {
      String commit = pin.shortId() + " of " + pin.date();
      return Optional.of(
          "unverified: the repository has no commit " + commit + ", which the lock names");
    }
    Specification then = new Specification(List.of(source.with(tree.at(pinned))));
    List<String> differing =
        locked.differingPages(then).stream()
            .filter(page -> newer.source(page).filter(source::equals).isPresent())
            .toList();
    if (!differing.isEmpty()) {
      String page = file.path() + ": " + differing.get(0) + " at " + pinned.shortId();
      throw new SpecException(
          page + " is not the page that was locked; run seplint spec lock --accept");
    }
    return Optional.empty();
  }

  private LocatedDrift compare(
      Place place,
      String key,
      String text,
      LockedFile locked,
      Set<String> former,
      Map<String, String> unavailable) {
    BiFunction<DriftStatus, String, LocatedDrift> unknown =
        (status, reason) ->
            new LocatedDrift(place, key, Optional.empty(), status, reason, List.of());
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
    Optional<String> reason =
        row.get().sentences().stream()
            .flatMap(sentence -> unavailable(sentence.page(), unavailable).stream())
            .findFirst();
    if (reason.isPresent()) {
      return unknown.apply(DriftStatus.UNVERIFIED, reason.get());
    }
    Optional<Specification> older =
        pinned.computeIfAbsent(locked.pins(), pins -> SpecReference.pinned(newer, pins));
    RowDrift drift = RowDrift.of(row.get(), text, new FormerSentences(older, former), newer);
    return new LocatedDrift(place, key, Optional.of(locked), drift.status(), "", drift.sentences());
  }

  private Optional<String> unavailable(String page, Map<String, String> reasons) {
    Optional<PageSource> source = newer.source(page);
    return source.isEmpty()
        ? Optional.of("no specification is given for " + page)
        : Optional.ofNullable(reasons.get(source.get().urls().prefix()));
  }

  /** All rows in the order in which they were added, with the responsible commits. */
  public List<RowDriftResult> rows() {
    Map<PageSource, Map<String, List<SentenceDrift>>> bySource = new HashMap<>();
    for (LocatedDrift row : drifts) {
      for (SentenceDrift drift : row.sentences) {
        pin(row, drift)
            .ifPresent(
                pin ->
                    bySource
                        .computeIfAbsent(source(drift), each -> new HashMap<>())
                        .computeIfAbsent(pin.commit(), each -> new ArrayList<>())
                        .add(drift));
      }
    }
    Map<PageSource, SentenceHistory> histories = new HashMap<>();
    bySource.forEach(
        (source, asked) ->
            source
                .git()
                .ifPresent(tree -> histories.put(source, SentenceHistory.of(source, tree, asked))));
    return drifts.stream().map(each -> result(each, histories)).toList();
  }

  private PageSource source(SentenceDrift drift) {
    return newer.source(drift.locked().page()).orElseThrow();
  }

  private Optional<Pin> pin(LocatedDrift row, SentenceDrift drift) {
    return row.locked.flatMap(file -> file.pin(newer, drift.locked().page()));
  }

  private RowDriftResult result(LocatedDrift row, Map<PageSource, SentenceHistory> histories) {
    List<RowDriftResult.Sentence> sentences = new ArrayList<>();
    for (SentenceDrift drift : row.sentences) {
      Optional<RowDriftResult.Cause> cause =
          pin(row, drift)
              .flatMap(
                  pin ->
                      Optional.ofNullable(histories.get(source(drift)))
                          .flatMap(history -> history.cause(drift, pin.commit())))
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
