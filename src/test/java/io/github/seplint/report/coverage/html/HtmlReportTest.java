package io.github.seplint.report.coverage.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.report.markdown.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlReportTest {
  /** Of each kind of text something that breaks out of what is put together by hand. */
  private static final String HOSTILE =
      "a|b `c` <script>alert(1)</script> \"'&amp; </style> -->\n\u202Etxt.\u0000\u0007\u001B[31m"
          + " \uD800 ${x} {{y}} \uFFFE";

  private static final String SHOWN =
      "a|b `c` <script>alert(1)</script> \"'&amp; </style> --> [U+202E]txt.[U+0000][U+0007]"
          + "[U+001B][31m [U+D800] ${x} {{y}} [U+FFFE]";

  @Test
  void thePageIsWellFormed() throws IOException {
    parsed(project());
    parsed(Traces.html(Traces.project(), Optional.empty()));
    parsed(Traces.html(nasty(), Optional.of(Traces.projectSpec())));
    parsed(Traces.html(new Manifest(Optional.empty(), List.of()), Optional.empty()));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    assertEquals(project(), project());
  }

  @Test
  void nothingIsFetched() throws IOException {
    Document page = parsed(project());
    assertEquals(0, page.select("link, img, iframe, object, embed, base, [src], [style]").size());
    assertFalse(page.select("style").html().contains("@import"));
    assertEquals(
        page.select("style").html().split("url\\(", -1).length,
        page.select("style").html().split("url\\(#", -1).length);
    for (Element link : page.select("[href]")) {
      assertTrue(link.attr("href").matches("(#|https?://).*"), link.outerHtml());
      assertEquals("a", link.tagName());
    }
  }

  @Test
  void aLinkToAPageThatIsNotDrawnLeadsToTheWeb(@TempDir Path directory) throws IOException {
    Path draft = Files.createDirectories(directory.resolve(Traces.DRAFT));
    Files.writeString(draft.resolve("changes.mdx"), "Nothing is new.\n");
    Files.writeString(
        draft.resolve("wait.mdx"), "A client **MUST** wait, see [the changes](./changes).\n");
    SpecEvidence spec = Traces.draft(directory, Path.of("fixtures/corpus"));
    Document page = parsed(Traces.html(Traces.project(), Optional.of(spec)));
    String href = page.select("details.page a:contains(changes)").attr("href");
    assertTrue(href.startsWith("https://"), href);
    assertEquals(Set.of(), dead(page));
  }

  /** The links within a page that lead nowhere. */
  static Set<String> dead(Document page) {
    Set<String> dead = new TreeSet<>(page.select("[href^=#]").eachAttr("href"));
    page.select("[id]").forEach(each -> dead.remove("#" + each.id()));
    return dead;
  }

  @Test
  void thePolicyLetsInTheStyleAndTheScriptAndNothingElse() throws Exception {
    Document page = parsed(project());
    String expected =
        "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(page, "style"), hash(page, "script"));
    assertEquals(expected, page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
      }
    }
  }

  private static String hash(Document page, String tag) throws Exception {
    assertEquals(1, page.select(tag).size());
    byte[] text = page.expectFirst(tag).data().getBytes(UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
  }

  @Test
  void rowsLeadToSentencesAndSentencesToRows() throws IOException {
    Document page = parsed(project());
    Set<String> fromRows = new TreeSet<>();
    for (Element row : page.select("li.row")) {
      for (Element link : row.select(".links a[href^=#]")) {
        fromRows.add(row.id() + " " + link.attr("href").substring(1));
      }
    }
    Set<String> fromSentences = new TreeSet<>();
    String sentence = "";
    for (Element each : page.select("details.page mark.s, a.to-row")) {
      if (each.tagName().equals("mark")) {
        sentence = each.hasAttr("data-of") ? each.attr("data-of") : each.id();
      } else {
        fromSentences.add(each.attr("href").substring(1) + " " + sentence);
      }
    }
    assertEquals(fromRows, fromSentences);
    assertTrue(fromRows.size() > 20, "links: " + fromRows.size());
  }

  @Test
  void whatIsCountedIsWhatIsThere() throws IOException {
    Document page = parsed(project());
    Manifest manifest = Traces.project();
    assertEquals(manifest.counts().tested(), page.select("li.row[data-status=tested]").size());
    assertEquals(manifest.counts().untested(), page.select("li.row[data-status=untested]").size());
    assertEquals(manifest.counts().excluded(), page.select("li.row[data-status=excluded]").size());
    assertEquals(manifest.counts().untracked(), page.select(".untracked li").size());
    assertEquals(manifest.seps().size(), page.select("#overview tbody tr").size());
    List<String> legend = page.select(".total:nth-child(2) .legend li").eachText();
    for (CoverageStatus status : CoverageStatus.values()) {
      int marks = page.select("details.page mark[data-status=" + status.word() + "]").size();
      assertEquals(marks > 0, legend.contains(marks + " " + status.label()), status.label());
    }
  }

  @Test
  void textsOfOthersAreTexts() throws IOException {
    Document page = parsed(Traces.html(nasty(), Optional.of(Traces.projectSpec())));
    assertEquals(1, page.select("script").size());
    assertEquals(1, page.select("style").size());
    assertEquals(SHOWN, page.select("h1").text());
    assertEquals(SHOWN, page.expectFirst("li.row blockquote").text());
    assertEquals(SHOWN, page.expectFirst("li.row .head code").text());
    assertEquals(SHOWN, page.expectFirst(".reason bdi").text());
    assertEquals(SHOWN, page.expectFirst(".untracked code").text());
    assertEquals(0, page.select("a[href^=javascript]").size());
    assertTrue(page.select(".dead").text().contains("javascript:alert(1)"));
  }

  @Test
  void failingScenariosAndKnownGapsAreReportedWithHostileNames() {
    Document page = parsed(HtmlReport.of(SampleReports.of(() -> HOSTILE), Optional.empty()));
    assertEquals(1, page.select("script").size());
    assertEquals("0 / 1 server scenarios passed", page.select("#conformance .figure").text());
    assertEquals(SHOWN, page.expectFirst(".failing th code").text());
    assertEquals(
        "issue: " + SHOWN + " " + SHOWN, page.expectFirst(".failing td:last-child").text());
    assertEquals(2, page.select("#suites tbody tr").size());
    assertEquals(SHOWN, page.expectFirst("#suites tbody th").text());
    assertEquals("Known gap " + SHOWN, page.expectFirst("[data-status=untested] .reason").text());
  }

  @Test
  void aCheckLeadsToItsDefinition() throws IOException {
    Element link = parsed(project()).expectFirst("li.row .head code a");
    assertTrue(
        link.attr("href").startsWith("https://project.example/clients/suite/blob/HEAD/"),
        link.outerHtml());
  }

  @Test
  void checkIdsThatAreTheSameOrLookLikeIdsOfThePageGetIdsOfTheirOwn() {
    List<ManifestRow> rows =
        List.of(check("main"), check("main"), check("sep-7001"), check("main-2"), check(""));
    SepCoverage sep = new SepCoverage(7001, "sep-7001.yaml", "", rows, List.of());
    Document page =
        parsed(Traces.html(new Manifest(Optional.empty(), List.of(sep)), Optional.empty()));
    assertEquals(
        List.of("main-2", "main-3", "sep-7001-2", "main-2-2", "-"),
        page.select("li.row").eachAttr("id"));
  }

  @Test
  void aManifestWithoutSepsSaysSo() {
    Document page =
        parsed(Traces.html(new Manifest(Optional.empty(), List.of()), Optional.empty()));
    assertEquals("The manifest has no SEPs.", page.expectFirst("#rows > .empty").text());
  }

  @Test
  void aBarIsAsLongAsItsRows() {
    StatusBar bar =
        StatusBar.of(
            List.of(CoverageStatus.TESTED, CoverageStatus.EXCLUDED, CoverageStatus.TESTED), 9);
    assertEquals("2 tested, 1 excluded", bar.label());
    assertEquals(
        List.of("0.000% 22.222%", "22.222% 11.111%"),
        bar.segments().stream().map(each -> each.x() + " " + each.width()).toList());
    assertEquals("100 %", bar.testedShare());
    assertEquals("–", StatusBar.full(List.of()).testedShare());
  }

  private static Manifest nasty() {
    Optional<String> script = Optional.of("javascript:alert(1)");
    SepCoverage sep =
        new SepCoverage(
            7001,
            HOSTILE,
            "javascript:alert(1)",
            List.of(
                ManifestRow.checked(HOSTILE, true, HOSTILE, script, script),
                ManifestRow.excluded(HOSTILE, HOSTILE, Optional.of(HOSTILE)),
                ManifestRow.unkeyed(HOSTILE, Optional.empty(), Optional.empty())),
            List.of(HOSTILE));
    return new Manifest(Optional.of(HOSTILE), List.of(sep));
  }

  private static ManifestRow check(String id) {
    return ManifestRow.checked(id, true, "It MUST be.", Optional.empty(), Optional.empty());
  }

  private static String project() throws IOException {
    return Traces.html(Traces.project(), Optional.of(Traces.projectSpec()));
  }

  /** A page that a strict parser takes, without an id twice or a link to none. */
  static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "", parser);
    assertEquals(List.of(), List.copyOf(parser.getErrors()));
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), "twice: " + element.id());
      assertFalse(element.id().matches(".*\\s.*|"), element.outerHtml());
    }
    for (Element link : page.select("[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
    }
    for (String reference : List.of("aria-labelledby", "for")) {
      for (Element element : page.select("[" + reference + "]")) {
        assertTrue(ids.contains(element.attr(reference)), element.outerHtml());
      }
    }
    return page;
  }
}
