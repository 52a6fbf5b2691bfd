package io.github.seplint.spec.requirement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ClaimIndexTest {
  private static final String PAGE = "docs/specification/draft/tools.mdx";

  @Test
  void aRowClaimsTheSentenceThatItQuotes() {
    assertEquals(
        List.of("Tools MUST burn. <- [0 a]", "Wicks MUST NOT smoke. <- []"),
        claims(
            "Tools **MUST** burn. Wicks **MUST NOT** smoke.", "check: a, text: Tools MUST burn."));
  }

  @Test
  void aRowThatQuotesTwoSentencesClaimsBoth() {
    assertEquals(
        List.of("Tools MUST burn. <- [0 a]", "Wicks MUST NOT smoke. <- [0 a]"),
        claims(
            "Tools MUST burn. Wicks MUST NOT smoke.",
            "check: a, text: Tools MUST burn. Wicks MUST NOT smoke."));
  }

  @Test
  void twoRowsThatQuoteHalfASentenceEachClaimIt() {
    assertEquals(
        List.of("The crate MUST be flat, and it MUST NOT contain any other crates. <- [0 a, 1 b]"),
        claims(
            "The crate **MUST** be flat, and it **MUST NOT** contain any other crates.",
            "check: a, text: The crate MUST be flat.",
            "check: b, text: It MUST NOT contain any other crates."));
  }

  @Test
  void aRowOfSeveralSentencesClaimsThoseThatItQuotesAndNotTheOneBetween() {
    assertEquals(
        List.of(
            "Seals MUST be waxed. <- [0 a]",
            "Any relay SHOULD count both. <- []",
            "Hosts MUST NOT treat a seal as a lock. <- [0 a]"),
        claims(
            "Seals MUST be waxed. Any relay SHOULD count both. Hosts MUST NOT treat a seal as a"
                + " lock.",
            "check: a, text: Seals MUST be waxed. Hosts MUST NOT treat a seal as a lock."));
  }

  @Test
  void severalRowsCanClaimASentence() {
    assertEquals(
        List.of("Tools MUST burn. <- [0 a, 1 excluded]"),
        claims(
            "Tools MUST burn.",
            "check: a, text: Tools MUST burn.",
            "excluded: why, text: Tools MUST burn."));
  }

  @Test
  void aRowThatQuotesAnItemWithItsLeadInClaimsThatItem() {
    assertEquals(
        List.of("Clients MUST: nod <- [0 a]", "Clients MUST: answer <- []"),
        claims("Clients MUST:\n\n- nod\n- answer\n", "check: a, text: 'Clients MUST: nod'"));
  }

  @Test
  void aRowThatQuotesTheLeadInAloneClaimsTheItems() {
    assertEquals(
        List.of(
            "When the tool is dark, clients MUST: nod <- [0 a]",
            "When the tool is dark, clients MUST: answer <- [0 a]"),
        claims(
            "When the tool is dark, clients MUST:\n\n- nod\n- answer\n",
            "check: a, text: 'When the tool is dark, clients MUST:'"));
  }

  @Test
  void aRowClaimsWhatIsLikeItsQuote() {
    assertEquals(
        List.of("Clients MUST trim the red wick of a tool at dusk. <- [0 a]"),
        claims(
            "Clients MUST trim the red wick of a tool at dusk.",
            "check: a, text: Clients MUST trim the green wick of a tool at dusk."));
  }

  @Test
  void aRowWithAnotherKeywordClaimsTheSentenceAllTheSame() {
    assertEquals(
        List.of("Clients MUST trim the wick of a tool at dusk. <- [0 a]"),
        claims(
            "Clients MUST trim the wick of a tool at dusk.",
            "check: a, text: Clients SHOULD trim the wick of a tool at dusk."));
  }

  @Test
  void aRowThatQuotesNothingOfThePageClaimsNothing() {
    assertEquals(
        List.of("Tools MUST burn. <- []"),
        claims("Tools MUST burn.", "check: a, text: Visitors SHOULD be offered tea."));
  }

  @Test
  void eachRowOfTheCleanCorpusThatBindsClaimsSomething() throws IOException {
    Specification spec =
        new Specification(DirectorySpecTree.of(Path.of("fixtures/spec"), "spec", link -> false));
    List<SourceText> files = new ArrayList<>();
    Set<String> expected = new TreeSet<>();
    for (int sep = 7001; sep <= 7009; sep++) {
      Path path = Path.of("fixtures/corpus/sep-" + sep + ".yaml");
      SourceText source = new SourceText(sep + "", Files.readString(path));
      files.add(source);
      for (Requirement each : SepFile.of(source, YamlParser.read(source.text())).requirements()) {
        if (binds(each)) {
          expected.add(sep + "#" + each.index());
        }
      }
    }
    ClaimIndex claims = ClaimIndex.of(spec, files);
    assertEquals(expected, claimed(spec, claims));
  }

  private static boolean binds(Requirement requirement) {
    return requirement.keywords().stream()
        .anyMatch(each -> each.level() != NormativeKeyword.Level.MAY);
  }

  private static Set<String> claimed(Specification spec, ClaimIndex claims) {
    return spec.paths().stream()
        .flatMap(path -> NormativeSentence.in(spec, path).stream())
        .flatMap(unit -> claims.on(unit).stream())
        .map(claim -> claim.file() + "#" + claim.row())
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> claims(String page, String... rows) {
    Specification spec = new Specification(new OnePage(page));
    StringBuilder yaml = new StringBuilder("sep: 7001\nspec_url: https://");
    yaml.append("modelcontextprotocol.io/specification/draft/tools\nrequirements:\n");
    for (String row : rows) {
      yaml.append("  - ").append(row.replace(", text:", "\n    text:")).append('\n');
    }
    ClaimIndex claims =
        ClaimIndex.of(spec, List.of(new SourceText("sep-7001.yaml", yaml.toString())));
    return NormativeSentence.in(spec, PAGE).stream()
        .map(
            unit ->
                unit.text() + " <- " + claims.on(unit).stream().map(ClaimIndexTest::of).toList())
        .toList();
  }

  private static String of(Claim claim) {
    return claim.row() + " " + claim.disposition();
  }

  /** A specification of one page. */
  private record OnePage(String page) implements SpecTree {
    @Override
    public List<String> paths() {
      return List.of(PAGE);
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(Map.of(PAGE, page.getBytes(UTF_8)).get(path));
    }

    @Override
    public String name() {
      return "projects";
    }
  }
}
