package io.github.seplint.sdk;

import io.github.seplint.suite.Side;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The results of one SDK: the latest run of each scenario in each leg.
 *
 * @param name as the user gave it: {@code typescript-sdk@2.4.0}
 * @param claim what the SDK claims to implement
 * @param runs that have results, sorted
 * @param crashed runs without results, sorted
 * @param checks the occurrences of declared checks, by id
 * @param undeclared ids of emitted checks that no row declares, if they have the prefix of a SEP
 * @param notes what a reader must know to trust the verdicts
 */
public record SdkResults(
    String name,
    Optional<SdkClaim> claim,
    List<RunLocation> runs,
    List<RunLocation> crashed,
    SortedMap<String, List<Occurrence>> checks,
    Set<String> undeclared,
    List<String> notes) {

  /**
   * The revision and extensions that an SDK claims to implement.
   *
   * @param revision of the specification
   * @param extensions ids of protocol extensions; {@code all} for every one
   */
  public record SdkClaim(String revision, List<String> extensions) {
    boolean includes(Optional<String> extension) {
      return extensions.contains("all") || extension.filter(extensions::contains).isPresent();
    }
  }

  /** The date of the latest run. */
  public Optional<String> date() {
    return runs.stream().flatMap(run -> run.date().stream()).max(String::compareTo);
  }

  /** Returns the occurrences of a check, in the order of the runs. */
  public List<Occurrence> occurrences(String id) {
    return checks.getOrDefault(id, List.of());
  }

  /** The revisions of the runs; an empty one for legs whose revision the suite chose. */
  Set<Optional<String>> revisions() {
    Set<Optional<String>> revisions =
        new TreeSet<>((a, b) -> a.orElse("~").compareTo(b.orElse("~")));
    runs.forEach(run -> revisions.add(run.revision()));
    crashed.forEach(run -> revisions.add(run.revision()));
    return revisions;
  }

  /** Notes about scenarios that two legs of one side and revision have run. */
  static List<String> mixed(Collection<RunLocation> runs) {
    Map<Object, RunLocation> first = new HashMap<>();
    SortedMap<String, Integer> pairs = new TreeMap<>();
    for (RunLocation run : runs) {
      List<Object> key = List.of(run.side(), run.revision(), run.scenario());
      RunLocation other = Objects.requireNonNullElse(first.putIfAbsent(key, run), run);
      if (!other.leg().equals(run.leg())) {
        pairs.merge("`" + other.leg() + "` and `" + run.leg() + "`", 1, Integer::sum);
      }
    }
    return pairs.entrySet().stream()
        .map(
            pair ->
                pair.getKey()
                    + " both have runs of "
                    + scenarios(pair.getValue())
                    + "; if they are of different SDKs, pass each with its own --sdk")
        .toList();
  }

  static String scenarios(int number) {
    return number + (number == 1 ? " scenario" : " scenarios");
  }

  /** A scenario of one side. */
  record ScenarioKey(Side side, String scenario) {
    static ScenarioKey of(RunLocation run) {
      return new ScenarioKey(run.side(), run.scenario());
    }
  }
}
