package io.github.seplint.suite;

import io.github.seplint.yaml.ScalarWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes scenarios as the entries of an inventory. */
public final class InventoryText {
  private static final String TOP = "scenarios:";

  private InventoryText() {}

  /** A whole inventory. */
  public static String of(List<FoundScenario> scenarios, Timeline timeline) {
    if (scenarios.isEmpty()) {
      return TOP + " []\n";
    }
    StringBuilder text = new StringBuilder(TOP).append('\n');
    scenarios.forEach(
        each -> text.append(String.join("\n", lines(each, timeline, "  "))).append('\n'));
    return text.toString();
  }

  /**
   * The lines of one scenario.
   *
   * @param indent what stands before its dash
   */
  static List<String> lines(FoundScenario scenario, Timeline timeline, String indent) {
    List<String> lines = new ArrayList<>();
    lines.add(indent + "- name: " + ScalarWriter.write(scenario.name()));
    lines.add(indent + "  surface: " + scenario.surface());
    scenario.source(timeline).ifPresent(source -> lines.add(indent + "  " + source));
    if (!scenario.checks().isEmpty()) {
      lines.add(indent + "  checks:");
      scenario.checks().forEach(id -> lines.add(indent + "    - " + ScalarWriter.write(id)));
    }
    return lines;
  }
}
