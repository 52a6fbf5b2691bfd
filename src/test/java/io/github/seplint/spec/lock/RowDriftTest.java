package io.github.seplint.spec.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.page.FixtureSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From the draft of some time before to the draft. */
final class RowDriftTest {
  private static final String PAGE = "docs/specification/draft/fog.mdx";
  private static final String SITE = "https://modelcontextprotocol.io/specification/draft/";

  @Test
  void aSentenceThatStayedIsUnchanged() {
    RowDrift drift =
        drift(
            "basic/watches#opening-a-watch",
            "The beacon MUST answer with a `watchId` that it has never used before.");
    assertEquals(DriftStatus.UNCHANGED, drift.status());
  }

  @Test
  void aKeywordThatWasRaisedIsTold() {
    RowDrift drift =
        drift(
            "basic/watches#opening-a-watch",
            "The keeper SHOULD state in `bells` how many half hours it wants.");
    assertEquals(DriftStatus.KEYWORD_CHANGED, drift.status());
    KeywordChange change = drift.sentences().get(0).keyword().orElseThrow();
    assertEquals("SHOULD", change.quoted());
    assertEquals("MUST", change.specified());
    assertEquals(
        "The keeper [-SHOULD-]{+MUST+} state in bells how many half hours it wants.",
        marked(drift.sentences().get(0)));
  }

  @Test
  void aKeywordThatWasLoweredIsTold() {
    RowDrift drift =
        drift(
            "basic/watches#opening-a-watch",
            "A keeper MUST NOT open a second watch on the same beacon while the first one lasts.");
    KeywordChange change = drift.sentences().get(0).keyword().orElseThrow();
    assertEquals("MUST NOT", change.quoted());
    assertEquals("SHOULD NOT", change.specified());
  }

  @Test
  void aKeywordThatWasCapitalisedIsTold() {
    RowDrift drift =
        drift("beacon/flashes#showing-a-flash", "Beacons must leave a pause between two flashes.");
    assertEquals(DriftStatus.KEYWORD_CHANGED, drift.status());
    assertEquals(
        "Beacons [-must-]{+SHOULD+} leave a pause {+of at least two seconds+} between two"
            + " flashes.",
        marked(drift.sentences().get(0)));
  }

  @Test
  void aSentenceThatGrewIsChanged() {
    RowDrift drift =
        drift("beacon/flashes#showing-a-flash", "The beacon MUST answer with a `flashId`.");
    assertEquals(DriftStatus.CHANGED, drift.status());
    assertEquals(
        "The beacon MUST answer with a flashId {+before the first light is shown+}.",
        marked(drift.sentences().get(0)));
  }

  @Test
  void aSentenceOnAnotherPageIsMovedAndSaysWhere() {
    RowDrift drift = drift("basic/relaying#hops", "Each relay MUST raise the `hops` count by one.");
    assertEquals(DriftStatus.MOVED, drift.status());
    SentenceDrift.Now now = drift.sentences().get(0).current().orElseThrow();
    assertEquals("docs/specification/draft/relay/forwarding.mdx", now.page());
    assertEquals(Optional.of("hops"), now.anchor());
    assertEquals(1, now.places().size());
  }

  @Test
  void aSentenceThatWasDroppedIsGone() {
    RowDrift drift =
        drift(
            "basic/watches#closing-a-watch",
            "A beacon MUST ring the bell once when a watch is closed.");
    assertEquals(DriftStatus.REMOVED, drift.status());
    assertEquals(Optional.empty(), drift.sentences().get(0).current());
  }

  @Test
  void aParaphraseDriftsWithTheSentenceThatItIsLike() {
    RowDrift drift =
        drift(
            "basic/watches#opening-a-watch",
            "The keeper SHOULD state in `bells` how many hours it would want.");
    assertEquals(Optional.of(MatchTier.SIMILAR), drift.row().tier());
    assertEquals(DriftStatus.KEYWORD_CHANGED, drift.status());
  }

  @Test
  void whatTheSpecificationNeverHadHasNoSentence() {
    RowDrift drift = drift("basic/watches", "Lamps MUST be green on Sundays and feast days.");
    assertEquals(Optional.of(MatchTier.ABSENT), drift.row().tier());
    assertEquals(List.of(), drift.sentences());
    assertEquals(DriftStatus.UNCHANGED, drift.status());
  }

  @Test
  void aLeadInAndItsItemThatBecameASentenceAreHeldAgainstItTogether() {
    String before = "# Fog\n\nBeacons SHOULD return errors for common cases:\n\n- Fog: -32041\n";
    String after = "# Fog\n\nIn fog, beacons MUST return an error: -32041.\n";
    SentenceDrift drift = led(Map.of(PAGE, before), Map.of(PAGE, after)).sentences().get(0);
    assertEquals(DriftStatus.KEYWORD_CHANGED, drift.status());
    assertEquals("SHOULD", drift.keyword().orElseThrow().quoted());
  }

  @Test
  void aLeadInWhoseItemIsGoneIsNotFoundOnAnotherPage() {
    String lead = "# Fog\n\nBeacons SHOULD return errors for common cases:\n\n";
    RowDrift drift =
        led(
            Map.of(PAGE, lead + "- Fog: -32041\n"),
            Map.of(PAGE, "# Fog\n", "docs/specification/draft/oil.mdx", lead + "- Oil: -32042\n"));
    assertEquals(
        List.of(DriftStatus.REMOVED, DriftStatus.REMOVED),
        drift.sentences().stream().map(SentenceDrift::status).toList());
  }

