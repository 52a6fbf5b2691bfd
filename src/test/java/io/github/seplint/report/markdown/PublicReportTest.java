package io.github.seplint.report.markdown;

import static io.github.seplint.report.markdown.PageFacts.destination;
import static io.github.seplint.report.markdown.PageFacts.text;
import static io.github.seplint.report.markdown.PageFacts.title;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.report.coverage.MarkdownReport;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The public page and ours tell the same. The run that its figures are of is not public: they are
 * given here; all else is read from the files that the page was drawn from.
 */
final class PublicReportTest {
  private static final int SUMMARY = 0;
  private static final int UPSTREAM_SUITES = 1;
  private static final int OTHER_SUITES = 2;
  private static final int SETUP = 3;
  private static final int MATRIX = 4;
  private static final Pattern GROUP =
      Pattern.compile("([0-9]+) ?[x×] (.*?)(?:; (?=[0-9]+ ?[x×] )|$)");

  private PageFacts theirs = new PageFacts("");
  private PageFacts ours = new PageFacts("");

  @BeforeEach
  void draw() throws IOException {
    theirs = new PageFacts(Files.readString(PublicData.get("mcpkit/CONFORMANCE.md")));
    // The public page has no table of sections.
    ours =
        new PageFacts(
            MarkdownReport.of(report())
                .replaceFirst("(?s)## Coverage by section.*?(?=## Rows by SEP)", ""));
  }

  private static CoverageReport report() throws IOException {
    Path manifest = PublicData.get("expected/traceability.committed.json");
    Manifest read = ManifestReader.read("manifest", () -> Files.newInputStream(manifest));
    return new CoverageReport(
        read,
        new UpstreamSuite(
            UpstreamSuite.USUAL_REPOSITORY,
            Optional.of("49103de6ed70804e940637bf3e9e29e4a3f54e64"),
            Optional.of("2025-11-25")),
        new Conformance(
            List.of(
                new SideSummary(Side.SERVER, 30, 0, 30, 70, 0),
                new SideSummary(Side.CLIENT, 41, 0, 43, 536, 8)),
            List.of(
                new ScenarioOutcome(Side.CLIENT, "auth/dpop", ScenarioVerdict.FAILS, 9, 3),
                new ScenarioOutcome(Side.CLIENT, "auth/dpop-nonce", ScenarioVerdict.FAILS, 9, 5))),
        RowOutcomes.UNKNOWN,
        LocalSuite.read(source("mcpkit/local-suites.yaml")),
        GapTracker.of(KnownGaps.of(FileKind.KNOWN_GAPS.read(source("mcpkit/known-gaps.yaml")))));
  }

  private static SourceText source(String path) throws IOException {
    return new SourceText(path, Files.readString(PublicData.get(path)));
  }

  @Test
  void thereAreAsManyTables() {
    assertEquals(theirs.tables().size(), ours.tables().size());
    assertEquals(5 + 12 + 2, ours.tables().size());
  }

  @Test
  void theSummaryIsTheSame() {
    assertEquals(
        lines(theirs, SUMMARY, line -> words(line).replace('/', ' ')),
        lines(ours, SUMMARY, PublicReportTest::words));
  }

  @Test
  void theSuitesAreTheSameWithTheirOwnersAndNotes() {
    for (int table : List.of(UPSTREAM_SUITES, OTHER_SUITES)) {
      List<String> expected = lines(theirs, table, PublicReportTest::suite);
      assertEquals(expected, lines(ours, table, PublicReportTest::suite));
      assertTrue(expected.size() > 2);
    }
  }

  private static String suite(List<Node> cells) {
    return words(cells) + " -> " + destination(cells.get(4));
  }

  @Test
  void theScenariosAreFoundInTheSamePlaces() {
    assertEquals(
        lines(theirs, SETUP, PublicReportTest::words), lines(ours, SETUP, PublicReportTest::words));
  }

  @Test
  void theMatrixIsTheSame() {
    List<String> expected = lines(theirs, MATRIX, PublicReportTest::figures);
    List<String> actual = new ArrayList<>(lines(ours, MATRIX, PublicReportTest::figures));
    assertTrue(actual.remove(actual.size() - 1).startsWith("All 79 78 2 97 % tested"));
    assertEquals(expected, actual.stream().map(PublicReportTest::withTheirStates).toList());
    assertEquals(12, expected.size());
  }

