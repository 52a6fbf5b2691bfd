package io.github.seplint.report;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.suite.ScenarioVersions;
import java.util.List;

/** Lists scenarios and the versions of the specification they apply to. */
public final class ScenarioListing {
  private ScenarioListing() {}

  /** Returns a heading for each surface, with a line for each scenario below it. */
  public static String text(List<ScenarioVersions> scenarios, TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    List<String> surfaces = scenarios.stream().map(ScenarioVersions::surface).distinct().toList();
    for (String surface : surfaces) {
      out.appendUntrusted(TextStyle.HEADING, surface + ":").append('\n');
      scenarios.stream()
          .filter(each -> each.surface().equals(surface))
          .forEach(each -> append(out, each));
    }
    return out.text();
  }

  private static void append(TerminalWriter out, ScenarioVersions scenario) {
    String versions = String.join(",", scenario.applicability().versions());
    out.append("  - ").appendUntrusted(scenario.name()).append(" [");
    out.append(versions.isEmpty() ? "extension" : versions).append("]\n");
  }

  /** Returns the JSON of scenarios: an array of objects. */
  public static String json(List<ScenarioVersions> scenarios) {
    return JsonWriter.of(scenarios.stream().map(ScenarioListing::json).toList());
  }

  private static JsonObject json(ScenarioVersions scenario) {
    return new JsonObject()
        .put("name", scenario.name())
        .put("surface", scenario.surface())
        .put("versions", scenario.applicability().versions())
        .put("extension", scenario.applicability().ofExtension())
        .put("extensionId", scenario.extensionId().orElse(""))
        .put("checks", scenario.checks());
  }
}
