package io.github.seplint.spec.lock;

import io.github.seplint.git.GitException;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.Quote;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.SpecLink.ResolvedLink.How;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SepRequirements;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The reference that rows are compared with: a revision of the specification, a lock, or both. */
public final class SpecReference {
  private final Optional<Specification> newer;
  private final Optional<SpecLock> lock;
  private final SepChanges seps;
  private final Map<SortedMap<String, Pin>, Optional<Specification>> opened =
      new ConcurrentHashMap<>();

  private SpecReference(Optional<Specification> newer, Optional<SpecLock> lock, SepChanges seps) {
    this.newer = newer;
    this.lock = lock;
    this.seps = seps;
  }

  /** The changes of SEPs to the pages of the specification; for several threads. */
  public interface SepChanges {
    /** The sentences that a SEP, given by its number, added to the revision. */
    List<NormativeSentence> added(long sep);

    /** The pages that the first commit of a SEP changed, as they were before it. */
    List<Page> before(long sep);

    /** The changes if there is no history. */
    static SepChanges none() {
      return new SepChanges() {
        @Override
        public List<NormativeSentence> added(long sep) {
          return List.of();
        }

        @Override
        public List<Page> before(long sep) {
          return List.of();
        }
      };
    }
  }

  /** No reference: the files are checked on their own. */
  public static SpecReference none() {
    return new SpecReference(Optional.empty(), Optional.empty(), SepChanges.none());
  }

  /** A revision of the specification, without a lock. */
  public static SpecReference of(Specification spec) {
    return new SpecReference(Optional.of(spec), Optional.empty(), SepChanges.none());
  }

  /**
   * A lock, optionally with a newer revision. The repositories of the newer revision provide the
   * pinned ones.
   */
  public static SpecReference of(SpecLock lock, Optional<Specification> newer) {
    return new SpecReference(newer, Optional.of(lock), SepChanges.none());
  }

  /** The same reference with the changes of SEPs. */
  public SpecReference with(SepChanges changes) {
    return new SpecReference(newer, lock, changes);
  }

  /**
   * The reference for the rows of a file; empty if there is nothing to compare them with.
   *
   * @param path as in the lock: relative to the directory of the configuration
   */
  public Optional<FileQuotes> quotes(SepFile file, String path) {
    Optional<LockedFile> locked = lock.flatMap(each -> each.file(path));
    if (newer.isEmpty() && locked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new FileQuotes(file, locked, locked.flatMap(this::pinned), newer, seps));
  }

  /**
   * Returns whether there is anything to compare the rows of a file with.
   *
   * @param path as in the lock
   */
  public boolean covers(String path) {
    return newer.isPresent() || lock.flatMap(each -> each.file(path)).isPresent();
  }

  private Optional<Specification> pinned(LockedFile locked) {
    return newer.flatMap(spec -> opened.computeIfAbsent(locked.pins(), pins -> pinned(spec, pins)));
  }

  /**
   * A specification at some commits. Sources without a pin stay as they are; those whose commit is
   * not available are left out, so that the lock provides the matches of their rows.
   *
   * @param pins by the prefix of the source
   * @return empty if no source is pinned
   */
  static Optional<Specification> pinned(Specification spec, SortedMap<String, Pin> pins) {
    List<PageSource> sources = new ArrayList<>();
    boolean isPinned = false;
    for (PageSource source : spec.sources()) {
      Optional<Pin> pin = Optional.ofNullable(pins.get(source.urls().prefix()));
      Optional<PageSource> then = pin.flatMap(each -> at(source, each));
      isPinned |= then.isPresent();
      (pin.isPresent() ? then : Optional.of(source)).ifPresent(sources::add);
    }
    return isPinned ? Optional.of(spec.with(sources)) : Optional.empty();
  }

  private static Optional<PageSource> at(PageSource source, Pin pin) {
    try {
      return source.git().map(tree -> source.with(tree.at(tree.repository().commit(pin.commit()))));
    } catch (SpecException | GitException e) {
      return Optional.empty();
    }
  }

  /**
   * The specifications that rows are compared with: the given revision, and for each set of pins
   * the revision that is available.
   */
  public List<Optional<Specification>> specifications() {
    List<Optional<Specification>> all = new ArrayList<>(List.of(newer));
    Set<SortedMap<String, Pin>> seen = new HashSet<>();
    for (LockedFile locked : lock.orElse(SpecLock.EMPTY).files().values()) {
      if (newer.isPresent() && seen.add(locked.pins())) {
        all.add(pinned(locked));
      }
    }
    return all;
  }

