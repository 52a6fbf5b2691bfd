package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** The suites that a project runs besides the conformance suite, as far as they could be read. */
public record LocalSuites(SourceText source, YamlDocument yaml, List<LocalSuite> suites)
    implements SuiteFile {
  public LocalSuites {
    suites = List.copyOf(suites);
  }

  /** Takes what is there: what is not, the schema finds. */
  public static LocalSuites of(SourceText source, YamlDocument yaml) {
    return new LocalSuites(
        source, yaml, yaml.mapping().mappings("suites").stream().map(LocalSuite::of).toList());
  }

  /**
   * Takes all or nothing.
   *
   * @throws MalformedException with the place and what is wrong, if anything is
   */
  public static LocalSuites read(SourceText source) {
    return of(source, ValidatedFile.read(source, FileKind.LOCAL_SUITES.schema()));
  }

  /**
   * A suite that a project runs besides the conformance suite.
   *
   * @param suite the name of the target that runs it
   * @param sep what it covers, in one line
   * @param stage where in the project's build it runs; {@code -} where it does not
   * @param status how it went: {@link CoverageStatus}
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
}
