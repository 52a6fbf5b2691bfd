package io.github.seplint.report.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.ProjectSuite;
import io.github.seplint.coverage.SuiteGroups;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An additional suite of the project.
 *
 * @param source location of its scenarios
 * @param isUpstream whether they are those of the conformance suite
 * @param setup the command that checks them out
 */
record SuiteView(
    ProjectSuite suite,
    Hyperlink source,
    boolean isUpstream,
    Optional<Hyperlink> tracking,
    Optional<String> setup) {

  /** Those whose scenarios belong to the conformance suite first. */
  static List<SuiteView> of(CoverageReport report) {
    SuiteGroups groups = report.suiteGroups();
    return Stream.concat(
            groups.upstream().stream().map(line -> of(report, line.suite(), true)),
            groups.other().stream().map(line -> of(report, line.suite(), false)))
        .toList();
  }

  private static SuiteView of(CoverageReport report, ProjectSuite suite, boolean isUpstream) {
    String name = suite.repository() + "@" + suite.branch();
    return new SuiteView(
        suite,
        Hyperlink.of(name, report.upstream().branch(suite.repository(), suite.branch())),
        isUpstream,
        suite.tracking().map(SuiteView::tracked),
        suite.cloneCommand(report.upstream().host()));
  }

  private static Hyperlink tracked(String place) {
    Optional<String> web = Hyperlink.web(place);
    return new Hyperlink(web.isPresent() ? "issue" : place, web);
  }
}