  /**
   * Compares the pages of the available pins with the lock.
   *
   * @throws SpecException if a page differs from the locked one
   */
  public void verify() {
    for (LockedFile locked : lock.orElse(SpecLock.EMPTY).files().values()) {
      List<String> differing = pinned(locked).map(locked::differingPages).orElse(List.of());
      if (!differing.isEmpty()) {
        String page =
            "`"
                + differing.get(0)
                + "` of "
                + locked.pin(newer.orElseThrow(), differing.get(0)).orElseThrow().shortId();
        throw new SpecException(
            page + " differs from spec.lock; run seplint spec lock to update it");
      }
    }
  }

  /**
   * The reference that the rows of one file are compared with. A row whose text equals the locked
   * one is compared with its pin, any other row with the given revision.
   */
  public static final class FileQuotes {
    private final SepFile file;
    private final Optional<LockedFile> locked;
    private final Optional<FileMatch> pinned;
    private final Optional<FileMatch> newer;
    private final SepChanges seps;
    private Optional<List<RowMatch>> rows = Optional.empty();

    /**
     * Creates the reference for a file.
     *
     * @param locked its entry in the lock
     * @param pinned the revision of its pin, if it is available
     * @param newer the given revision
     * @param seps the changes of the SEP of the file to that revision; read only on demand
     */
    FileQuotes(
        SepFile file,
        Optional<LockedFile> locked,
        Optional<Specification> pinned,
        Optional<Specification> newer,
        SepChanges seps) {
      this.file = file;
      this.seps = seps;
      this.locked = locked;
      this.pinned = pinned.map(spec -> new FileMatch(spec, file));
      this.newer = newer.map(spec -> new FileMatch(spec, file));
    }

    /** The revision that the links of the rows refer to; empty if only the lock is available. */
    public Optional<Specification> spec() {
      return pinned.or(() -> newer).map(FileMatch::spec);
    }

    /** The rows that have a text and a link, in order; computed on first use. */
    public List<RowMatch> rows() {
      if (rows.isEmpty()) {
        RowKeys keys = RowKeys.of(file);
        rows =
            Optional.of(
                file.requirements().stream()
                    .flatMap(row -> match(row, locked(keys, row)).stream())
                    .toList());
      }
      return rows.get();
    }

    private Optional<RowMatch> match(Requirement row, Optional<LockedRow> record) {
      Optional<RowMatch> match = lockedMatch(row, record);
      // A row may have the words of the given revision already.
      return match
          .filter(each -> each.tier().compareTo(MatchTier.SIMILAR) >= 0)
          .flatMap(each -> newer.flatMap(now -> now.row(row)))
          .filter(now -> now.tier().isOnCitedPage())
          .or(() -> match);
    }

    private Optional<RowMatch> lockedMatch(Requirement row, Optional<LockedRow> record) {
      // A row that had nothing to compare with when it was locked may have it now.
      if (record.isEmpty() || (newer.isPresent() && record.get().isUnverified())) {
        return newer.or(() -> pinned).flatMap(each -> each.row(row));
      }
      boolean isAvailable =
          pinned.isPresent()
              && row.url()
                  .or(file::specUrl)
                  .map(url -> pinned.get().spec().link(url.value()).how())
                  .filter(how -> how != How.FOREIGN)
                  .isPresent();
      return isAvailable ? pinned.flatMap(each -> each.row(row)) : recorded(row, record.get());
    }

    /** The matches of a row with another text, which is not locked. */
    public List<PartMatch> match(RowMatch row, String text) {
      return newer.or(() -> pinned).stream()
          .flatMap(each -> each.match(row, text).stream())
          .toList();
    }

    /** The locked row with the same text. */
    private Optional<LockedRow> locked(RowKeys keys, Requirement row) {
      return row.text()
          .flatMap(
              text ->
                  locked
                      .flatMap(lock -> lock.row(keys.of(row).text()))
                      .filter(record -> record.matches(text.value())));
    }

