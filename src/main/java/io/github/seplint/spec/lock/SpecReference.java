package io.github.seplint.spec.lock;

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
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The reference that rows are compared with: a revision of the specification, a lock, or both. */
public final class SpecReference {
  private final Optional<Specification> newer;
  private final Optional<SpecLock> lock;
  private final Function<Pin, Optional<Specification>> pins;
  private final LongFunction<List<NormativeSentence>> own;
  private final Map<Pin, Optional<Specification>> opened = new ConcurrentHashMap<>();

  private SpecReference(
      Optional<Specification> newer,
      Optional<SpecLock> lock,
      Function<Pin, Optional<Specification>> pins,
      LongFunction<List<NormativeSentence>> own) {
    this.newer = newer;
    this.lock = lock;
    this.pins = pins;
    this.own = own;
  }

  /** No reference: the files are checked on their own. */
  public static SpecReference none() {
    return new SpecReference(
        Optional.empty(), Optional.empty(), pin -> Optional.empty(), sep -> List.of());
  }

  /** A revision of the specification, without a lock. */
  public static SpecReference of(Specification spec) {
    return new SpecReference(
        Optional.of(spec), Optional.empty(), pin -> Optional.empty(), sep -> List.of());
  }

  /**
   * A lock, optionally with a newer revision.
   *
   * @param newer a newer revision of the specification
   * @param pins returns the revision of a pin if it is available; called once for each pin
   */
  public static SpecReference of(
      SpecLock lock, Optional<Specification> newer, Function<Pin, Optional<Specification>> pins) {
    return new SpecReference(newer, Optional.of(lock), pins, sep -> List.of());
  }

  /**
   * The same reference with the sentences that SEPs added to the revision.
   *
   * @param brought returns the sentences that a SEP, given by its number, added; called from
   *     several threads
   */
  public SpecReference with(LongFunction<List<NormativeSentence>> brought) {
    return new SpecReference(newer, lock, pins, brought);
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
    Optional<Specification> pinned = locked.flatMap(this::pinned);
    return Optional.of(
        new FileQuotes(
            file,
            locked,
            pinned,
            newer,
            () -> file.number().isPresent() ? own.apply(file.number().getAsLong()) : List.of()));
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
    return locked.pin().flatMap(pin -> opened.computeIfAbsent(pin, pins));
  }

