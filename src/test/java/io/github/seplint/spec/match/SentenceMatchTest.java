package io.github.seplint.spec.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.spec.match.PartMatch.OmittedWords;
import io.github.seplint.spec.page.FixtureSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Quotes of several sentences, of code, of complete lists and of several rows of a table. */
final class SentenceMatchTest {
  private static final String SEALS =
      "# Seals\n\nSeals are unsigned. Any relay may swap both. Hosts **MUST NOT** trust a match.\n";

  @Test
  void sentencesAreBoundOneByOneAndTheOneBetweenThemIsAnOmission() {
    RowMatch row = match(SEALS, "Seals are unsigned. Hosts MUST NOT trust a match.");
    assertEquals("T3: T0 3, T1 3", summary(row));
    assertEquals(List.of("Any relay may swap both."), omissions(row));
  }

  @Test
  void aMarkedOmissionIsNone() {
    RowMatch row = match(SEALS, "Seals are unsigned. ... Hosts MUST NOT trust a match.");
    assertEquals("T4: T4 3 3", summary(row));
    assertEquals(List.of(), omissions(row));
  }

  @Test
  void aSentenceThatIsNotThereLeavesTheOthersBound() {
    assertEquals(
        "T7: T0 3, T7 -", summary(match(SEALS, "Seals are unsigned. Visitors are offered tea.")));
  }

  @Test
  void aSentenceNextToABoundOneIsComparedWithItsNeighbour() {
    String page = "# A\n\nClients MUST bow. Guests of the tower get tea, milk and bread at noon.\n";
    assertEquals(
        "T6: T0 3, T6 3",
        summary(match(page, "Clients MUST bow. Guests of the tower get tea at noon.")));
  }

  @Test
  void aRepeatedSentenceIsTheOneNextToTheOther() {
    String page = "# A\n\nClients bow. It is polite.\n\n# B\n\nIt is polite. Guests MUST sit.\n";
    assertEquals("T3: T0 7, T0 7", summary(match(page, "Guests MUST sit. It is polite.")));
  }

  @Test
  void sentencesOfSeveralParagraphsOfAnotherPageAreElsewhere() {
    String quote = "Seals are unsigned. Hosts MUST NOT trust a match.";
    RowMatch row =
        row(Map.of("tools.mdx", "# Tools\n", "seals.mdx", SEALS), "tools", List.of(quote)).get(0);
    assertEquals("T5: T5 3, T5 3", summary(row));
  }

  @Test
  void aLeadInAndCodeAreOneQuote() {
    String page = "# A\n\nA name has the form:\n\n```\ntool://<a>/<b>\n```\n\nMore.\n";
    assertEquals("T3: T3 3 6", summary(match(page, "A name has the form: tool://<a>/<b>")));
    assertEquals("T3: T3 3 6", summary(match(page, "A name has the form: `tool://<a>/<b>`")));
  }

  @Test
  void textThatIsOnlyInACodeBlockIsFoundThere() {
    String page = "# A\n\nA message:\n\n```markdown\nClients **MUST** answer.\n```\n";
    assertEquals("T4: T4 6", summary(match(page, "Clients MUST answer.")));
    assertEquals(
        "T0: T0 9", summary(match(page + "\nClients MUST answer.\n", "Clients MUST answer.")));
  }

  @Test
  void jsonIsQuotable() {
    String page = "# A\n\nA tool:\n\n```json\n{\n  \"tool\": { \"log\": 1 }\n}\n```\n";
    assertEquals("T4: T4 7", summary(match(page, "\"tool\": { \"log\": 1 }")));
  }

  @Test
  void severalRowsOfATableFollowItsLeadIn() {
    String page =
        """
        # A

        An error MUST have:

        | name | type | use |
        |---|---|---|
        | mode | string | A. |
        | text | string | B. |
        """;
    assertEquals(
        "T3: T3 3 7 7 7 8 8 8",
        summary(match(page, "An error MUST have: mode (string): A. text (string): B.")));
  }

  @Test
  void aListIsQuotedAsASentence() {
    String page = "# A\n\nClients MUST sign in:\n\n- the log,\n- the book\n- the almanac\n\nEnd.\n";
    assertEquals(
        "T3: T3 3 5 6 7",
        summary(match(page, "Clients MUST sign in the log, the book, and the almanac.")));
    assertEquals(
        MatchTier.SIMILAR, match(page, "Clients MUST sign in the log, and the book.").tier());
  }

  @Test
  void theSecondRequirementOfASentenceIsQuotedWithItsSubject() {
    String page = "# A\n\nThe jar MUST be flat, and it MUST NOT hold absolute paths.\n";
    assertEquals("T3: T3 3 3", summary(match(page, "The jar MUST NOT hold absolute paths.")));
    assertEquals(MatchTier.SIMILAR, match(page, "The jar MUST hold absolute paths.").tier());
  }

  @Test
  void aCommentOfTheGeneratedSchemaIsAUnit() {
    String page =
        "# Tool\n\n<div class=\"s\"><span>log</span><span>:</span> <span>number</span></div>"
            + "<div class=\"c\"><div><p>The log of a <code>tool</code>.</p>\n</div></div>"
            + "<div class=\"c\"><p>Clients <b>MUST NOT</b> spill it.</p>\n</div>\n";
    assertEquals("T2: T2 4", summary(match(page, "clients MUST NOT spill it")));
  }

  /** A row's tier, and the tier and lines of each part. */
  private static String summary(RowMatch row) {
    return row.tier().label()
        + ": "
        + String.join(", ", row.parts().stream().map(SentenceMatchTest::part).toList());
  }

  private static String part(PartMatch part) {
    List<String> lines =
        part.match()
            .map(QuoteMatch::places)
            .or(() -> part.similar().map(near -> near.span().places()))
            .map(places -> places.stream().map(at -> at.start().line() + "").toList())
            .orElse(List.of("-"));
    return part.tier().label() + " " + String.join(" ", lines);
  }

  private static List<String> omissions(RowMatch row) {
    return row.parts().stream()
        .flatMap(part -> row.omissions(part).stream())
        .map(OmittedWords::text)
        .toList();
  }

  private static RowMatch match(String page, String text) {
    return row(Map.of("tools.mdx", page), "tools", List.of(text)).get(0);
  }

  private static List<RowMatch> row(Map<String, String> pages, String cited, List<String> texts) {
    StringBuilder yaml = new StringBuilder("sep: 7001\nspec_url: https://");
    yaml.append("modelcontextprotocol.io/specification/draft/" + cited + "\nrequirements:\n");
    texts.forEach(
        text -> yaml.append("  - check: a\n    text: '" + text.replace("'", "''") + "'\n"));
    Map<String, String> files = new TreeMap<>();
    pages.forEach((name, page) -> files.put("docs/specification/draft/" + name, page));
    return new FileMatch(FixtureSpec.specification(files), FixtureSpec.sep(yaml.toString())).rows();
  }
}
