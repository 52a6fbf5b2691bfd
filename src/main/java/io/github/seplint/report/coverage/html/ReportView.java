package io.github.seplint.report.coverage.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.report.PageAssets;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.suite.LocalSuite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data of the page.
 *
 * @param bar of all rows
 * @param counts of all rows
 * @param outcomes of rows that occur, the worst first
 */
record ReportView(
    PageAssets assets,
    CoverageReport report,
    List<SuiteView> suites,
    StatusBar bar,
    RowCounts counts,
    Set<Verdict> outcomes,
    List<SepView> seps,
    Optional<SpecView> spec) {
  String title() {
    return report.manifest().source().map(each -> each + ": ").orElse("") + "SEP traceability";
  }

  String summary() {
    String rows = SummaryLine.count(bar.total(), "row") + " of ";
    String summary = rows + SummaryLine.count(seps.size(), "SEP") + ".";
    int untracked = counts.untracked();
    String declared = (untracked == 1 ? " is" : " are") + " not declared in any row.";
    return hasUntracked()
        ? summary + " " + SummaryLine.count(untracked, "emitted check id") + declared
        : summary;
  }

  Hyperlink upstream() {
    return Hyperlink.of(report.upstream().label(), report.upstream().tree());
  }

  boolean hasUnkeyed() {
    return counts.unkeyed() > 0;
  }

  boolean hasUntracked() {
    return counts.untracked() > 0;
  }

  /** The outcomes that the overview counts; few rows have another one. */
  List<Verdict> judgements() {
    return report.rows().isKnown()
        ? List.of(Verdict.FAILED, Verdict.WARNED, Verdict.PASSED)
        : List.of();
  }

  /** The statuses that occur, for the filter. */
  List<CoverageStatus> statuses() {
    return List.of(CoverageStatus.values()).stream()
        .filter(
            each -> bar.count(each) > 0 || spec.filter(s -> s.bar().count(each) > 0).isPresent())
        .toList();
  }

  /** An additional suite of the project, whose scenarios the conformance suite may contain. */
  record SuiteView(
      LocalSuite suite,
      Hyperlink source,
      boolean isUpstream,
      Optional<Hyperlink> tracking,
      Optional<String> setup) {

    /** Returns the suites; those of the conformance suite come first. */
    static List<SuiteView> of(CoverageReport report) {
      CoverageReport.LocalSuiteGroups groups = report.suiteGroups();
      return Stream.concat(groups.upstream().stream(), groups.other().stream())
          .map(line -> of(report, line.suite(), groups.upstream().contains(line)))
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

  /** A link; without an address unless it is one of the web, so that no text becomes a script. */
  record Hyperlink(String label, Optional<String> href) {

    static Hyperlink of(String label, String url) {
      Optional<String> web = web(url);
      return new Hyperlink(web.isPresent() ? label : label + ": " + url, web);
    }

    /** Returns a URL if it is a web address. */
    static Optional<String> web(String url) {
      String start = url.strip().toLowerCase(Locale.ROOT);
      boolean web = start.startsWith("https://") || start.startsWith("http://");
      return web ? Optional.of(url.strip()) : Optional.empty();
    }
  }

  /** Generates unique ids. */
  static final class IdGenerator {
    private static final int MAX_LENGTH = 120;
    private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^0-9A-Za-z_]+");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * Returns an id that resembles a name: characters other than letters, digits, {@code _} and
     * {@code -} become {@code -}, and duplicates get a number.
     */
    String unique(String name) {
      String start = name.substring(0, Math.min(name.length(), MAX_LENGTH));
      String replaced = OTHER_CHARACTERS.matcher(start).replaceAll("-");
      String base = replaced.isEmpty() ? "-" : replaced;
      String id = base;
      while (!taken.add(id)) {
        id = base + "-" + next.merge(base, 2, (last, two) -> last + 1);
      }
      return id;
    }
  }
}
