package io.github.seplint.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.suite.InventoryMerger.Merged;
import io.github.seplint.suite.InventoryMerger.Policy;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.suite.ScenarioVersions.ApplicableVersions;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;

/** Any text is refused with a place, or its inventory says the same as the list. */
final class ScenarioImportFuzzTest {
  private static final Timeline TIMELINE =
      new Timeline(List.of("2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"));

  @FuzzTarget(seeds = "fixtures/suite/scenarios-list.txt")
  void aListIsRefusedOrImported(byte[] bytes) {
    List<ImportedScenario> list;
    try {
      list = ScenarioImport.read(new SourceText("list.txt", new String(bytes, UTF_8)));
    } catch (InvalidFileException e) {
      return;
    }
    String text = ScenarioImport.inventory(list, TIMELINE);
    ScenarioInventory inventory = ScenarioInventory.parse(new SourceText("new.yaml", text));
    assertEquals(list.size(), inventory.scenarios().size());
    for (int i = 0; i < list.size(); i++) {
      assertEquals(list.get(i).name(), inventory.scenarios().get(i).name().orElseThrow().value());
      assertEquals(
          ApplicableVersions.of(list.get(i).versions(), TIMELINE),
          ApplicableVersions.of(inventory.scenarios().get(i), TIMELINE));
    }
    Merged merged =
        InventoryMerger.merge(new SourceText("new.yaml", text), list, TIMELINE, Policy.KEEP);
    assertEquals(new Merged(text, List.of(), List.of()), merged);
  }
}
