package io.github.seplint.coverage;

import io.github.seplint.suite.LocalSuite;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/**
 * A suite that a project runs besides the conformance suite.
 *
 * @param name of the target that runs it
 * @param covers what it covers
 * @param stage of the project's build that runs it; {@code -} where none does
 * @param repository owner and name of where its scenarios are
 * @param branch of it
 * @param pathVariable the environment variable that says where its checkout is
 * @param defaultPath where that is looked for without
 * @param note what a reader must know
 * @param tracking where it is tracked: an address or words
 */
public record ProjectSuite(
    String name,
    String covers,
    String stage,
    LocalSuite.Status status,
    String repository,
    String branch,
    Optional<String> pathVariable,
    Optional<String> defaultPath,
    Optional<String> note,
    Optional<String> tracking) {

  /** Of one that its schema accepts. */
  public static ProjectSuite of(LocalSuite suite) {
    LocalSuite.Source source = suite.source();
    return new ProjectSuite(
        required(suite.suite()),
        required(suite.sep()),
        required(suite.stage()),
        LocalSuite.Status.valueOf(required(suite.status())),
        required(source.repo()),
        required(source.branch()),
        source.pathVariable().map(YamlScalar::value),
        source.defaultPath().map(YamlScalar::value),
        suite.note().map(YamlScalar::value),
        suite.tracking().map(YamlScalar::value));
  }

  private static String required(Optional<YamlScalar> scalar) {
    return scalar.orElseThrow().value();
  }

  /**
   * What a person types to have the scenarios where they are looked for; empty where that is not
   * said, or where it would be taken for an option.
   *
   * @param host where repositories are, without a slash at the end
   */
  public Optional<String> cloneCommand(String host) {
    return defaultPath
        .filter(path -> !path.startsWith("-") && !branch.startsWith("-"))
        .map(
            path ->
                "git clone -b "
                    + ShellWord.of(branch)
                    + " "
                    + ShellWord.of(host + "/" + repository + ".git")
                    + " "
                    + ShellWord.of(path));
  }
}
