package io.github.seplint.report;

import io.github.seplint.suite.DatedScenario;
import java.util.List;
import java.util.stream.Collectors;

/** Scenarios, and at which versions they apply, in the form of the suite's own list. */
public final class ScenarioText {
  private ScenarioText() {}

  /** A heading for each surface that there is, and below it a line for each scenario, in order. */
  public static String of(List<DatedScenario> scenarios, Screen screen) {
    Ink ink = new Ink(screen);
    List<String> surfaces = scenarios.stream().map(DatedScenario::surface).distinct().toList();
    for (String surface : surfaces) {
      ink.open(Role.HEADING).foreign(surface).put(':').close(Role.HEADING).put('\n');
      scenarios.stream()
          .filter(each -> each.surface().equals(surface))
          .forEach(each -> append(ink, each));
    }
    return ink.text().toString();
  }

  private static void append(Ink ink, DatedScenario scenario) {
    String versions = scenario.applicability().versions().stream().collect(Collectors.joining(","));
    ink.put("  - ").foreign(scenario.name()).put(" [");
    ink.put(versions.isEmpty() ? "extension" : versions).put("]\n");
  }
}
