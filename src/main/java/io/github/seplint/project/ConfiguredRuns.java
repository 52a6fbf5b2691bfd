package io.github.seplint.project;

import io.github.seplint.config.Config.TestRun;
import io.github.seplint.lint.FileRun;
import io.github.seplint.results.FoundResults;
import io.github.seplint.results.RunResults;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The conformance runs that a configuration ties to files of expected failures. Their results have
 * been found but not read.
 */
public record ConfiguredRuns(Project project, List<ConfiguredRun> runs) {
  private static final String KEY = "runs";

  /**
   * A configured run.
   *
   * @param file the display path of its file of expected failures
   * @param results empty if none of the directories exists
   * @param requirements the file of its requirement set
   */
  public record ConfiguredRun(
      TestRun run, String file, Optional<FoundResults> results, Optional<Path> requirements) {}

  /**
   * Finds the files of the runs of a project.
   *
   * @throws UsageException if one is outside the project
   */
  public static ConfiguredRuns find(Project project) {
    return new ConfiguredRuns(
        project, project.config().runs().stream().map(run -> find(project, run)).toList());
  }

  private static ConfiguredRun find(Project project, TestRun run) {
    Map<Path, String> directories = new LinkedHashMap<>();
    for (String name : run.results()) {
      Path directory = project.resolveConfigured(KEY, name, "use --results");
      if (Files.isDirectory(directory)) {
        directories.put(directory, project.display(directory));
        project.addResults(directory);
      }
    }
    Path file = project.resolveConfigured(KEY, run.expectedFailures(), "move it");
    Optional<Path> requirements =
        run.requirements().map(name -> project.resolveConfigured(KEY, name, "move it"));
    project.addInputs(requirements.stream().toList());
    return new ConfiguredRun(
        run,
        project.display(file),
        directories.isEmpty() ? Optional.empty() : Optional.of(FoundResults.in(directories)),
        requirements);
  }

  /** The results of all runs; empty if no run has any. */
  public Optional<FoundResults> results() {
    List<FoundResults> all = runs.stream().flatMap(run -> run.results.stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(FoundResults.of(all));
  }

  /**
   * Reads the runs, by display path of the file.
   *
   * @param suites the releases of the suite for runs that name none
   * @throws UsageException if a file cannot be read
   */
  public Map<String, List<FileRun>> read(List<String> suites) {
    Map<String, List<FileRun>> read = new TreeMap<>();
    for (ConfiguredRun each : runs) {
      TestRun run = each.run;
      read.computeIfAbsent(each.file, none -> new ArrayList<>())
          .add(
              new FileRun(
                  each.results.map(FoundResults::read),
                  run.leg().map(ConfiguredRuns::sides).orElse(Side.LISTED),
                  run.specVersion(),
                  each.requirements.map(this::requirements).stream().toList(),
                  run.suite().map(List::of).orElse(suites),
                  run.suiteName().filter(name -> !name.equals("all"))));
    }
    return read;
  }

  /**
   * Returns a note about merged results: the latest run would hide those of other versions, which
   * expected failures may be about.
   *
   * @param versions the known versions of the specification
   */
  public static Optional<String> mixedVersions(RunResults results, List<String> versions) {
    Set<String> mixed = results.mixedVersions(versions);
    return mixed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "note: results of the same scenarios at "
                + String.join(", ", mixed)
                + " are merged, and the latest run counts; set `runs` to compare each file of"
                + " expected failures with its own results");
  }

  private static List<Side> sides(String leg) {
    return Side.LISTED.stream().filter(side -> side.id().equals(leg)).toList();
  }

  private RequirementSet requirements(Path file) {
    return (RequirementSet)
        SuiteFile.of(FileKind.REQUIREMENTS, FileKind.REQUIREMENTS.read(project.read(file)))
            .orElseThrow();
  }
}
