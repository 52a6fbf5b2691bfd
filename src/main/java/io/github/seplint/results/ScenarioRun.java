package io.github.seplint.results;

import java.util.List;

/**
 * One run of a scenario: a {@code checks.json}.
 *
 * @param path of the {@code checks.json} as it is shown, with {@code /} between its parts
 * @param surface what was tested
 * @param scenario its name, as {@code auth/keeper-signs}
 * @param checks what it emitted, in the order in which each id first came out so; no id with one
 *     status twice
 */
public record ScenarioRun(
    String path, Surface surface, String scenario, List<EmittedCheck> checks) {
  public ScenarioRun {
    checks = List.copyOf(checks);
  }
}
