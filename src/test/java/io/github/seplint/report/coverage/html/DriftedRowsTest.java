package io.github.seplint.report.coverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests when rows count as drifted. */
final class DriftedRowsTest {
  private static final String PAGE = "docs/specification/draft/tool.mdx";
  private static final String URL = "https://modelcontextprotocol.io/specification/draft/tool";
  private static final String THEN =
      "A server **MUST** light its tool before it answers any client of the coast.\n";
  private static final String NOW =
      "A server **SHOULD** light its tool before it answers any client of the coast.\n";
  private static final String QUOTE =
      "A server MUST light its tool before it answers any client of the coast.";

  @TempDir private Path directory;

  @Test
  void aRowThatSaysWhatTheSpecificationSaysIsTested() throws IOException {
    Document page = report(QUOTE, spec("now", THEN), Optional.empty());
    assertEquals(List.of("tested"), statuses(page));
    assertEquals(0, page.select("li.row .drifted").size());
  }

  @Test
  void aRowWithAnotherKeywordHasDrifted() throws IOException {
    Document page = report(QUOTE, spec("now", NOW), Optional.empty());
    assertEquals(List.of("drifted"), statuses(page));
    Element row = page.expectFirst("li.row");
    assertEquals("the row has MUST, the specification SHOULD", fate(row));
    assertEquals("MUST", row.select("del").text());
    assertEquals("SHOULD", row.select("ins").text());
    assertEquals("SEP-7001 tested, drifted", page.select("a.to-row").text());
  }

  @Test
  void aRowOfWhichNothingIsLeftSaysSo() throws IOException {
    Specification spec = spec("now", "A server **MUST** be painted white.\n");
    Document page = report(QUOTE, spec, Optional.empty());
    assertEquals(List.of("no-row"), statuses(page));
    assertEquals("not found in the specification", fate(page.expectFirst("li.row")));
  }

  @Test
  void aParaphraseThatIsLockedHasNotDriftedUntilItsSentenceIsChanged() throws IOException {
    String paraphrase = "Each server MUST light the tool before it answers a client of the coast.";
    Specification then = spec("then", THEN);
    assertEquals(List.of("drifted"), statuses(report(paraphrase, then, Optional.empty())));
    Optional<LockedFile> locked =
        Optional.of(
            LockedFile.of(
                new FileMatch(then, SepFile.read(SpecTrace.syntheticFile(sep(paraphrase))))));
    assertEquals(List.of("tested"), statuses(report(paraphrase, then, locked)));
    Document page = report(paraphrase, spec("now", NOW), locked);
    assertEquals(List.of("drifted"), statuses(page));
    assertEquals("keyword changed since it was locked", fate(page.expectFirst("li.row")));
    assertTrue(page.select(".meanings").text().contains("has changed since its rows were locked"));
  }

  private static List<String> statuses(Document page) {
    return page.select("details.page mark[data-status]").eachAttr("data-status");
  }

  private static String fate(Element row) {
    return row.expectFirst(".fate p").ownText();
  }

  private static SepCoverage sep(String text) {
    ManifestRow row =
        ManifestRow.checked("sep-7001-tool", true, text, Optional.empty(), Optional.empty());
    return new SepCoverage(7001, "sep-7001.yaml", URL, List.of(row), List.of());
  }

  private static Document report(String text, Specification spec, Optional<LockedFile> locked) {
    Manifest manifest = new Manifest(Optional.empty(), List.of(sep(text)));
    SpecEvidence evidence =
        new SpecEvidence(
            spec,
            "spec",
            List.of(PAGE),
            sep -> Optional.<SourceText>empty(),
            sep -> locked,
            locked.isPresent());
    return HtmlReportTest.parsed(Traces.html(manifest, Optional.of(evidence)));
  }

  private Specification spec(String name, String text) throws IOException {
    Path page = directory.resolve(name).resolve(PAGE);
    Files.createDirectories(page.getParent());
    Files.writeString(page, "---\ntitle: Tool\n---\n\n" + text);
    return new Specification(DirectorySpecTree.of(directory.resolve(name), name, link -> false));
  }
}
