package io.github.seplint.spec.lock;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
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

  /** Nothing: the files are judged by themselves. */
  public static SpecReference none() {
    return new SpecReference(
        Optional.empty(), Optional.empty(), pin -> Optional.empty(), sep -> List.of());
  }

  /** A revision as it is. */
  public static SpecReference of(Specification spec) {
    return new SpecReference(
        Optional.of(spec), Optional.empty(), pin -> Optional.empty(), sep -> List.of());
  }

  /**
   * A lock.
   *
   * @param newer what has become of the specification since
   * @param pins the revision of a pin, if it is at hand; asked once for each
   */
  public static SpecReference of(
      SpecLock lock, Optional<Specification> newer, Function<Pin, Optional<Specification>> pins) {
    return new SpecReference(newer, Optional.of(lock), pins, sep -> List.of());
  }

  /**
   * The same, with what SEPs brought into the revision.
   *
   * @param brought by the number of a SEP; called from several threads
   */
  public SpecReference with(LongFunction<List<NormativeSentence>> brought) {
    return new SpecReference(newer, lock, pins, brought);
  }

  /**
   * What the rows of a file quote; empty where there is nothing to hold them against.
   *
   * @param path as the lock has it: from the folder of the configuration
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
   * Whether there is anything to hold the rows of a file against.
   *
   * @param path as the lock has it
   */
  public boolean covers(String path) {
    return newer.isPresent() || lock.flatMap(each -> each.file(path)).isPresent();
  }

  private Optional<Specification> pinned(LockedFile locked) {
    return locked.pin().flatMap(pin -> opened.computeIfAbsent(pin, pins));
  }

  /**
   * Compares the pages of the pins that are at hand with the lock.
   *
   * @throws SpecException if a page is not what it was when it was locked
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
   * The reference that the rows of one file are compared with. A row whose text is the one that was
   * locked is held against its pin, any other against the revision that was named.
   */
  public static final class FileQuotes {
    private final SepFile file;
    private final Optional<LockedFile> locked;
    private final Optional<FileMatch> pinned;
    private final Optional<FileMatch> newer;
    private final Supplier<List<NormativeSentence>> own;
    private Optional<List<RowMatch>> rows = Optional.empty();

    /**
     * Of a file.
     *
     * @param locked what is locked of it
     * @param pinned the revision of its pin, if that is at hand
     * @param newer the revision that was named
     * @param own what the SEP of the file brought into that; asked only if somebody wants to know
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

    /** Where the links of the rows should lead; empty where only the lock is at hand. */
    public Optional<Specification> spec() {
      return pinned.or(() -> newer).map(FileMatch::spec);
    }

    /** The rows that have a text and a link, in order; found when first asked for. */
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
      for (Requirement requirement : file.requirements()) {
        Row row = requirement.row();
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

    private static Optional<LockedRow> locked(LockedFile lock, RowKeys keys, Row row) {
      return row.text()
          .flatMap(
              text -> lock.row(keys.of(row).text()).filter(record -> record.matches(text.value())));
    }

    /** What the lock says of a row where its revision is not at hand; nothing if all was well. */
    private Optional<RowMatch> recorded(Row row, LockedRow record) {
      Optional<YamlScalar> url = row.url().or(file::specUrl);
      boolean well = record.tier().filter(MatchTier::isOnCitedPage).isPresent();
      return url.isEmpty() || well
          ? Optional.empty()
          : Optional.of(recorded(row, row.text().orElseThrow(), url.get(), record));
    }

    /** A match with the tier that is locked; where the words stand is not known. */
    private static RowMatch recorded(Row row, YamlScalar text, YamlScalar url, LockedRow record) {
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

    /** What the SEP brought into the revision that was named, and no row of the file claims. */
    public List<NormativeSentence> unclaimedSentences() {
      List<NormativeSentence> brought = own.get();
      if (brought.isEmpty() || newer.isEmpty()) {
        return List.of();
      }
      ClaimIndex claims = ClaimIndex.of(newer.get().spec(), List.of(file.source()));
      return brought.stream().filter(unit -> claims.on(unit).isEmpty()).toList();
    }

    /** A row whose sentences are not what they were. */
    public record Drifted(Row row, YamlScalar text, RowDrift drift) {}

    /** The locked rows of which the revision that was named says something else than the pin. */
    public List<Drifted> driftedRows() {
      if (locked.isEmpty() || newer.isEmpty()) {
        return List.of();
      }
      RowKeys keys = RowKeys.of(file);
      List<Drifted> drifted = new ArrayList<>();
      for (Requirement requirement : file.requirements()) {
        Row row = requirement.row();
        locked(locked.get(), keys, row)
            .map(record -> RowDrift.of(record, newer.get().spec()))
            .filter(drift -> drift.status() != DriftStatus.UNCHANGED && !isFollowed(row, drift))
            .ifPresent(drift -> drifted.add(new Drifted(row, row.text().orElseThrow(), drift)));
      }
      return drifted;
    }

    /** Whether all that has happened is that the sentences moved, and the row's link after them. */
    private boolean isFollowed(Row row, RowDrift drift) {
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
