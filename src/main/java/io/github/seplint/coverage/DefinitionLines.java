package io.github.seplint.coverage;

import java.util.Map;
import java.util.Optional;

/**
 * In which lines of their files checks are defined, as far as that is known.
 *
 * @param bySep by the number of the SEP, then by the check; lines count from 1
 */
public record DefinitionLines(Map<Long, Map<String, Integer>> bySep) {
  public static final DefinitionLines UNKNOWN = new DefinitionLines(Map.of());

  public DefinitionLines {
    bySep = Map.copyOf(bySep);
  }

  public Optional<Integer> of(long sep, String check) {
    return Optional.ofNullable(bySep.getOrDefault(sep, Map.of()).get(check));
  }
}
