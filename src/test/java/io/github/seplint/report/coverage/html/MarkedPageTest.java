package io.github.seplint.report.coverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Tests that each normative sentence is marked on its page exactly once. */
final class MarkedPageTest {
  private static final String SENTENCES = "details.page mark[data-status]";

  @Test
  void ofTheInventedProtocolEachSentenceIsMarkedOnce() throws IOException {
    SpecEvidence spec = Traces.projectSpec();
    check(Traces.project(), spec, Path.of("fixtures/corpus"));
  }

  @Test
  void ofThePublicDraftEachOfItsSentencesIsMarkedOnce() throws IOException {
    SpecEvidence spec = Traces.draft(PublicData.get("spec"), PublicData.get("seps"));
    Manifest manifest = Traces.of(PublicData.get("seps"));
    assertEquals(30, spec.pages().size());
    assertEquals(632, check(manifest, spec, PublicData.get("seps")));
  }

  private static int check(Manifest manifest, SpecEvidence spec, Path corpus) throws IOException {
    Document page = Jsoup.parse(Traces.html(manifest, Optional.of(spec)));
    List<ClaimedSentence> units = units(spec, corpus);
    Elements marks = page.select(SENTENCES);
    assertEquals(units.size(), marks.size());
    assertFalse(units.isEmpty());
    for (int i = 0; i < units.size(); i++) {
      compare(units.get(i).sentence(), text(page, marks.get(i)));
      assertEquals(level(units.get(i)), marks.get(i).attr("data-level"));
      assertEquals(seps(units.get(i)), marks.get(i).attr("data-seps"));
    }
    assertEquals(leadIns(units), page.select("details.page mark.lead-in").size());
    assertEquals(List.of(), strayPieces(page));
    assertEquals(Set.of(), HtmlReportTest.dead(page));
    assertEquals(
        units.stream().filter(unit -> !unit.isClaimed()).count(),
        page.select("details.page mark[data-status=no-row]").size());
    return marks.size();
  }

  /** As {@code spec list} has them: from the files, not from the manifest. */
  private static List<ClaimedSentence> units(SpecEvidence spec, Path corpus) throws IOException {
    ClaimIndex claims = ClaimIndex.of(spec.spec(), Traces.files(corpus));
    return spec.pages().stream()
        .flatMap(path -> NormativeSentence.in(spec.spec(), path).stream())
        .map(unit -> new ClaimedSentence(unit, claims.on(unit)))
        .toList();
  }

  /** The mark has the sentence; of an item the lead-in, which ends in a colon, stands elsewhere. */
  private static void compare(NormativeSentence unit, String marked) {
    String text = solid(unit.text());
    if (unit.leadIn().isEmpty()) {
      assertEquals(text, marked);
    } else {
      assertTrue(text.endsWith(":" + marked), () -> text + "\n" + marked);
    }
  }

  /** Without white space: a line break between two pieces of a sentence is in neither. */
  static String solid(String text) {
    return text.replaceAll("\\s+", "");
  }

  static String text(Document page, Element mark) {
    StringBuilder text = new StringBuilder(ownText(mark));
    page.select("mark[data-of=" + mark.id() + "]").forEach(piece -> text.append(ownText(piece)));
    return solid(text.toString());
  }

  /** What an image shows is no part of a sentence. */
  private static String ownText(Element piece) {
    Element shown = piece.clone();
    shown.select(".image").remove();
    return shown.wholeText();
  }

  private static String level(ClaimedSentence unit) {
    return unit.sentence().level().name();
  }

  private static String seps(ClaimedSentence unit) {
    return unit.claims().stream()
        .map(claim -> String.valueOf(claim.sep().orElseThrow()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static int leadIns(List<ClaimedSentence> units) {
    TreeMap<String, Boolean> places = new TreeMap<>();
    for (ClaimedSentence each : units) {
      each.sentence().leadIn().ifPresent(at -> places.put(at.path() + at.span().start(), true));
    }
    return places.size();
  }

  private static List<String> strayPieces(Document page) {
    return page.select("mark[data-of]").stream()
        .map(piece -> piece.attr("data-of"))
        .filter(id -> page.getElementById(id) == null)
        .toList();
  }
}
