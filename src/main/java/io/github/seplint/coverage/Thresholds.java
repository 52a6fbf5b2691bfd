package io.github.seplint.coverage;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepCoverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The minimum coverage of each SEP, in percent of its rows with a check.
 *
 * @param every for SEPs without a threshold of their own
 * @param own by the number of the SEP; takes precedence
 */
public record Thresholds(Optional<BigDecimal> every, Map<Long, BigDecimal> own) {
  public static final Thresholds NONE = new Thresholds(Optional.empty(), Map.of());

  /** A SEP below its minimum coverage. */
  public sealed interface Shortfall {
    /** Returns the required minimum in percent. */
    BigDecimal least();
  }

  /** No SEP has a row with a check; an empty result cannot meet a threshold. */
  public record NoChecks(BigDecimal least) implements Shortfall {}

  /** A SEP has a threshold of its own, and is not in the manifest. */
  public record NoSep(long sep, BigDecimal least) implements Shortfall {}

  /** Less of a SEP is tested than must be. */
  public record TooFew(long sep, TestedShare share, BigDecimal least) implements Shortfall {}

  /**
   * Returns the thresholds that are not met: a lack of checks first, then SEPs by number, existing
   * ones before missing ones.
   */
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

  private Optional<Shortfall> shortfall(SepCoverage sep) {
    TestedShare share = TestedShare.of(sep.counts());
    return Optional.ofNullable(own.get(sep.number()))
        .or(() -> every)
        .filter(share::isBelow)
        .map(least -> new TooFew(sep.number(), share, least));
  }

  /**
   * The share of the rows with a check that are tested; excluded rows do not count.
   *
   * @param tested rows with a check that was emitted
   * @param checked rows with a check
   */
  public record TestedShare(int tested, int checked) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static TestedShare of(RowCounts counts) {
      return new TestedShare(counts.tested(), counts.tested() + counts.untested());
    }

    /** Rounded down, so that 100 means all; empty if there is no row with a check. */
    public Optional<Integer> percent() {
      return exact(0).map(BigDecimal::intValue);
    }

    /** With one decimal, rounded down; empty if there is no row with a check. */
    public Optional<BigDecimal> finePercent() {
      return exact(1);
    }

    /** Returns whether less than the required percentage is tested; false if there is no row. */
    public boolean isBelow(BigDecimal percent) {
      BigDecimal least = percent.multiply(BigDecimal.valueOf(checked));
      return HUNDRED.multiply(BigDecimal.valueOf(tested)).compareTo(least) < 0;
    }

    private Optional<BigDecimal> exact(int decimals) {
      return checked == 0
          ? Optional.empty()
          : Optional.of(
              HUNDRED
                  .multiply(BigDecimal.valueOf(tested))
                  .divide(BigDecimal.valueOf(checked), decimals, RoundingMode.DOWN));
    }
  }
}