  /** Their page calls every tested SEP "pass", and a SEP without a check "untested". */
  private static String withTheirStates(String line) {
    return line.replaceFirst("^(SEP(?: ?-?[0-9]+){4}) tested\\b", "$1 pass")
        .replaceFirst("^(SEP(?: ?-?[0-9]+){4}) excluded\\b", "$1 untested");
  }

  private static String figures(List<Node> cells) {
    return words(cells)
        + cells.stream().map(PageFacts::destination).collect(joining(" -> ", " -> ", ""));
  }

  @Test
  void theTitlesSumUpTheSame() {
    List<List<Node>> expected = theirs.tables().get(MATRIX);
    List<List<Node>> actual = ours.tables().get(MATRIX);
    for (int i = 0; i < expected.size(); i++) {
      for (int cell : List.of(1, 3)) {
        assertEquals(
            title(expected.get(i).get(cell))
                .replaceFirst("[.]$", "")
                .replaceFirst("[+](.*) more$", "and $1 more"),
            title(actual.get(i).get(cell)));
      }
      assertSameReasons(title(expected.get(i).get(2)), title(actual.get(i).get(2)));
    }
  }

  /** Both shorten reasons, each in its own way. */
  private static void assertSameReasons(String expected, String actual) {
    List<MatchResult> theirGroups = GROUP.matcher(expected).results().toList();
    List<MatchResult> ourGroups = GROUP.matcher(actual).results().toList();
    assertEquals(theirGroups.size(), ourGroups.size(), actual);
    for (int i = 0; i < ourGroups.size(); i++) {
      assertEquals(theirGroups.get(i).group(1), ourGroups.get(i).group(1), actual);
      String theirReason = theirGroups.get(i).group(2);
      String ourReason = ourGroups.get(i).group(2).replaceAll("[\"…]", "");
      assertTrue(
          theirReason.startsWith(ourReason) || ourReason.startsWith(theirReason),
          theirReason + " / " + ourReason);
      assertTrue(ourReason.length() > 20);
    }
  }

  @Test
  void everyRowWithACheckLeadsToTheSamePlace() {
    assertEquals(theirs.definitions(), ours.definitions());
    assertEquals(81, ours.definitions().size());
  }

  @Test
  void everyExcludedRowHasTheSameReason() {
    List<List<List<Node>>> expected = theirs.tables();
    int rows = 0;
    for (int table = MATRIX + 1; table < expected.size() - 2; table++) {
      assertEquals(
          lines(theirs, table, PublicReportTest::words),
          lines(ours, table, PublicReportTest::excluded));
      rows += expected.get(table).size();
    }
    assertEquals(78, rows);
  }

  /** The public page has the issue behind the reason, ours has it in a column. */
  private static String excluded(List<Node> cells) {
    boolean tracked = cells.size() > 2 && !destination(cells.get(2)).isEmpty();
    return words(cells.subList(0, 2)) + (tracked ? " (" + destination(cells.get(2)) + ")" : "");
  }

  @Test
  void theOpenGapsAreTheSame() {
    int failing = theirs.tables().size() - 2;
    assertEquals(
        lines(
            theirs,
            failing,
            line -> words(line).replaceFirst("/(?=[0-9]+ )", " ").toLowerCase(Locale.ROOT)),
        lines(
            ours,
            failing,
            line ->
                (words(line.subList(0, 4)) + " " + tracking(line.get(4)))
                    .toLowerCase(Locale.ROOT)));
    assertEquals(
        lines(theirs, failing + 1, PublicReportTest::words),
        lines(ours, failing + 1, PublicReportTest::words));
  }

  /** As the public page has it: the address itself. */
  private static String tracking(Node cell) {
    String label = text(cell.getFirstChild());
    return text(cell).replace(label, destination(cell));
  }

  private interface Line {
    String of(List<Node> cells);
  }

  private static List<String> lines(PageFacts page, int table, Line line) {
    return page.tables().get(table).stream().map(line::of).toList();
  }

  private static String words(List<Node> cells) {
    return cells.stream().map(PageFacts::text).collect(joining(" "));
  }
}
