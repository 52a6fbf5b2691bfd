package io.github.seplint.suite;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/**
 * A suite that a project runs besides the conformance suite.
 *
 * @param suite the name of the target that runs it
 * @param sep what it covers, in one line
 * @param stage where in the project's build it runs; {@code -} where it does not
 * @param status how it went: {@link Status}
 * @param source where its scenarios are
 * @param note what a reader must know of it
 * @param tracking the issue that tracks it
 */
public record LocalSuite(
    YamlMapping mapping,
    Optional<YamlScalar> suite,
    Optional<YamlScalar> sep,
    Optional<YamlScalar> stage,
    Optional<YamlScalar> status,
    Source source,
    Optional<YamlScalar> note,
    Optional<YamlScalar> tracking) {

  /** How a suite went. */
  public enum Status {
    /** It passes. */
    PASS,
    /** It has known failures. */
    FAIL,
    /** It runs, and counts for nothing. */
    INFO,
    /** It is not run. */
    SKIP
  }

  /**
   * Where scenarios are.
   *
   * @param repo owner and name on GitHub
   * @param branch of the repository
   * @param pathVariable the environment variable that says where the checkout is
   * @param defaultPath where it is looked for without
   */
  public record Source(
      Optional<YamlScalar> repo,
      Optional<YamlScalar> branch,
      Optional<YamlScalar> pathVariable,
      Optional<YamlScalar> defaultPath) {

    private static Source of(YamlMapping mapping) {
      return new Source(
          mapping.string("repo"),
          mapping.string("branch"),
          mapping.string("path_var"),
          mapping.string("default_path"));
    }
  }

  static LocalSuite of(YamlMapping mapping) {
    return new LocalSuite(
        mapping,
        mapping.string("suite"),
        mapping.string("sep"),
        mapping.string("stage"),
        mapping.string("status"),
        Source.of(mapping.mapping("source")),
        mapping.string("note"),
        mapping.string("tracking"));
  }
}
