package io.github.seplint.report.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.sdk.EarlierMatrix;
import io.github.seplint.sdk.FailureCause;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.Occurrence;
import io.github.seplint.sdk.RunLocation;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkResults;
import io.github.seplint.suite.Side;
import io.github.seplint.yaml.YamlParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class MatrixFormatsTest {
  private static final List<String> TEXTS = List.of("tool", "", "a|b\n\u202e\"<i>`x`");

  @Test
  void theJsonHasThePublishedForm() {
    for (String text : TEXTS) {
      for (CheckStatus status : CheckStatus.values()) {
        String json = MatrixJson.of(matrix(text, List.of(status)), MatrixHistory.NONE);
        assertEquals(
            List.of(),
            SchemaValidator.load("sdk-matrix.schema.json")
                .validate(YamlParser.read(json).root().orElseThrow()));
      }
    }
  }

  @Test
  void theJsonIsReadBackForComparison() {
    for (String text : TEXTS) {
      SdkMatrix matrix = matrix(text, List.of(CheckStatus.SUCCESS));
      String json = MatrixJson.of(matrix, MatrixHistory.NONE);
      EarlierMatrix read =
          EarlierMatrix.read(
              "reports/m.json",
              () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
      assertEquals("m.json", read.name());
      assertEquals(List.of(), MatrixHistory.changes(read, matrix));
      assertEquals(
          Optional.of(matrix.counts(0)),
          read.column(matrix.columns().get(0)).map(column -> column.counts()));
      SdkMatrix failing = matrix(text, List.of(CheckStatus.FAILURE));
      MatrixHistory history =
          new MatrixHistory(List.of(read), Optional.of(MatrixHistory.changes(read, failing)));
      assertEquals(1, history.regressions().size());
      assertEquals(
          List.of(),
          SchemaValidator.load("sdk-matrix.schema.json")
              .validate(YamlParser.read(MatrixJson.of(failing, history)).root().orElseThrow()));
    }
  }

  @Test
  void nothingThatFailedIsShownAsPassed() {
    long seed = 41;
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      List<CheckStatus> statuses = new ArrayList<>(List.of(CheckStatus.FAILURE));
      for (int j = random.nextInt(6); j > 0; j--) {
        statuses.add(List.of(CheckStatus.values()).get(random.nextInt(5)));
      }
      SdkMatrix matrix = matrix("tool", statuses);
      String message = "seed " + seed + ": " + statuses;
      assertFalse(
          MatrixMarkdown.of(matrix, MatrixHistory.NONE, UpstreamSuite.USUAL).contains("| passed "),
          message);
      assertTrue(
          MatrixMarkdown.of(matrix, MatrixHistory.NONE, UpstreamSuite.USUAL).contains("| failed "),
          message);
      assertFalse(
          MatrixPage.of(matrix, MatrixHistory.NONE, UpstreamSuite.USUAL)
              .contains("<td title=\"1 passed"),
          message);
      assertFalse(Badge.of("tool", matrix.counts(0)).json().contains("green"), message);
      assertTrue(MatrixCsv.of(matrix).contains(",failed,violated,"), message);
    }
  }

  @Test
  void noTextBecomesMarkup() {
    SdkMatrix matrix = matrix("<img src=x>|`y", List.of(CheckStatus.FAILURE));
    assertFalse(MatrixPage.of(matrix, MatrixHistory.NONE, UpstreamSuite.USUAL).contains("<img"));
    assertFalse(
        MatrixMarkdown.page(matrix, matrix.seps().get(0), UpstreamSuite.USUAL).contains(" <img"));
  }

  private static SdkMatrix matrix(String text, List<CheckStatus> statuses) {
    Optional<String> none = Optional.empty();
    List<ManifestRow> rows =
        List.of(
            ManifestRow.checked("sep-7101-" + text, false, text, none, none),
            ManifestRow.excluded(text, text, none),
            ManifestRow.unkeyed(text, none, none));
    List<Occurrence> occurrences = new ArrayList<>();
    for (CheckStatus status : statuses) {
      boolean failure = status == CheckStatus.FAILURE;
      occurrences.add(
          new Occurrence(
              new RunLocation(text, Side.SERVER, none, text, none),
              status,
              1,
              failure ? Optional.of(FailureCause.VIOLATED) : Optional.empty(),
              Optional.of(text),
              false));
    }
    SdkResults sdk =
        new SdkResults(
            text,
            Optional.empty(),
            List.of(new RunLocation(text, Side.SERVER, none, text, none)),
            List.of(),
            new TreeMap<>(Map.of("sep-7101-" + text, occurrences)),
            Set.of("sep-7101-" + text + "-twice"),
            List.of(text));
    SepCoverage sep = new SepCoverage(7101, text, text, rows, List.of());
    return SdkMatrix.of(new Manifest(none, List.of(sep)), List.of(sdk), Optional.empty(), Map.of());
  }
}
