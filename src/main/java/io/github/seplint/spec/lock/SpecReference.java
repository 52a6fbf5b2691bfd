package io.github.seplint.spec.lock;

import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What rows are held against: a revision of the specification, a lock, or both. */
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
  public boolean speaksOf(String path) {
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
                + " is not what spec.lock has; seplint spec lock writes it anew");
      }
    }
  }
}
