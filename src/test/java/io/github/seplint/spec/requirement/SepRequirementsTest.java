package io.github.seplint.spec.requirement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SepRequirementsTest {
  private static final String DRAFT = "docs/specification/draft/";
  private static final String TOOLS = "Clients **MUST** light the tools of the harbour at dusk.";

  @Test
  void aSentenceOnTwoPagesIsCountedOnce() {
    assertEquals(
        List.of("Clients MUST light the tools of the harbour at dusk. <- [0]"),
        requirements(
            List.of(TOOLS, TOOLS), "Clients MUST light the tools of the harbour at dusk."));
    assertEquals(
        List.of("Clients MUST light the tools of the harbour at dusk. <- []"),
        requirements(List.of(TOOLS, TOOLS), "Tea SHOULD be served."));
  }

  @Test
  void ofTwoSimilarSentencesWithoutARowOneIsCounted() {
    assertEquals(
        List.of("Log MUST be kept within the safe range of the cellar on every hill. <- []"),
        requirements(
            List.of(
                "Log MUST be kept within the safe range of the cellar on every hill.",
                "Log MUST be kept within the safe range of every hill."),
            "Tea SHOULD be served."));
  }

  @Test
  void anotherSentenceOfTheSamePageIsCounted() {
    assertEquals(
        List.of(
            "Log MUST be kept in the cellar of the hill. <- []",
            "Wax MUST be kept in the cellar of the hill. <- []"),
        requirements(
            List.of(
                "Log MUST be kept in the cellar of the hill. Wax MUST be kept in the cellar of the"
                    + " hill."),
            "Tea SHOULD be served."));
  }

  @Test
  void aRowThatSaysTheSameInOtherWordsCoversASentence() {
    assertEquals(
        List.of("The harbour MUST treat a dark tool as the end of that watch. <- [0]"),
        requirements(
            List.of("The harbour MUST treat a dark tool as the end of that watch."),
            "Covering the tool MUST be treated by the harbour as the end of that watch."));
  }

  @Test
  void theConditionBeforeTheSubjectDoesNotMatter() {
    assertEquals(
        List.of(
            "On hills, where all clients share a single bell, clients MUST use this tone to relate"
                + " answers to their watch. <- [0]"),
        requirements(
            List.of(
                "On hills, where all clients share a single bell, clients MUST use this tone to"
                    + " relate answers to their watch."),
            "To distinguish several watches, clients MUST relate answers using the tone of the"
                + " bell."));
  }

  @Test
  void aRowThatSharesItsSubjectAloneDoesNotCoverASentence() {
    assertEquals(
        List.of("Clients MUST count the stairs of the northern tower. <- []"),
        requirements(
            List.of("Clients MUST count the stairs of the northern tower."),
            "Clients MUST rest by day.",
            "Clients MUST NOT sleep on watch."));
  }

  @Test
  void examplesStepsAndTheChangelogNeedNoRow() {
    assertEquals(
        List.of("Clients MUST: answer within a minute <- []"),
        requirements(
            List.of(
                "For example, a tool of tin MUST be returned.",
                "To open the watch, the client MUST:\n\n1. Fetch the log\n2. Fill the tool",
                "Clients MUST:\n\n- answer within a minute"),
            "Tea SHOULD be served."));
    assertEquals(
        List.of(),
        SepRequirements.of(
            7001,
            NormativeSentence.in(DRAFT + "changelog.mdx", "Tools MUST burn.".getBytes(UTF_8)),
            ClaimIndex.of(List.of())));
  }

  @Test
  void aStepThatARowQuotesIsCounted() {
    assertEquals(
        List.of("To open the watch, the client MUST: Fetch the log <- [0]"),
        requirements(
            List.of("To open the watch, the client MUST:\n\n1. Fetch the log\n2. Fill the tool"),
            "To open the watch, the client MUST: Fetch the log"));
  }

  private static List<String> requirements(List<String> pages, String... rows) {
    SortedMap<String, String> texts = new TreeMap<>();
    pages.forEach(page -> texts.put(DRAFT + "page" + texts.size() + ".mdx", page));
    Specification spec = new Specification(new Pages(texts));
    StringBuilder yaml = new StringBuilder("sep: 7001\nspec_url: https://");
    yaml.append("modelcontextprotocol.io/specification/draft/page0\nrequirements:\n");
    for (String row : rows) {
      yaml.append("  - excluded: why\n    text: '").append(row).append("'\n");
    }
    ClaimIndex claims =
        ClaimIndex.of(spec, List.of(new SourceText("sep-7001.yaml", yaml.toString())));
    List<NormativeSentence> added =
        texts.keySet().stream().flatMap(path -> NormativeSentence.in(spec, path).stream()).toList();
    return SepRequirements.of(7001, added, claims).stream()
        .map(
            each ->
                each.sentence().text() + " <- " + each.claims().stream().map(Claim::row).toList())
        .toList();
  }

  private record Pages(SortedMap<String, String> texts) implements SpecTree {
    @Override
    public List<String> paths() {
      return List.copyOf(texts.keySet());
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(UTF_8));
    }

    @Override
    public String name() {
      return "projects";
    }
  }
}
