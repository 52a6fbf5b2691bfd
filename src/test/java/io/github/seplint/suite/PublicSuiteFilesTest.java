package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The public files have the published shapes, and nothing of them is lost. */
final class PublicSuiteFilesTest {

  @Test
  void bothRequirementSetsAreReadWhole() throws IOException {
    RequirementSet older =
        RequirementSet.of(FileKind.REQUIREMENTS.read(source("requirements/2025-11-25.yaml")));
    RequirementSet newer =
        RequirementSet.of(FileKind.REQUIREMENTS.read(source("requirements/2026-07-28.yaml")));
    assertEquals(
        List.of(30, 18, 10),
        List.of(older.server().size(), older.client().size(), older.notScored().size()));
    assertEquals(
        List.of(37, 32, 20),
        List.of(newer.server().size(), newer.client().size(), newer.notScored().size()));
  }

  @Test
  void theExpectedFailuresAreReadWhole() throws IOException {
    ExpectedFailures failures =
        ExpectedFailures.of(FileKind.EXPECTED_FAILURES.read(source("mcpkit/baseline.yml")));
    assertEquals(List.of(), failures.server());
    assertEquals(
        List.of("auth/dpop", "auth/dpop-nonce"),
        failures.client().stream().map(ExpectedFailures.ExpectedFailure::scenario).toList());
  }

  @Test
  void theKnownGapsAreReadWhole() throws IOException {
    KnownGaps gaps = KnownGaps.of(FileKind.KNOWN_GAPS.read(source("mcpkit/known-gaps.yaml")));
    assertEquals(14, gaps.scenarios().size());
    assertEquals(2, gaps.checks().size());
    assertEquals(
        Optional.of("upstream conformance test bug"),
        gaps.scenarios().stream()
            .filter(gap -> gap.name().value().equals("server-stateless"))
            .findFirst()
            .flatMap(KnownGaps.KnownGap::issue)
            .map(YamlScalar::value));
  }

  @Test
  void theLocalSuitesAreReadWhole() throws IOException {
    List<LocalSuite> suites = LocalSuite.read(source("mcpkit/local-suites.yaml"));
    assertEquals(
        List.of("PASS", "PASS", "PASS", "PASS", "PASS", "PASS", "INFO"),
        suites.stream().map(each -> each.status().name()).toList());
  }

  @Test
  void theScorecardIsReadWhole() throws IOException {
    Scorecard card = Scorecard.read(source("mcpkit/scorecard.json"));
    List<Scorecard.ScoredScenario> server = card.sides().getOrDefault(Side.SERVER, List.of());
    assertEquals(
        List.of(2, 5, 3, 4), server.stream().map(Scorecard.ScoredScenario::checksPassed).toList());
    assertEquals(
        List.of(true, true, false, true),
        server.stream().map(Scorecard.ScoredScenario::passed).toList());
    assertEquals(1, card.sides().getOrDefault(Side.CLIENT, List.of()).size());
  }

  private static SourceText source(String path) throws IOException {
    return new SourceText(path, Files.readString(PublicData.get(path)));
  }
}
