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
        List.of("MUST [MUST NOT] Tools MUST NOT smoke."),
        in("Tools are lit at dusk. Tools **MUST NOT** smoke. Smoke is grey."));
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
            "MUST [SHOULD, MUST NOT] Clients SHOULD sing and MUST NOT shout.",
            "SHOULD [RECOMMENDED, NOT RECOMMENDED] Wax is RECOMMENDED, tar is NOT RECOMMENDED.",
            "MUST [SHALL] A tool SHALL burn.",
            "MUST [REQUIRED] Two signatures are REQUIRED."),
        in(
            "Clients SHOULD sing and MUST NOT shout. Wax is RECOMMENDED, tar is NOT RECOMMENDED."
                + " A tool SHALL burn. Two signatures are REQUIRED."));
  }

  @Test
  void whatOnlyMayBeDoneIsNone() {
    assertEquals(List.of(), in("Clients MAY sing. Tea is OPTIONAL. A seal is NOT REQUIRED."));
    assertEquals(List.of(), in("Clients MAY:\n\n- sing\n- dance\n"));
  }

  @Test
  void theItemsOfALeadInAreUnitsAndTheLeadInIsNone() {
    assertEquals(
        List.of("MUST [MUST] Servers MUST: nod", "MUST [MUST] Servers MUST: answer"),
        in("Servers **MUST**:\n\n- nod\n- answer\n"));
  }

  @Test
  void aSentenceBeforeAListThatEndsInAFullStopKeepsItsKeyword() {
    assertEquals(
        List.of("MUST [MUST] Servers MUST nod."), in("Servers MUST nod.\n\n- today\n- tomorrow\n"));
  }

  @Test
  void aColonWithoutAListLeadsToNothing() {
    assertEquals(
        List.of("MUST [MUST] Servers MUST declare it:"),
        in("Servers MUST declare it:\n\n```json\n{}\n```\n\n- no item of it\n"));
  }

  @Test
  void anItemThatHasAKeywordOfItsOwnGoesByThat() {
    assertEquals(
        List.of("SHOULD [SHOULD] One SHOULD nod.", "MUST [MUST] Servers MUST: answer"),
        in("Servers MUST:\n\n- One SHOULD nod.\n- answer\n"));
  }

  @Test
  void theSentencesOfAnItemStandTogetherUpToOneWithItsOwnKeyword() {
    assertEquals(
        List.of(
            "MUST [MUST] Servers MUST: Fetch no icons. Send no cookies.",
            "SHOULD [SHOULD] They SHOULD rest."),
        in("Servers MUST:\n\n- Fetch no icons. Send no cookies. They SHOULD rest.\n"));
  }

  @Test
  void anItemThatIsALeadInHandsOnWhatItWasGiven() {
    assertEquals(
        List.of(
            "SHOULD [SHOULD] Servers SHOULD send: a header with: a name",
            "SHOULD [SHOULD] Servers SHOULD send: a header with: a value",
            "SHOULD [SHOULD] Servers SHOULD send: a body"),
        in("Servers SHOULD send:\n\n- a header with:\n  - a name\n  - a value\n- a body\n"));
  }

  @Test
  void aCellIsAUnitOnlyWithAKeywordOfItsOwn() {
    assertEquals(
        List.of("MUST [MUST] Clients MUST send these:", "MUST [MUST NOT] MUST NOT be empty"),
        in(
            """
            Clients MUST send these:

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
        List.of("MUST [MUST] Tools MUST burn."), in("<Note>\n  Tools **MUST** burn.\n</Note>\n"));
  }

  @Test
  void aUnitKnowsItsPlaceItsSectionAndItsLeadIn() {
    String page = "# Tools\n\nServers **MUST**:\n\n- nod\n- _answer_ `{}`.\n";
    NormativeSentence unit = NormativeSentence.in("docs/a.mdx", page.getBytes(UTF_8)).get(1);
    assertEquals("Tools", unit.section().title());
    assertEquals("docs/a.mdx 6:4", place(unit.place()));
    assertEquals("answer_ `{}`.", slice(page, unit.place()));
    assertEquals("docs/a.mdx 3:1", unit.leadIn().map(NormativeSentenceTest::place).orElse(""));
    assertTrue(
        NormativeSentence.in("docs/a.mdx", page.getBytes(UTF_8)).get(0).leadIn().isPresent());
  }

  @Test
  void aLongLeadInIsNotRepeatedInFull() {
    String lead = "Servers MUST " + "in the dark of the night ".repeat(100);
    String text = in(lead + "do this:\n\n- nod\n").get(0);
    assertTrue(text.length() < 1100 && text.endsWith("… nod"), text);
  }

  @Test
  void longPagesTakeNoLongerThanTheirLength() {
    int many = 100_000;
    Duration most = Duration.ofSeconds(20);
    assertTimeoutPreemptively(most, () -> assertCount(many, "Tools MUST burn. ".repeat(many)));
    assertTimeoutPreemptively(
        most, () -> assertCount(many, "Clients MUST:\n\n" + "- nod\n".repeat(many)));
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