  @Test
  void aPageThatBecameAFolderHasItsUrlStillSoNothingHasMoved() {
    String page = "# Fog\n\nBeacons SHOULD return errors for common cases:\n\n- Fog: -32041\n";
    RowDrift drift =
        led(Map.of(PAGE, page), Map.of("docs/specification/draft/fog/index.mdx", page));
    assertEquals(DriftStatus.UNCHANGED, drift.status());
  }

  @Test
  void aChangeThatTheRowAlreadyHasIsFollowed() {
    String before = "# Fog\n\nBeacons MUST answer with flag -32001 (FogFlag).\n";
    RowDrift drift =
        drift(
            Map.of(PAGE, before),
            Map.of(PAGE, before.replace("-32001", "-32020")),
            "fog",
            "Beacons MUST answer with flag -32020.");
    assertEquals(DriftStatus.FOLLOWED, drift.status());
  }

  @Test
  void aChangeThatTheRowLacksIsNotFollowed() {
    String before = "# Fog\n\nBeacons MUST answer with flag -32001 (FogFlag).\n";
    RowDrift drift =
        drift(
            Map.of(PAGE, before),
            Map.of(PAGE, before.replace("-32001", "-32020")),
            "fog",
            "Beacons MUST answer with flag -32001.");
    assertEquals(DriftStatus.CHANGED, drift.status());
  }

  @Test
  void aSentenceThatWasThereBeforeIsNoSuccessor() {
    String kept = "Flag names MUST be unique within the scope of the harbour.\n";
    String removed = "Flag names MUST be unique within the scope of a watch.";
    Map<String, String> before = Map.of(PAGE, "# Fog\n\n" + removed + "\n\n" + kept);
    assertEquals(
        DriftStatus.REMOVED,
        drift(before, Map.of(PAGE, "# Fog\n\n" + kept), "fog", removed).status());
    String edited = kept.replace("harbour", "whole harbour");
    assertEquals(
        DriftStatus.CHANGED,
        drift(before, Map.of(PAGE, "# Fog\n\n" + edited), "fog", removed).status());
  }

  @Test
  void aSentenceOfAnotherLockedRowIsNoSuccessor() {
    Map<String, String> before =
        Map.of(
            PAGE, "# Fog\n\nClients MUST send the first horn. Clients MUST send the last horn.\n");
    Map<String, String> after = Map.of(PAGE, "# Fog\n\nClients MUST send the last horn.\n");
    String yaml =
        """
        sep: 7001
        spec_url: https://modelcontextprotocol.io/specification/draft/fog#fog
        requirements:
          - check: sep-7001-a
            text: 'Clients MUST send the first horn.'
          - check: sep-7001-b
            text: 'Clients MUST send the last horn.'
        """;
    LockedFile locked = FixtureSpec.locked(before, yaml);
    RowDrift drift =
        RowDrift.of(
            locked.row("sep-7001-a").orElseThrow(),
            "Clients MUST send the first horn.",
            new FormerSentences(Optional.empty(), FormerSentences.in(locked)),
            FixtureSpec.specification(after));
    assertEquals(DriftStatus.REMOVED, drift.status());
  }

  @Test
  void changedPunctuationIsReported() {
    String text = "Keepers MUST send either a name, or an ID and a token.";
    String after = "# Fog\n\nKeepers MUST send either a name or an ID, and a token.\n";
    RowDrift drift = drift(Map.of(PAGE, "# Fog\n\n" + text), Map.of(PAGE, after), "fog", text);
    assertEquals(DriftStatus.PUNCTUATION_CHANGED, drift.status());
    String dashes = "Keepers MUST ring — at noon — once.";
    assertEquals(
        DriftStatus.PUNCTUATION_CHANGED,
        drift(
                Map.of(PAGE, "# Fog\n\n" + dashes),
                Map.of(PAGE, "# Fog\n\nKeepers MUST ring, at noon, once.\n"),
                "fog",
                dashes)
            .status());
  }

  @Test
  void aSerialCommaIsNoChange() {
    String text = "Keepers MUST carry oil, rope and bread.";
    RowDrift drift =
        drift(
            Map.of(PAGE, "# Fog\n\n" + text),
            Map.of(PAGE, "# Fog\n\nKeepers MUST carry oil, rope, and bread.\n"),
            "fog",
            text);
    assertEquals(DriftStatus.UNCHANGED, drift.status());
  }

  private static RowDrift led(Map<String, String> before, Map<String, String> after) {
    return drift(
        before, after, "fog", "Beacons SHOULD return errors for common cases: Fog: -32041");
  }

  private static RowDrift drift(String link, String text) {
    return drift(FixtureSpec.filesBefore(), FixtureSpec.files(), link, text);
  }

  private static RowDrift drift(
      Map<String, String> before, Map<String, String> after, String link, String text) {
    String yaml =
        "sep: 7001\nspec_url: "
            + SITE
            + link
            + "\nrequirements:\n  - check: sep-7001-a\n    text: '"
            + text
            + "'\n";
    LockedFile locked = FixtureSpec.locked(before, yaml);
    return RowDrift.of(
        locked.row("sep-7001-a").orElseThrow(),
        text,
        new FormerSentences(
            Optional.of(FixtureSpec.specification(before)), FormerSentences.in(locked)),
        FixtureSpec.specification(after));
  }

  private static String marked(SentenceDrift drift) {
    return drift.diff().stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "-]";
                  case ADDED -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}
