package io.github.seplint.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of the rows with a check are tested; excluded rows do not count.
 *
 * @param tested rows with a check that was emitted
 * @param checked rows with a check
 */
public record TestedShare(int tested, int checked) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static TestedShare of(Counts counts) {
    return new TestedShare(counts.tested(), counts.tested() + counts.untested());
  }

  /** Rounded down, so that a hundred means all; empty where there is no row with a check. */
  public Optional<Integer> percent() {
    return exact(0).map(BigDecimal::intValue);
  }

  /** With one decimal, rounded down; empty where there is no row with a check. */
  public Optional<BigDecimal> finePercent() {
    return exact(1);
  }

  /** Whether fewer are tested than is asked for; where there is no row, none is missing. */
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
