package io.github.seplint.suite;

import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A suite that a project runs in addition to the conformance suite.
 *
 * @param name the target that runs it
 * @param covers the subject of its tests, in one line
 * @param stage the stage of the project's build that runs it; {@code -} if none does
 * @param repository owner and name of the repository with its scenarios
 * @param branch of the repository
 * @param pathVariable the environment variable with the path of the checkout
 * @param defaultPath the path of the checkout if the variable is not set
 * @param tracking the issue that tracks it: an address or text
 */
public record LocalSuite(
    String name,
    String covers,
    String stage,
    Status status,
    String repository,
    String branch,
    Optional<String> pathVariable,
    Optional<String> defaultPath,
    Optional<String> note,
    Optional<String> tracking) {

  /** The result of a suite. */
  public enum Status {
    PASS,
    /** The suite has known failures. */
    FAIL,
    /** The suite runs, but does not count. */
    INFO,
    /** The suite is not run. */
    SKIP
  }

  /**
   * Reads a file.
   *
   * @throws io.github.seplint.text.InvalidFileException if it violates its schema
   */
  public static List<LocalSuite> read(SourceText source) {
    return FileKind.LOCAL_SUITES.read(source).mappings("suites").stream()
        .map(LocalSuite::of)
        .toList();
  }

  private static LocalSuite of(YamlMapping suite) {
    YamlMapping source = suite.mapping("source");
    return new LocalSuite(
        suite.required("suite").value(),
        suite.required("sep").value(),
        suite.required("stage").value(),
        Status.valueOf(suite.required("status").value()),
        source.required("repo").value(),
        source.required("branch").value(),
        optional(source, "path_var"),
        optional(source, "default_path"),
        optional(suite, "note"),
        optional(suite, "tracking"));
  }

  private static Optional<String> optional(YamlMapping owner, String key) {
    return owner.string(key).map(YamlScalar::value);
  }

  /**
   * The command that checks out the scenarios where they are expected; empty if no path is given,
   * or if git would take an argument for an option.
   *
   * @param host the web address of the host of the repositories, without a slash at the end
   */
  public Optional<String> cloneCommand(String host) {
    String url = host + "/" + repository + ".git";
    return defaultPath
        .filter(path -> !path.startsWith("-") && !branch.startsWith("-"))
        .map(
            path ->
                "git clone -b "
                    + SafeText.shellWord(branch)
                    + " "
                    + SafeText.shellWord(url)
                    + " "
                    + SafeText.shellWord(path));
  }
}
