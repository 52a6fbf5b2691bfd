package io.github.seplint.sdk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number of rows by verdict.
 *
 * @param byVerdict without zeros
 */
public record VerdictCounts(Map<Verdict, Integer> byVerdict) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The state of an SDK in a SEP, the worst first. */
  public enum SepState {
    FAILED,
    WARNED,
    /** Nothing failed, and some rows are not shown to pass. */
    PARTIAL,
    PASSED,
    /** No row is shown to pass or to fail. */
    NOT_SHOWN;

    /** The name in JSON and CSV. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
      return id().replace('-', ' ');
    }
  }

  static VerdictCounts of(List<Verdict> verdicts) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts.forEach(each -> counts.merge(each, 1, Integer::sum));
    return new VerdictCounts(counts);
  }

  VerdictCounts plus(VerdictCounts other) {
    Map<Verdict, Integer> sum = new EnumMap<>(Verdict.class);
    sum.putAll(byVerdict);
    other.byVerdict.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
    return new VerdictCounts(sum);
  }

  public int of(Verdict verdict) {
    return byVerdict.getOrDefault(verdict, 0);
  }

  public int passed() {
    return of(Verdict.PASSED);
  }

  /** The rows that passed, failed or warned; all others show nothing. */
  public int judged() {
    return passed() + of(Verdict.FAILED) + of(Verdict.WARNED);
  }

  /** All rows with a check. */
  public int total() {
    return byVerdict.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A failure or a warning is never hidden by passes, and one pass does not make a SEP pass. */
  public SepState state() {
    if (of(Verdict.FAILED) > 0) {
      return SepState.FAILED;
    }
    if (of(Verdict.WARNED) > 0) {
      return SepState.WARNED;
    }
    if (passed() == 0) {
      return SepState.NOT_SHOWN;
    }
    return passed() == total() ? SepState.PASSED : SepState.PARTIAL;
  }

  /** The passed share of the judged rows, with one decimal, rounded down; empty if none is. */
  public Optional<BigDecimal> percent() {
    return judged() == 0
        ? Optional.empty()
        : Optional.of(
            HUNDRED
                .multiply(BigDecimal.valueOf(passed()))
                .divide(BigDecimal.valueOf(judged()), 1, RoundingMode.DOWN));
  }

  /** Returns whether less than a percentage of the judged rows passed, or none was judged. */
  public boolean isBelow(BigDecimal percent) {
    BigDecimal least = percent.multiply(BigDecimal.valueOf(judged()));
    return judged() == 0 || HUNDRED.multiply(BigDecimal.valueOf(passed())).compareTo(least) < 0;
  }
}
