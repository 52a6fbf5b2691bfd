package io.github.seplint.scaffold;

import static java.util.stream.Collectors.joining;

import io.github.seplint.text.SafeText;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.List;
import java.util.Optional;

/**
 * A configuration for a repository, with comments on what it lacks. Paths are relative to it.
 *
 * @param files the directories of the traceability files, and the other files
 * @param expectedFailures the files of expected failures
 * @param results the directories with the results of conformance runs
 * @param spec the checkout of the specification, inside the repository
 * @param outsideSpec the checkout next to the repository
 * @param suites the releases of the suite that it depends on
 * @param baseline the file with the accepted findings, if there are any
 */
public record ConfigDraft(
    List<String> files,
    List<String> expectedFailures,
    List<String> results,
    Optional<String> spec,
    Optional<String> outsideSpec,
    List<String> suites,
    Optional<String> baseline) {
  private static final String START =
      """
      # Configuration of seplint. All keys: https://seplint.github.io/reference/configuration/

      # The files, directories and globs that `seplint check` checks.
      %s

      # The specification that rows are compared with: a directory, or a repository with an
      # optional @revision. One outside of this directory is named on the command line:
      # seplint check --spec %s
      %s

      # The results of conformance runs: a directory with checks.json files at any depth, which
      # must exist wherever seplint runs.
      # results: %s

      """;
  private static final String RUNS =
      """
      # The results that each file of expected failures is about; without it, all results.
      # runs:
      %s
      # The tested release of the suite; without it, those in package.json and the workflows.
      # suite: %s

      """;
  private static final String BASELINE =
      """
      # Accepted findings; only new ones fail. Fix them, or give them a reason.
      baseline: %s

      """;
  private static final String END =
      """
      # Severities of rules, groups or `all`: error, warning, info or off.
      # rules:
      #   layout: info
      #   reason-too-short: { severity: error, minimum: 30 }
      """;

  /** The text of {@code seplint.yaml}. */
  public String yaml() {
    StringBuilder text = new StringBuilder();
    text.append(
        START.formatted(
            files.isEmpty() ? "# files: [src/seps]" : "files: " + list(files),
            SafeText.of(outsideSpec.orElse("../modelcontextprotocol")),
            spec.map(path -> "spec: " + ScalarWriter.write(path))
                .orElse("# spec: vendor/modelcontextprotocol@main"),
            firstResults()));
    if (!expectedFailures.isEmpty()) {
      String runs = expectedFailures.stream().map(this::run).collect(joining());
      text.append(RUNS.formatted(runs, suites.stream().findFirst().orElse("0.1.16")));
    }
    baseline.ifPresent(file -> text.append(BASELINE.formatted(ScalarWriter.write(file))));
    return text.append(END).toString();
  }

  /** The same with a baseline. */
  public ConfigDraft withBaseline(String file) {
    return new ConfigDraft(
        files, expectedFailures, results, spec, outsideSpec, suites, Optional.of(file));
  }

  private String run(String file) {
    return "#   - expectedFailures: %s\n#     results: %s\n"
        .formatted(ScalarWriter.write(file), firstResults());
  }

  private String firstResults() {
    return ScalarWriter.write(results.stream().findFirst().orElse("results"));
  }

  private static String list(List<String> values) {
    return values.stream().map(ScalarWriter::write).collect(joining(", ", "[", "]"));
  }
}
