package io.github.seplint.report;

import io.github.seplint.suite.DatedScenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scenarios, and at which versions they apply, as JSON. */
public final class ScenarioJson {
  private ScenarioJson() {}

  /** An array of objects with sorted keys. */
  public static String of(List<DatedScenario> scenarios) {
    return JsonText.of(scenarios.stream().map(ScenarioJson::entry).toList());
  }

  private static Map<String, Object> entry(DatedScenario scenario) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("name", scenario.name());
    entry.put("surface", scenario.surface());
    entry.put("versions", scenario.applicability().versions());
    entry.put("extension", scenario.applicability().ofExtension());
    entry.put("extensionId", scenario.extensionId().orElse(""));
    entry.put("checks", scenario.checks());
    return entry;
  }
}
