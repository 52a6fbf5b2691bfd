package io.github.seplint.report.coverage.html;

import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.LocalSuiteGroups;
import io.github.seplint.coverage.OpenGaps.FailingScenario;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.report.coverage.html.HtmlReport.Assets;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.suite.LocalSuites.LocalSuite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data of the page.
 *
 * @param conformance results of scenarios, if known
 * @param suites additional suites of the project
 * @param bar of all rows
 */
record ReportView(
    Assets assets,
    Optional<String> source,
    UpstreamSuite upstream,
    Optional<ConformanceView> conformance,
    List<SuiteView> suites,
    RowCounts counts,
    StatusBar bar,
    List<SepView> seps,
    Optional<SpecView> spec) {

  String title() {
    return source.map(each -> each + ": ").orElse("") + "SEP traceability";
  }

  /** The totals, for people. */
  String summary() {
    String rows =
        SummaryLine.count(bar.total(), "row")
            + " of "
            + SummaryLine.count(seps.size(), "SEP")
            + ".";
    int untracked = counts.untracked();
    String declared = (untracked == 1 ? " is" : " are") + " not declared in any row.";
    return hasUntracked()
        ? rows + " " + SummaryLine.count(untracked, "emitted check id") + declared
        : rows;
  }

  /** The conformance suite that is reported on. */
  Hyperlink suite() {
    String revision = upstream.revision().map(each -> "@" + each).orElse("");
    return Hyperlink.of(upstream.name() + revision, upstream.tree());
  }

  boolean hasUnkeyed() {
    return counts.unkeyed() > 0;
  }

  boolean hasUntracked() {
    return counts.untracked() > 0;
  }

  /** The statuses that occur, for the filter. */
  List<CoverageStatus> statuses() {
    return List.of(CoverageStatus.values()).stream()
        .filter(
            each -> bar.count(each) > 0 || spec.filter(s -> s.bar().count(each) > 0).isPresent())
        .toList();
  }

  /**
   * The results of the conformance scenarios.
   *
   * @param failing the failing scenarios, with their issues
   */
  record ConformanceView(List<SideSummary> sides, List<Failing> failing) {

    /** A failing scenario. */
    record Failing(ScenarioOutcome outcome, KnownGap known) {}

    /** Empty if there are no results. */
    static Optional<ConformanceView> of(CoverageReport report) {
      List<SideSummary> sides = report.conformance().sides();
      List<Failing> failing =
          report.gaps().scenarios().stream().map(ConformanceView::failing).toList();
      return sides.isEmpty() ? Optional.empty() : Optional.of(new ConformanceView(sides, failing));
    }

    private static Failing failing(FailingScenario scenario) {
      return new Failing(scenario.outcome(), KnownGap.of(scenario.tracking()));
    }
  }

  /**
   * A known gap.
   *
   * @param issue that tracks it
   */
  record KnownGap(Optional<Hyperlink> issue, Optional<String> note) {
    static final KnownGap NONE = new KnownGap(Optional.empty(), Optional.empty());

    static KnownGap of(GapReference reference) {
      return new KnownGap(
          reference.issue().map(url -> Hyperlink.of("issue", url)), reference.note());
    }
  }

  /**
   * An additional suite of the project.
   *
   * @param source location of its scenarios
   * @param isUpstream whether they are those of the conformance suite
   * @param setup the command that checks them out
   */
  record SuiteView(
      LocalSuite suite,
      Hyperlink source,
      boolean isUpstream,
      Optional<Hyperlink> tracking,
      Optional<String> setup) {

    /** Those whose scenarios belong to the conformance suite first. */
    static List<SuiteView> of(CoverageReport report) {
      LocalSuiteGroups groups = report.suiteGroups();
      return Stream.concat(
              groups.upstream().stream().map(line -> of(report, line.suite(), true)),
              groups.other().stream().map(line -> of(report, line.suite(), false)))
          .toList();
    }

    private static SuiteView of(CoverageReport report, LocalSuite suite, boolean isUpstream) {
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

  /**
   * A link, or the text of an invalid one.
   *
   * @param href empty unless it is a web address, so that no text becomes a script
   */
  record Hyperlink(String label, Optional<String> href) {

    static Hyperlink of(String label, String url) {
      Optional<String> web = web(url);
      return new Hyperlink(web.isPresent() ? label : label + ": " + url, web);
    }

    /** A URL that may be followed. */
    static Optional<String> web(String url) {
      String start = url.strip().toLowerCase(Locale.ROOT);
      boolean web = start.startsWith("https://") || start.startsWith("http://");
      return web ? Optional.of(url.strip()) : Optional.empty();
    }
  }

  /** Generates unique ids. */
  static final class IdGenerator {
    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * Returns an id that resembles a name: other characters than letters, digits, {@code _} and
     * {@code -} become {@code -}, and duplicates get a number.
     */
    String free(String name) {
      String base = legible(name);
      String id = base;
      while (!taken.add(id)) {
        id = base + "-" + next.merge(base, 2, (last, two) -> last + 1);
      }
      return id;
    }

    private static String legible(String name) {
      StringBuilder id = new StringBuilder();
      for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
        char c = name.charAt(i);
        boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
        if (kept || id.isEmpty() || id.charAt(id.length() - 1) != '-') {
          id.append(kept ? c : '-');
        }
      }
      return id.isEmpty() ? "-" : id.toString();
    }
  }
}