    /**
     * The match recorded in the lock, for a row whose revision is not available; the place of the
     * words is unknown. Empty if the quote was on the cited page.
     */
    private Optional<RowMatch> recorded(Requirement row, LockedRow record) {
      Optional<YamlScalar> url = row.url().or(file::specUrl);
      if (url.isEmpty() || record.tier().filter(MatchTier::isOnCitedPage).isPresent()) {
        return Optional.empty();
      }
      YamlScalar text = row.text().orElseThrow();
      String path = record.sentences().stream().map(LockedSentence::page).findFirst().orElse("");
      How how = path.isEmpty() ? How.MISSING : How.FILE;
      List<PartMatch> parts =
          record.tier().stream()
              .map(tier -> PartMatch.recorded(Quote.of(text.value(), 0), tier))
              .toList();
      return Optional.of(
          new RowMatch(
              row,
              text,
              url.get(),
              row.url().isPresent(),
              new ResolvedLink(how, path, Optional.empty()),
              Optional.empty(),
              parts,
              Optional.of("it had no specification to compare with when it was locked")
                  .filter(reason -> record.isUnverified())));
    }

    /**
     * The sentences that the SEP added to the given revision and that no row of the file claims;
     * none if most rows quote nothing, because it is unknown then what they cover.
     */
    public List<NormativeSentence> unclaimedSentences() {
      List<NormativeSentence> brought =
          file.number().stream().mapToObj(seps::added).findFirst().orElse(List.of());
      long absent = rows().stream().filter(row -> row.tier() == MatchTier.ABSENT).count();
      if (brought.isEmpty() || newer.isEmpty() || 2 * absent > rows().size()) {
        return List.of();
      }
      ClaimIndex claims = ClaimIndex.of(List.of(newer.get()));
      return SepRequirements.of(file.number().orElse(0), brought, claims).stream()
          .filter(each -> !each.isClaimed())
          .map(ClaimedSentence::sentence)
          .toList();
    }

    /** The rows all of whose sentences were on the pages that the SEP changed before it did. */
    public List<RowMatch> olderRows() {
      List<Page> before =
          file.number().stream().mapToObj(seps::before).findFirst().orElse(List.of());
      return before.isEmpty()
          ? List.of()
          : rows().stream().filter(row -> isOlder(row, before)).toList();
    }

    private static boolean isOlder(RowMatch row, List<Page> before) {
      return !row.parts().isEmpty()
          && row.parts().stream()
              .allMatch(
                  part ->
                      part.isFound()
                          && part.sentences().stream()
                              .allMatch(sentence -> isOn(sentence, before)));
    }

    private static boolean isOn(TokenRange sentence, List<Page> pages) {
      TokenizedText words = sentence.words().slice(sentence.from(), sentence.to());
      return pages.stream().anyMatch(page -> !page.sentences(words).isEmpty());
    }

    /** A row whose sentences have changed. */
    public record Drifted(Requirement row, YamlScalar text, RowDrift drift) {}

    /** The locked rows whose sentences differ between the pin and the given revision. */
    public List<Drifted> driftedRows() {
      if (locked.isEmpty() || newer.isEmpty()) {
        return List.of();
      }
      RowKeys keys = RowKeys.of(file);
      Specification spec = newer.get().spec();
      FormerSentences former =
          new FormerSentences(
              pinned.map(FileMatch::spec), FormerSentences.in(locked.orElseThrow()));
      List<Drifted> drifted = new ArrayList<>();
      for (Requirement row : file.requirements()) {
        locked(keys, row)
            .filter(record -> record.isCoveredBy(spec))
            .map(record -> drift(row, record, former, spec))
            .filter(drift -> drift.status().compareTo(DriftStatus.FOLLOWED) > 0)
            .filter(drift -> !isFollowed(row, drift, spec))
            .ifPresent(drift -> drifted.add(new Drifted(row, row.text().orElseThrow(), drift)));
      }
      return drifted;
    }

    private static RowDrift drift(
        Requirement row, LockedRow record, FormerSentences former, Specification spec) {
      String text = row.text().map(YamlScalar::value).orElse("");
      return RowDrift.of(record, text, former, spec);
    }

    /**
     * Returns whether the sentences only moved and the row's link already leads to their new page.
     */
    private boolean isFollowed(Requirement row, RowDrift drift, Specification spec) {
      Optional<String> page = row.url().or(file::specUrl).map(url -> spec.link(url.value()).path());
      return drift.status() == DriftStatus.MOVED
          && drift.sentences().stream()
              .flatMap(sentence -> sentence.current().stream())
              .allMatch(now -> Optional.of(now.page()).equals(page));
    }
  }
}
