package io.github.seplint.coverage;

import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about gaps, by the scenario or the check that has them. */
public record Trackings(Map<String, Tracking> scenarios, Map<String, Tracking> checks) {
  public static final Trackings NONE = new Trackings(Map.of(), Map.of());

  public Trackings {
    scenarios = Map.copyOf(scenarios);
    checks = Map.copyOf(checks);
  }

  public static Trackings of(KnownGaps gaps) {
    return new Trackings(byName(gaps.scenarios()), byName(gaps.checks()));
  }

  private static Map<String, Tracking> byName(List<KnownGap> gaps) {
    Map<String, Tracking> byName = new HashMap<>();
    for (KnownGap gap : gaps) {
      byName.put(
          gap.name().value(),
          new Tracking(gap.issue().map(YamlScalar::value), gap.note().map(YamlScalar::value)));
    }
    return byName;
  }

  /** By the name as it is, or as it is where a folder could not hold a slash. */
  Tracking ofScenario(String name) {
    return Optional.ofNullable(scenarios.get(name)).orElseGet(() -> withoutSlashes(name));
  }

  private Tracking withoutSlashes(String name) {
    List<String> meant =
        scenarios.keySet().stream().filter(key -> key.replace('/', '-').equals(name)).toList();
    return meant.size() == 1 ? scenarios.getOrDefault(meant.get(0), Tracking.NONE) : Tracking.NONE;
  }

  public Tracking ofCheck(String id) {
    return checks.getOrDefault(id, Tracking.NONE);
  }
}
