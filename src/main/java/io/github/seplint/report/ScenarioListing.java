package io.github.seplint.report;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.suite.ScenarioVersions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scenarios, and at which versions they apply, in the form of the suite's own list. */
public final class ScenarioListing {
  private ScenarioListing() {}

  /** A heading for each surface that there is, and below it a line for each scenario, in order. */
  public static String of(List<ScenarioVersions> scenarios, TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    List<String> surfaces = scenarios.stream().map(ScenarioVersions::surface).distinct().toList();
    for (String surface : surfaces) {
      out.open(TextStyle.HEADING)
          .appendUntrusted(surface)
          .append(':')
          .close(TextStyle.HEADING)
          .append('\n');
      scenarios.stream()
          .filter(each -> each.surface().equals(surface))
          .forEach(each -> append(out, each));
    }
    return out.text();
  }

  private static void append(TerminalWriter out, ScenarioVersions scenario) {
    String versions = scenario.applicability().versions().stream().collect(Collectors.joining(","));
    out.append("  - ").appendUntrusted(scenario.name()).append(" [");
    out.append(versions.isEmpty() ? "extension" : versions).append("]\n");
  }

  /** Scenarios, and at which versions they apply, as JSON. */
  public static final class ScenarioJson {
    private ScenarioJson() {}

    /** An array of objects with sorted keys. */
    public static String of(List<ScenarioVersions> scenarios) {
      return JsonWriter.of(scenarios.stream().map(ScenarioJson::entry).toList());
    }

    private static Map<String, Object> entry(ScenarioVersions scenario) {
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
}
