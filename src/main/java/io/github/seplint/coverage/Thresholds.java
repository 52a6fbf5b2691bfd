package io.github.seplint.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of each SEP must be tested, in percent of its rows with a check.
 *
 * @param every for SEPs that have none of their own
 * @param own by the number of the SEP; stronger
 */
public record Thresholds(Optional<BigDecimal> every, Map<Long, BigDecimal> own) {
  public static final Thresholds NONE = new Thresholds(Optional.empty(), Map.of());

  public Thresholds {
    own = Map.copyOf(own);
  }

  /** What falls short. */
  public sealed interface Shortfall {
    /** What must be tested, in percent. */
    BigDecimal least();
  }

  /** No SEP has a row with a check: who saw nothing cannot say that enough is tested. */
  public record NoChecks(BigDecimal least) implements Shortfall {}

  /** A SEP has a threshold of its own, and is not in the manifest. */
  public record NoSep(long sep, BigDecimal least) implements Shortfall {}

  /** Less of a SEP is tested than must be. */
  public record TooFew(long sep, TestedShare share, BigDecimal least) implements Shortfall {}

  /** What falls short: of all, then by number of what is there, then of what is not. */
  public List<Shortfall> shortfalls(Manifest manifest) {
    List<Shortfall> found = new ArrayList<>();
    if (TestedShare.of(manifest.counts()).checked() == 0) {
      every.map(NoChecks::new).ifPresent(found::add);
    }
    manifest.seps().forEach(sep -> shortfall(sep).ifPresent(found::add));
    new TreeMap<>(own)
        .forEach(
            (sep, least) -> {
              if (manifest.sep(sep).isEmpty()) {
                found.add(new NoSep(sep, least));
              }
            });
    return found;
  }

  private Optional<Shortfall> shortfall(TracedSep sep) {
    TestedShare share = TestedShare.of(sep.counts());
    return least(sep.number())
        .filter(share::isBelow)
        .map(least -> new TooFew(sep.number(), share, least));
  }

  private Optional<BigDecimal> least(long sep) {
    return Optional.ofNullable(own.get(sep)).or(() -> every);
  }
}
