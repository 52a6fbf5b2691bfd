package io.github.seplint.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;

final class ResultsReaderFuzzTest {

  @FuzzTarget(seeds = "fixtures/cases/**/checks.json")
  void anyBytesAreResultsOrAreRefusedWithAPlace(byte[] bytes) {
    ResultFile file =
        ResultFile.of("run/checks.json", "checks.json", () -> new ByteArrayInputStream(bytes));
    RunResults results;
    try {
      results = RunResults.of(List.of(file));
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("checks\\.json:\\d+:\\d+: .+"), message);
      return;
    }
    TreeSet<String> ids = new TreeSet<>();
    for (EmittedCheck check : results.scenarios().get(0).checks()) {
      assertFalse(check.id().isEmpty());
      assertTrue(results.statuses(check.id()).contains(check.status()));
      ids.add(check.id());
    }
    assertEquals(ids, results.ids());
  }
}
