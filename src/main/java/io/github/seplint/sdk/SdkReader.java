package io.github.seplint.sdk;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.ResultsDirectory;
import io.github.seplint.sdk.SdkResults.SdkClaim;
import io.github.seplint.text.InvalidFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Reads the results of an SDK: finds the runs, keeps the latest of each scenario and leg, and reads
 * them in parallel. Of the checks only the declared ones are kept.
 *
 * @param rows the declared checks
 * @param versions the known versions of the specification
 */
public record SdkReader(DeclaredChecks rows, List<String> versions) {
  /** Limits the results that wait to be joined, and so the memory they take. */
  private static final int AT_A_TIME = 256;

  private static final Comparator<RunLocation> ORDER =
      Comparator.comparing(RunLocation::leg)
          .thenComparing(RunLocation::side)
          .thenComparing(RunLocation::scenario)
          .thenComparing(run -> run.time().orElse(""));

  /**
   * The checks that rows declare.
   *
   * @param ids of all of them
   * @param prohibitions ids of rows that forbid something, which an idle implementation satisfies
   */
  public record DeclaredChecks(Set<String> ids, Set<String> prohibitions) {}

  /**
   * A directory of results.
   *
   * @param path absolute
   * @param display its display path
   */
  public record ResultsRoot(Path path, String display) {}

  /** A run; without content if it left no results. */
  private record FoundRun(
      RunLocation location, String display, Optional<JsonReader.Opening> content) {}

  /**
   * Reads the results of one SDK.
   *
   * @param claim what it claims to implement
   * @throws InvalidFileException if a directory does not exist, or a file is not in the suite's
   *     format
   */
  public SdkResults read(String name, Optional<SdkClaim> claim, List<ResultsRoot> roots) {
    List<FoundRun> found = new ArrayList<>();
    roots.forEach(root -> found.addAll(find(root)));
    SortedMap<RunLocation, FoundRun> latest = new TreeMap<>(ORDER);
    for (FoundRun run : found) {
      latest.merge(run.location.withoutTime(), run, SdkReader::later);
    }
    List<RunLocation> complete = new ArrayList<>();
    List<RunLocation> crashed = new ArrayList<>();
    SortedMap<String, List<Occurrence>> checks = new TreeMap<>();
    Set<String> undeclared = new TreeSet<>();
    List<FoundRun> runs = List.copyOf(latest.values());
    for (int from = 0; from < runs.size(); from += AT_A_TIME) {
      List<FoundRun> some = runs.subList(from, Math.min(from + AT_A_TIME, runs.size()));
      List<Supplier<RunChecks>> read = some.parallelStream().map(this::checks).toList();
      for (int i = 0; i < some.size(); i++) {
        RunLocation run = some.get(i).location;
        RunChecks emitted = read.get(i).get();
        (some.get(i).content.isPresent() ? complete : crashed).add(run);
        undeclared.addAll(emitted.undeclared());
        emitted
            .occurrences(run)
            .forEach(
                (id, each) -> checks.computeIfAbsent(id, i2 -> new ArrayList<>()).addAll(each));
      }
    }
    return new SdkResults(
        name, claim, complete, crashed, checks, undeclared, notes(found.size(), runs, crashed));
  }

  private static List<String> notes(int found, List<FoundRun> latest, List<RunLocation> crashed) {
    List<String> notes = new ArrayList<>();
    int repeated = found - latest.size();
    if (repeated > 0) {
      notes.add(
          repeated
              + (repeated == 1 ? " older run was" : " older runs were")
              + " ignored; the latest run of each scenario and leg counts");
    }
    if (!crashed.isEmpty()) {
      notes.add(SdkResults.scenarios(crashed.size()) + " crashed without results");
    }
    notes.addAll(SdkResults.mixed(latest.stream().map(FoundRun::location).toList()));
    return notes;
  }

  private static FoundRun later(FoundRun first, FoundRun second) {
    String time = first.location.time().orElse("");
    return time.compareTo(second.location.time().orElse("")) > 0 ? first : second;
  }

  /** Reads a file; an error is thrown when it is joined, so that the first one is reported. */
  private Supplier<RunChecks> checks(FoundRun run) {
    if (run.content.isEmpty()) {
      return () -> RunChecks.none();
    }
    try {
      RunChecks checks = RunChecks.read(run.display, run.content.get(), rows);
      return () -> checks;
    } catch (InvalidFileException e) {
      return () -> {
        throw e;
      };
    }
  }

  private List<FoundRun> find(ResultsRoot root) {
    ResultsDirectory found = ResultsDirectory.search(root.path, root.display);
    return found.runs(
        (relative, display, content) ->
            new FoundRun(location(found.name(), relative, content.isPresent()), display, content));
  }

  /**
   * @param root the name of the searched directory, which may itself be a run
   * @param relative the path of a run, or of its file
   */
  private RunLocation location(String root, String relative, boolean isFile) {
    List<String> names = List.of(relative.split("/"));
    if (isFile) {
      names = names.subList(0, names.size() - 1);
    }
    return names.isEmpty() || relative.isEmpty()
        ? RunLocation.of("", List.of(root), versions)
        : RunLocation.of(root, names, versions);
  }
}
