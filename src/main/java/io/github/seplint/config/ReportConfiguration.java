package io.github.seplint.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code seplint report} reads, besides manifest and results, and what it writes when the
 * command line does not say.
 *
 * @param values texts by their keys: {@code scorecard}, {@code knownGaps}, ...
 * @param outputs files by their formats, in the order of the configuration
 * @param minTested how much of every SEP must be tested, in percent
 * @param minTestedBySep the same by the number of the SEP
 */
public record ReportConfiguration(
    Map<String, String> values,
    Map<String, String> outputs,
    Optional<BigDecimal> minTested,
    Map<Long, BigDecimal> minTestedBySep) {
  static final ReportConfiguration NONE =
      new ReportConfiguration(Map.of(), Map.of(), Optional.empty(), Map.of());

  public ReportConfiguration {
    values = Map.copyOf(values);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    minTestedBySep = Map.copyOf(minTestedBySep);
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
