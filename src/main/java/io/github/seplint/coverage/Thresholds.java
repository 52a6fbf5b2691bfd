package io.github.seplint.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** A SEP of which less is tested than must be. */
  public record Shortfall(long sep, TestedShare share, BigDecimal least) {}

  /** What falls short, by number. */
  public List<Shortfall> shortfalls(Manifest manifest) {
    return manifest.seps().stream().flatMap(sep -> shortfall(sep).stream()).toList();
  }

  private Optional<Shortfall> shortfall(TracedSep sep) {
    TestedShare share = TestedShare.of(sep.counts());
    return least(sep.number())
        .filter(share::isBelow)
        .map(least -> new Shortfall(sep.number(), share, least));
  }

  private Optional<BigDecimal> least(long sep) {
    return Optional.ofNullable(own.get(sep)).or(() -> every);
  }
}
