package io.github.seplint.coverage;

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
public record SuiteGroups(List<Line> upstream, List<Line> other, List<String> notes) {

  /**
   * A suite.
   *
   * @param note the number of its note
   */
  public record Line(ProjectSuite suite, Optional<Integer> note) {}

  public SuiteGroups {
    upstream = List.copyOf(upstream);
    other = List.copyOf(other);
    notes = List.copyOf(notes);
  }

  /** The groups keep the order of the suites; notes are numbered through both. */
  static SuiteGroups of(List<ProjectSuite> suites, String upstreamName) {
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
    return new SuiteGroups(upstream, other, notes);
  }

  private static Line line(ProjectSuite suite, List<String> notes) {
    suite.note().ifPresent(notes::add);
    return new Line(suite, suite.note().map(note -> notes.size()));
  }
}
