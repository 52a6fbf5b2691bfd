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
 * @param sources where the checks come from, each once; none where the suite does not say
 */
public record ScenarioRun(
    String path,
    Surface surface,
    String scenario,
    List<EmittedCheck> checks,
    List<CheckSource> sources) {
  public ScenarioRun {
    checks = List.copyOf(checks);
    sources = List.copyOf(sources);
  }

  /** How the scenario came out. */
  public Verdict verdict() {
    return Verdict.of(checks);
  }

  /** How one check of it came out. */
  public Verdict verdict(String id) {
    return Verdict.of(checks.stream().filter(check -> check.id().equals(id)).toList());
  }

  /** The ids of the checks that failed, in order. */
  public List<String> failures() {
    return checks.stream().filter(EmittedCheck::fails).map(EmittedCheck::id).distinct().toList();
  }
}