  /**
   * Compares the pages of the available pins with the lock.
   *
   * @throws SpecException if a page differs from the locked one
   */
  public void verify() {
    for (LockedFile locked :
        lock.map(each -> List.copyOf(each.files().values())).orElse(List.of())) {
      Optional<Specification> spec = pinned(locked);
      List<String> differing =
          spec.map(each -> locked.differingPages(each.tree())).orElse(List.of());
      if (!differing.isEmpty()) {
        throw new SpecException(
            "`"
                + differing.get(0)
                + "` of "
                + locked.pin().map(Pin::shortId).orElse("")
                + " differs from spec.lock; run seplint spec lock to update it");
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
    private final Supplier<List<NormativeSentence>> own;
    private Optional<List<RowMatch>> rows = Optional.empty();

    /**
     * Creates the reference for a file.
     *
     * @param locked its entry in the lock
     * @param pinned the revision of its pin, if it is available
     * @param newer the given revision
     * @param own the sentences that the SEP of the file added to that revision; evaluated only on
     *     demand
     */
    FileQuotes(
        SepFile file,
        Optional<LockedFile> locked,
        Optional<Specification> pinned,
        Optional<Specification> newer,
        Supplier<List<NormativeSentence>> own) {
      this.file = file;
      this.own = own;
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
        rows = Optional.of(locked.isPresent() ? mixed(locked.get()) : all(newer));
      }
      return rows.get();
    }

    private List<RowMatch> mixed(LockedFile lock) {
      RowKeys keys = RowKeys.of(file);
      Map<Integer, RowMatch> atPin = byIndex(all(pinned));
      Optional<Map<Integer, RowMatch>> now = Optional.empty();
      List<RowMatch> judged = new ArrayList<>();
      for (Requirement row : file.requirements()) {
        Optional<LockedRow> record = locked(lock, keys, row);
        Optional<RowMatch> match = Optional.ofNullable(atPin.get(row.index()));
        if (record.isPresent() && pinned.isEmpty()) {
          recorded(row, record.get()).ifPresent(judged::add);
        } else if (record.isPresent() || newer.isEmpty()) {
          match.ifPresent(judged::add);
        } else {
          now = now.or(() -> Optional.of(byIndex(all(newer))));
          Optional.ofNullable(now.orElseThrow().get(row.index())).ifPresent(judged::add);
        }
      }
      return judged;
    }

    private static Optional<LockedRow> locked(LockedFile lock, RowKeys keys, Requirement row) {
      return row.text()
          .flatMap(
              text -> lock.row(keys.of(row).text()).filter(record -> record.matches(text.value())));
    }

    /**
     * The match recorded in the lock, for a row whose revision is not available; empty if the quote
     * was on the cited page.
     */
    private Optional<RowMatch> recorded(Requirement row, LockedRow record) {
      Optional<YamlScalar> url = row.url().or(file::specUrl);
      boolean well = record.tier().filter(MatchTier::isOnCitedPage).isPresent();
      return url.isEmpty() || well
          ? Optional.empty()
          : Optional.of(recorded(row, row.text().orElseThrow(), url.get(), record));
    }

    /** A match with the locked tier; the place of the words is unknown. */
    private static RowMatch recorded(
        Requirement row, YamlScalar text, YamlScalar url, LockedRow record) {
      String path = record.sentences().stream().map(LockedSentence::page).findFirst().orElse("");
      ResolvedLink link =
          new ResolvedLink(
              path.isEmpty() ? ResolvedLink.How.MISSING : ResolvedLink.How.FILE,
              path,
              Optional.empty());
      Optional<String> unverified =
          record.isUnverified()
              ? Optional.of("it had no specification to compare with when it was locked")
              : Optional.empty();
      List<PartMatch> parts =
          record.tier().stream()
              .map(tier -> PartMatch.recorded(Quote.of(text.value(), 0), tier))
              .toList();
      return new RowMatch(
          row, text, url, row.url().isPresent(), link, Optional.empty(), parts, unverified);
    }

    private static List<RowMatch> all(Optional<FileMatch> match) {
      return match.map(FileMatch::rows).orElse(List.of());
    }

    private static Map<Integer, RowMatch> byIndex(List<RowMatch> rows) {
      return rows.stream()
          .collect(Collectors.toMap(match -> match.row().index(), Function.identity()));
    }

    /**
     * The sentences that the SEP added to the given revision and that no row of the file claims.
     */
    public List<NormativeSentence> unclaimedSentences() {
      List<NormativeSentence> brought = own.get();
      if (brought.isEmpty() || newer.isEmpty()) {
        return List.of();
      }
      ClaimIndex claims = ClaimIndex.of(newer.get().spec(), List.of(file.source()));
      return brought.stream().filter(unit -> claims.on(unit).isEmpty()).toList();
    }

    /** A row whose sentences have changed. */
    public record Drifted(Requirement row, YamlScalar text, RowDrift drift) {}

    /** The locked rows whose sentences differ between the pin and the given revision. */
    public List<Drifted> driftedRows() {
      if (locked.isEmpty() || newer.isEmpty()) {
        return List.of();
      }
      RowKeys keys = RowKeys.of(file);
      List<Drifted> drifted = new ArrayList<>();
      for (Requirement row : file.requirements()) {
        locked(locked.get(), keys, row)
            .map(record -> RowDrift.of(record, newer.get().spec()))
            .filter(drift -> drift.status() != DriftStatus.UNCHANGED && !isFollowed(row, drift))
            .ifPresent(drift -> drifted.add(new Drifted(row, row.text().orElseThrow(), drift)));
      }
      return drifted;
    }

    /**
     * Returns whether the sentences only moved and the row's link already leads to their new page.
     */
    private boolean isFollowed(Requirement row, RowDrift drift) {
      Optional<String> page =
          row.url()
              .or(file::specUrl)
              .flatMap(url -> newer.map(match -> match.spec().link(url.value()).path()));
      return drift.status() == DriftStatus.MOVED
          && drift.sentences().stream()
              .flatMap(sentence -> sentence.current().stream())
              .allMatch(now -> Optional.of(now.page()).equals(page));
    }
  }
}
