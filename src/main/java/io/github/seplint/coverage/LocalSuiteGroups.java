package io.github.seplint.coverage;

import io.github.seplint.suite.LocalSuites.LocalSuite;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The suites of a project by who owns their scenarios.
 *
 * @param upstream whose scenarios are those of the conformance suite
 * @param other whose scenarios are elsewhere
 * @param notes what the suites say, in the order of their numbers from 1
 */
public record LocalSuiteGroups(List<Line> upstream, List<Line> other, List<String> notes) {

  /**
   * A suite.
   *
   * @param note the number of its note
   */
  public record Line(ProjectSuite suite, Optional<Integer> note) {}

  public LocalSuiteGroups {
    upstream = List.copyOf(upstream);
    other = List.copyOf(other);
    notes = List.copyOf(notes);
  }

  /** The groups keep the order of the suites; notes are numbered through both. */
  static LocalSuiteGroups of(List<ProjectSuite> suites, String upstreamName) {
    List<Line> upstream = new ArrayList<>();
    List<Line> other = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (ProjectSuite suite : suites) {
      if (suite.repository().equalsIgnoreCase(upstreamName)) {
        upstream.add(line(suite, notes));
      }
    }
    for (ProjectSuite suite : suites) {
      if (!suite.repository().equalsIgnoreCase(upstreamName)) {
        other.add(line(suite, notes));
      }
    }
    return new LocalSuiteGroups(upstream, other, notes);
  }

  private static Line line(ProjectSuite suite, List<String> notes) {
    suite.note().ifPresent(notes::add);
    return new Line(suite, suite.note().map(note -> notes.size()));
  }

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
                      + ShellQuoting.of(branch)
                      + " "
                      + ShellQuoting.of(host + "/" + repository + ".git")
                      + " "
                      + ShellQuoting.of(path));
    }
  }

  /** Texts as one word of a command line: whoever copies it must not run what is in it. */
  static final class ShellQuoting {
    private ShellQuoting() {}

    static String of(String text) {
      boolean plain = !text.isEmpty() && text.chars().allMatch(ShellQuoting::isPlain);
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
