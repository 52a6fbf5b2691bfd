package io.github.seplint.coverage;

import io.github.seplint.suite.LocalSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The local suites of a project by the owner of their scenarios.
 *
 * @param upstream suites with scenarios of the conformance suite
 * @param other suites with other scenarios
 * @param notes the notes of the suites, numbered from 1
 */
public record LocalSuiteGroups(List<Line> upstream, List<Line> other, List<String> notes) {

  /**
   * A suite.
   *
   * @param note the number of its note
   */
  public record Line(LocalSuite suite, Optional<Integer> note) {}

  public LocalSuiteGroups {
    upstream = List.copyOf(upstream);
    other = List.copyOf(other);
    notes = List.copyOf(notes);
  }

  /** Groups suites in their order; the notes are numbered through both groups. */
  static LocalSuiteGroups of(List<LocalSuite> suites, String upstreamName) {
    List<String> notes = new ArrayList<>();
    List<Line> upstream = lines(suites, upstreamName, true, notes);
    return new LocalSuiteGroups(upstream, lines(suites, upstreamName, false, notes), notes);
  }

  private static List<Line> lines(
      List<LocalSuite> suites, String upstreamName, boolean isUpstream, List<String> notes) {
    List<Line> lines = new ArrayList<>();
    for (LocalSuite suite : suites) {
      if (suite.repository().equalsIgnoreCase(upstreamName) == isUpstream) {
        suite.note().ifPresent(notes::add);
        lines.add(new Line(suite, suite.note().map(note -> notes.size())));
      }
    }
    return lines;
  }
}
