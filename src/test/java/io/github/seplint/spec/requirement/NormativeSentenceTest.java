package io.github.seplint.spec.requirement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NormativeSentenceTest {
  @Test
  void aSentenceWithAKeywordIsOneAndItsNeighboursAreNot() {
    assertEquals(
        List.of("MUST [MUST NOT] Lamps MUST NOT smoke."),
        in("Lamps are lit at dusk. Lamps **MUST NOT** smoke. Smoke is grey."));
  }

  @Test
  void aCapitalLetterBeforeAKeywordIsAName() {
    assertEquals(
        List.of("MUST [MUST] Party A MUST answer.", "MUST [MUST NOT] Then party A MUST NOT wait."),
        in("Party A **MUST** answer. A MUST is binding. Then party A **MUST NOT** wait."));
  }

  @Test
  void theLevelIsThatOfTheMostBindingKeyword() {
    assertEquals(
        List.of(
            "MUST [SHOULD, MUST NOT] Keepers SHOULD sing and MUST NOT shout.",
            "SHOULD [RECOMMENDED, NOT RECOMMENDED] Wax is RECOMMENDED, tar is NOT RECOMMENDED.",
            "MUST [SHALL] A lamp SHALL burn.",
            "MUST [REQUIRED] Two signatures are REQUIRED."),
        in(
            "Keepers SHOULD sing and MUST NOT shout. Wax is RECOMMENDED, tar is NOT RECOMMENDED."
                + " A lamp SHALL burn. Two signatures are REQUIRED."));
  }

  @Test
  void whatOnlyMayBeDoneIsNone() {
    assertEquals(List.of(), in("Keepers MAY sing. Tea is OPTIONAL. A seal is NOT REQUIRED."));
    assertEquals(List.of(), in("Keepers MAY:\n\n- sing\n- dance\n"));
  }

  @Test
  void theItemsOfALeadInAreUnitsAndTheLeadInIsNone() {
    assertEquals(
        List.of("MUST [MUST] Beacons MUST: nod", "MUST [MUST] Beacons MUST: answer"),
        in("Beacons **MUST**:\n\n- nod\n- answer\n"));
  }

  @Test
  void aSentenceBeforeAListThatEndsInAFullStopKeepsItsKeyword() {
    assertEquals(
        List.of("MUST [MUST] Beacons MUST nod."), in("Beacons MUST nod.\n\n- today\n- tomorrow\n"));
  }

  @Test
  void aColonWithoutAListLeadsToNothing() {
    assertEquals(
        List.of("MUST [MUST] Beacons MUST declare it:"),
        in("Beacons MUST declare it:\n\n```json\n{}\n```\n\n- no item of it\n"));
  }

  @Test
  void anItemThatHasAKeywordOfItsOwnGoesByThat() {
    assertEquals(
        List.of("SHOULD [SHOULD] One SHOULD nod.", "MUST [MUST] Beacons MUST: answer"),
        in("Beacons MUST:\n\n- One SHOULD nod.\n- answer\n"));
  }

  @Test
  void theSentencesOfAnItemStandTogetherUpToOneWithItsOwnKeyword() {
    assertEquals(
        List.of(
            "MUST [MUST] Beacons MUST: Fetch no icons. Send no cookies.",
            "SHOULD [SHOULD] They SHOULD rest."),
        in("Beacons MUST:\n\n- Fetch no icons. Send no cookies. They SHOULD rest.\n"));
  }

  @Test
  void anItemThatIsALeadInHandsOnWhatItWasGiven() {
    assertEquals(
        List.of(
            "SHOULD [SHOULD] Beacons SHOULD send: a header with: a name",
            "SHOULD [SHOULD] Beacons SHOULD send: a header with: a value",
            "SHOULD [SHOULD] Beacons SHOULD send: a body"),
        in("Beacons SHOULD send:\n\n- a header with:\n  - a name\n  - a value\n- a body\n"));
  }

  @Test
  void aCellIsAUnitOnlyWithAKeywordOfItsOwn() {
    assertEquals(
        List.of("MUST [MUST] Keepers MUST send these:", "MUST [MUST NOT] MUST NOT be empty"),
        in(
            """
            Keepers MUST send these:

            | Name | Rule |
            |---|---|
            | hue | MUST NOT be empty |
            """));
  }

  @Test
  void keywordsInCodeAreNone() {
    assertEquals(
        List.of(), in("The word `MUST`, the text `a MUST b` and ``SHOULD``.\n\n```\nMUST\n```\n"));
  }

  @Test
  void keywordsThatAreSpokenOfAreNone() {
    assertEquals(
        List.of(),
        in(
            "This goes from SHOULD to MUST. It was a SHOULD. The MUST above stays. Say \"MUST\"."
                + " MUST-level it is."));
    assertEquals(
        List.of(),
        in(
            "The key words MUST, SHOULD NOT and MAY in this document are to be interpreted as"
                + " described in BCP 14."));
  }

  @Test
  void headingsFrontMatterLinksAndCommentsAreNone() {
    assertEquals(
        List.of(),
        in(
            """
            ---
            title: You MUST
            ---

            # You MUST

            {/* You MUST */}

            [MUST]: https://x.y/
            """));
  }

  @Test
  void componentsAreLookedInto() {
    assertEquals(
        List.of("MUST [MUST] Lamps MUST burn."), in("<Note>\n  Lamps **MUST** burn.\n</Note>\n"));
  }

  @Test
  void aUnitKnowsItsPlaceItsSectionAndItsLeadIn() {
    String page = "# Lamps\n\nBeacons **MUST**:\n\n- nod\n- _answer_ `{}`.\n";
    NormativeSentence unit = NormativeSentence.in("docs/a.mdx", page.getBytes(UTF_8)).get(1);
    assertEquals("Lamps", unit.section().title());
    assertEquals("docs/a.mdx 6:4", place(unit.place()));
    assertEquals("answer_ `{}`.", slice(page, unit.place()));
    assertEquals("docs/a.mdx 3:1", unit.leadIn().map(NormativeSentenceTest::place).orElse(""));
    assertTrue(
        NormativeSentence.in("docs/a.mdx", page.getBytes(UTF_8)).get(0).leadIn().isPresent());
  }

  @Test
  void aLongLeadInIsNotRepeatedInFull() {
    String lead = "Beacons MUST " + "in the dark of the night ".repeat(100);
    String text = in(lead + "do this:\n\n- nod\n").get(0);
    assertTrue(text.length() < 1100 && text.endsWith("… nod"), text);
  }

  @Test
  void longPagesTakeNoLongerThanTheirLength() {
    int many = 100_000;
    Duration most = Duration.ofSeconds(20);
    assertTimeoutPreemptively(most, () -> assertCount(many, "Lamps MUST burn. ".repeat(many)));
    assertTimeoutPreemptively(
        most, () -> assertCount(many, "Keepers MUST:\n\n" + "- nod\n".repeat(many)));
    assertTimeoutPreemptively(most, () -> assertCount(1, "MUST ".repeat(many)));
  }

  private static void assertCount(int expected, String page) {
    assertEquals(expected, NormativeSentence.in("docs/a.mdx", page.getBytes(UTF_8)).size());
  }

  private static String place(Place place) {
    return place.path() + " " + place.start().line() + ":" + place.start().column();
  }

  private static String slice(String text, Place place) {
    return text.substring(place.span().start(), place.span().end());
  }

  private static List<String> in(String page) {
    return NormativeSentence.in("docs/page.mdx", page.getBytes(UTF_8)).stream()
        .map(unit -> unit.level() + " " + unit.keywords() + " " + unit.text())
        .toList();
  }
}
