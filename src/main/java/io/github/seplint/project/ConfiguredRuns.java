package io.github.seplint.project;

import io.github.seplint.config.Config.TestRun;
import io.github.seplint.lint.FileRun;
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
 * The conformance runs that a configuration ties to files of expected failures.
 *
 * @param runs by display path of the file
 * @param results the existing directories of results, with their display paths
 */
public record ConfiguredRuns(Map<String, List<FileRun>> runs, Map<Path, String> results) {
  private static final String KEY = "runs";

  /**
   * Reads the runs of a project.
   *
   * @param suites the releases of the suite for runs that name none
   * @throws UsageException if a file cannot be read, or is outside the project
   */
  public static ConfiguredRuns of(Project project, List<String> suites) {
    Map<String, List<FileRun>> runs = new TreeMap<>();
    Map<Path, String> all = new LinkedHashMap<>();
    for (TestRun run : project.config().runs()) {
      Map<Path, String> directories = new LinkedHashMap<>();
      for (String name : run.results()) {
        Path directory = project.resolveConfigured(KEY, name, "use --results");
        if (Files.isDirectory(directory)) {
          directories.put(directory, project.display(directory));
          project.addResults(directory);
        }
      }
      all.putAll(directories);
      Path file = project.resolveConfigured(KEY, run.expectedFailures(), "move it");
      runs.computeIfAbsent(project.display(file), none -> new ArrayList<>())
          .add(
              new FileRun(
                  directories.isEmpty()
                      ? Optional.empty()
                      : Optional.of(RunResults.read(directories)),
                  run.leg().map(ConfiguredRuns::sides).orElse(Side.LISTED),
                  run.specVersion(),
                  run.requirements().map(name -> requirements(project, name)).stream().toList(),
                  run.suite().map(List::of).orElse(suites),
                  run.suiteName().filter(name -> !name.equals("all"))));
    }
    return new ConfiguredRuns(runs, all);
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

  private static RequirementSet requirements(Project project, String name) {
    Path file = project.resolveConfigured(KEY, name, "move it");
    return (RequirementSet)
        SuiteFile.of(FileKind.REQUIREMENTS, FileKind.REQUIREMENTS.read(project.read(file)))
            .orElseThrow();
  }
}
