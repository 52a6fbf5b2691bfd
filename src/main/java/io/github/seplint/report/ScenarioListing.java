package io.github.seplint.report;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.suite.ScenarioVersions;
import java.util.List;
import java.util.stream.Collectors;

/** Lists scenarios and the versions of the specification they apply to. */
public final class ScenarioListing {
  private ScenarioListing() {}

  /** Returns a heading for each surface, with a line for each scenario below it. */
  public static String text(List<ScenarioVersions> scenarios, TerminalCapabilities terminal) {
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

  /** Returns the JSON of scenarios: an array of objects. */
  public static String json(List<ScenarioVersions> scenarios) {
    return JsonWriter.of(scenarios.stream().map(ScenarioJson::of).toList());
  }

  private record ScenarioJson(
      String name,
      String surface,
      List<String> versions,
      boolean extension,
      String extensionId,
      List<String> checks) {
    static ScenarioJson of(ScenarioVersions scenario) {
      return new ScenarioJson(
          scenario.name(),
          scenario.surface(),
          scenario.applicability().versions(),
          scenario.applicability().ofExtension(),
          scenario.extensionId().orElse(""),
          scenario.checks());
    }
  }
}
