package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A list of suites that a project runs in addition to the conformance suite.
 *
 * @param entries the entries of the list that are mappings
 */
public record LocalSuites(SourceText source, YamlDocument yaml, List<YamlMapping> entries)
    implements SuiteFile {
  public LocalSuites {
    entries = List.copyOf(entries);
  }

  /** Reads the valid parts of a file. */
  public static LocalSuites of(SourceText source, YamlDocument yaml) {
    return new LocalSuites(source, yaml, yaml.mapping().mappings("suites"));
  }

  /**
   * Reads a file.
   *
   * @throws io.github.seplint.text.InvalidFileException if it violates its schema
   */
  public static List<LocalSuite> read(SourceText source) {
    LocalSuites file = of(source, ValidatedFile.read(source, FileKind.LOCAL_SUITES.schema()));
    return file.entries.stream().map(LocalSuite::of).toList();
  }

  /** The names of the suites. */
  public List<YamlScalar> names() {
    return entries.stream().flatMap(each -> each.string("suite").stream()).toList();
  }

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

    private static LocalSuite of(YamlMapping suite) {
      YamlMapping source = suite.mapping("source");
      return new LocalSuite(
          required(suite, "suite"),
          required(suite, "sep"),
          required(suite, "stage"),
          Status.valueOf(required(suite, "status")),
          required(source, "repo"),
          required(source, "branch"),
          optional(source, "path_var"),
          optional(source, "default_path"),
          optional(suite, "note"),
          optional(suite, "tracking"));
    }

    private static String required(YamlMapping owner, String key) {
      return owner.string(key).orElseThrow().value();
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
      return defaultPath
          .filter(path -> !path.startsWith("-") && !branch.startsWith("-"))
          .map(
              path ->
                  "git clone -b "
                      + quoted(branch)
                      + " "
                      + quoted(host + "/" + repository + ".git")
                      + " "
                      + quoted(path));
    }

    /** Quotes an argument for a shell, as users paste the command. */
    private static String quoted(String text) {
      boolean plain = !text.isEmpty() && text.chars().allMatch(LocalSuite::isPlain);
      return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "._/:@+-".indexOf(c) >= 0;
    }
  }
}
