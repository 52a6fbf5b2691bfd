package io.github.seplint.results;

import io.github.seplint.results.ChecksReader.Checks;
import io.github.seplint.source.MalformedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads files of results, some at a time on all cores, and joins what they say in order. */
final class ResultsReader {
  /** So few that what is not joined yet takes no memory worth speaking of. */
  private static final int AT_A_TIME = 512;

  private final List<ScenarioRun> scenarios = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<EmittedCheck, EmittedCheck> known = new HashMap<>();
  private final Map<String, Set<CheckStatus>> statuses = new TreeMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  RunResults read(List<ResultFile> files) {
    for (int from = 0; from < files.size(); from += AT_A_TIME) {
      List<ResultFile> some = files.subList(from, Math.min(from + AT_A_TIME, files.size()));
      some.parallelStream().map(Reading::of).toList().forEach(this::join);
    }
    SortedMap<String, CheckOutcome> checks = new TreeMap<>();
    statuses.forEach(
        (id, all) -> checks.put(id, new CheckOutcome(id, all, descriptions.getOrDefault(id, ""))));
    return new RunResults(scenarios, checks);
  }

  /** What came of a file: one of the two. Of several in trouble the first is told. */
  private record Reading(
      ResultFile file, Optional<Checks> checks, Optional<MalformedException> trouble) {

    static Reading of(ResultFile file) {
      try {
        Checks checks = ChecksReader.read(file.shown(), file.content());
        return new Reading(file, Optional.of(checks), Optional.empty());
      } catch (MalformedException e) {
        return new Reading(file, Optional.empty(), Optional.of(e));
      }
    }
  }

  /** Many runs emit a check, each with a copy of its id: one is kept. */
  private EmittedCheck shared(EmittedCheck check) {
    return Optional.ofNullable(known.get(check)).orElseGet(() -> keep(check));
  }

  private EmittedCheck keep(EmittedCheck check) {
    String id = ids.computeIfAbsent(check.id(), same -> same);
    EmittedCheck kept = new EmittedCheck(id, check.status(), check.times());
    known.put(kept, kept);
    return kept;
  }

  private void join(Reading reading) {
    Checks checks = reading.checks.orElseThrow(reading.trouble::get);
    List<EmittedCheck> emitted = new ArrayList<>(checks.emitted().size());
    for (EmittedCheck copy : checks.emitted()) {
      EmittedCheck check = shared(copy);
      emitted.add(check);
      statuses
          .computeIfAbsent(check.id(), id -> EnumSet.noneOf(CheckStatus.class))
          .add(check.status());
    }
    checks.descriptions().forEach(descriptions::putIfAbsent);
    scenarios.add(
        new ScenarioRun(reading.file.shown(), reading.file.folder(), emitted, checks.sources()));
  }
}
