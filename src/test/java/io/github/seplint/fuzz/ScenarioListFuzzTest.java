package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.suite.Applicability;
import io.github.seplint.suite.FoundScenario;
import io.github.seplint.suite.InventoryMerge;
import io.github.seplint.suite.InventoryMerge.Merged;
import io.github.seplint.suite.InventoryMerge.Policy;
import io.github.seplint.suite.InventoryText;
import io.github.seplint.suite.ScenarioInventory;
import io.github.seplint.suite.ScenarioList;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Any text is refused with a place, or its inventory says the same as the list. */
final class ScenarioListFuzzTest {
  private static final Timeline TIMELINE =
      new Timeline(List.of("2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"));

  @FuzzTarget(seeds = "fixtures/suite/scenarios-list.txt")
  void aListIsRefusedOrImported(byte[] bytes) {
    List<ScenarioList.Entry> list;
    try {
      list = ScenarioList.read(new SourceText("list.txt", new String(bytes, UTF_8)));
    } catch (MalformedException e) {
      return;
    }
    List<FoundScenario> found = list.stream().map(ScenarioListFuzzTest::found).toList();
    String text = InventoryText.of(found, TIMELINE);
    ScenarioInventory inventory = ScenarioInventory.parse(new SourceText("new.yaml", text));
    assertEquals(list.size(), inventory.scenarios().size());
    for (int i = 0; i < list.size(); i++) {
      assertEquals(list.get(i).name(), inventory.scenarios().get(i).name().orElseThrow().value());
      assertEquals(
          Applicability.of(list.get(i).versions(), TIMELINE),
          Applicability.of(inventory.scenarios().get(i), TIMELINE));
    }
    Merged merged =
        InventoryMerge.merge(new SourceText("new.yaml", text), found, TIMELINE, Policy.KEEP);
    assertEquals(new Merged(text, List.of(), List.of()), merged);
  }

  private static FoundScenario found(ScenarioList.Entry entry) {
    return new FoundScenario(
        entry.surface(), entry.name(), entry.versions(), Optional.empty(), new TreeSet<>());
  }
}
