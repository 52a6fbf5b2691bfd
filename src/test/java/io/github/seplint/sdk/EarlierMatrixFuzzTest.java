package io.github.seplint.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.sdk.EarlierMatrix.EarlierColumn;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.util.List;

final class EarlierMatrixFuzzTest {

  @FuzzTarget(seeds = "fixtures/{fuzz/EarlierMatrix/*,cases/report/sdk/**/*.json}")
  void anyBytesAreAMatrixOrAreRefusedWithAPlace(byte[] bytes) {
    EarlierMatrix matrix;
    try {
      matrix = EarlierMatrix.read("m.json", () -> new ByteArrayInputStream(bytes));
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("m\\.json:\\d+:\\d+: [^\\p{Cntrl}]+"), message);
      return;
    }
    for (EarlierColumn column : matrix.columns()) {
      assertEquals(VerdictCounts.of(List.copyOf(column.verdicts().values())), column.counts());
      assertFalse(EarlierMatrix.withoutVersion(column.sdk()).isEmpty() && !column.sdk().isEmpty());
    }
  }
}
