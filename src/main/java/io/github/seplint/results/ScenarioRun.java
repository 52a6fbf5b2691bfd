package io.github.seplint.results;

import java.util.List;

/**
 * One run of a scenario: a {@code checks.json}.
 *
 * @param path of the {@code checks.json} as it is shown, with {@code /} between its parts
 * @param folder what was tested, and when
 * @param checks what it emitted, in the order in which each id first came out so; no id with one
 *     status twice
 * @param sources where the checks come from, each once; none where the suite does not say
 */
public record ScenarioRun(
    String path, RunFolder folder, List<EmittedCheck> checks, List<CheckSource> sources) {
  public ScenarioRun {
    checks = List.copyOf(checks);
    sources = List.copyOf(sources);
  }

  /** What was tested. */
  public Surface surface() {
    return folder.surface();
  }

  /** The scenario's name, as {@code auth/keeper-signs}. */
  public String scenario() {
    return folder.scenario();
  }

  /**
   * The later of two runs; the second if none is later. One without a time is older than others.
   */
  static ScenarioRun later(ScenarioRun first, ScenarioRun second) {
    String time = first.folder.time().orElse("");
    return time.compareTo(second.folder.time().orElse("")) > 0 ? first : second;
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
