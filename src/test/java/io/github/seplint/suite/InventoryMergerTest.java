package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.suite.InventoryMerger.Merged;
import io.github.seplint.suite.InventoryMerger.Policy;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InventoryMergerTest {
  private static final Timeline TIMELINE =
      new Timeline(List.of("2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"));

  @Test
  void whatPeopleWroteStaysAndWhatIsNewIsAdded() {
    String before =
        """
        # The harbour's scenarios.
        scenarios:
          # Frames first.
          - name: frames # the oldest
            surface: server # never a client
            checks: # in the order of the run
              - sep-7101-late # flaky
              - sep-7101-frame

          - name: horn
            surface: server
            source: { extensionId: org.projects/fog } # by hand
          - { name: bell, surface: client }
        # The end.
        """;
    String after =
        """
        # The harbour's scenarios.
        scenarios:
          # Frames first.
          - name: frames # the oldest
            surface: server # never a client
            source: { introducedIn: 2025-06-18 }
            checks: # in the order of the run
              - sep-7101-late # flaky
              - sep-7101-frame
              - sep-7101-end

          - name: horn
            surface: server
            source: { extensionId: org.projects/fog } # by hand
            checks:
              - sep-7109-horn
          - { name: bell, surface: client, source: { introducedIn: 2025-03-26, removedIn: 2025-06-18 }, checks: [bell-rung] }
          - name: relay
            surface: client
            specVersions: [extension]
        # The end.
        """;
    List<ImportedScenario> found =
        List.of(
            found("server", "frames", "2025-06-18,2025-11-25,2026-07-28", "sep-7101-end"),
            found("server", "horn", "extension", "sep-7109-horn"),
            found("client", "bell", "2025-03-26", "bell-rung"),
            found("client", "relay", "extension"));
    assertEquals(after, merge(before, found).text());
    assertEquals(after, merge(after, found).text(), "once more");
    assertEquals(
        after.replace("\n", "\r\n"), merge(before.replace("\n", "\r\n"), found).text(), "CRLF");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'scenarios:'| 'scenarios:~  - name: horn~    surface: server'",
        "'scenarios: []~'| 'scenarios:~  - name: horn~    surface: server~'",
        "'scenarios: [] # none~# end~'"
            + "| 'scenarios: # none~  - name: horn~    surface: server~# end~'",
        "'scenarios:~- name: bell~  surface: client'"
            + "| 'scenarios:~- name: bell~  surface: client~- name: horn~  surface: server'",
        "'scenarios:~    -   name: bell~        surface: client~'"
            + "| 'scenarios:~    -   name: bell~        surface: client~"
            + "    - name: horn~      surface: server~'",
      })
  void newScenariosStandBelowTheLastInItsStyle(String before, String after) {
    Merged merged = merge(before.replace('~', '\n'), List.of(found("server", "horn", "")));
    assertEquals(after.replace('~', '\n'), merged.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'checks:'| 'checks:~      - new'",
        "'checks: # none'| 'checks: # none~      - new'",
        "'checks: []'| 'checks: [new]'",
        "'checks: null'| 'checks: [new]'",
        "'checks: [old]'| 'checks: [old, new]'",
        "'checks: [old,~      ]'| 'checks: [old, new,~      ]'",
        "'checks:~    - old'| 'checks:~    - old~    - new'",
        "'checks: old'| 'checks: old'",
        "'checks:~      - \"new\"'| 'checks:~      - \"new\"'",
      })
  void newIdsStandInTheListThatIsThere(String before, String after) {
    String top = "scenarios:\n  - name: horn\n    surface: server\n    ";
    List<ImportedScenario> found = List.of(found("server", "horn", "", "new"));
    assertEquals(
        top + after.replace('~', '\n') + "\n",
        merge(top + before.replace('~', '\n') + "\n", found).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'specVersions: [2025-06-18]'| '2025-06-18,2025-11-25'",
        "'specVersions: [extension]'| '2025-06-18,2025-11-25'",
        "'source: [2025-06-18]'| '2025-06-18,2025-11-25'",
      })
  void anOldListGivesWayToARange(String before, String versions) {
    assertEquals(
        "source: { introducedIn: 2025-06-18, removedIn: 2026-07-28 }", source(before, versions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'source: { introducedIn: 2025-11-25 }'| '2025-11-25,2026-07-28'",
        "'source: { introducedIn: 2026-07-28 }'| 'draft'",
        "'source: { extensionId: org.projects/fog }'| 'extension'",
        "'specVersions: [extension]'| 'extension'",
        "'specVersions: [2025-03-26, 2025-11-25]'| '2025-03-26,2025-11-25'",
        "'source: { introducedIn: 2025-11-25 }'| ''",
      })
  void aSourceThatSaysTheSameOrMoreStaysAsItIs(String before, String versions) {
    Merged merged = merge(inventory(before), List.of(found("server", "horn", versions)));
    assertEquals(inventory(before), merged.text());
    assertEquals(List.of(), merged.kept());
  }

  @Test
  void anotherSourceStaysUnlessItIsToBeReplaced() {
    String before = inventory("source: { introducedIn: 2025-06-18 } # by hand");
    List<ImportedScenario> found = List.of(found("server", "horn", "2026-07-28"));
    Merged kept = merge(before, found);
    assertEquals(before, kept.text());
    assertEquals(
        List.of("inventory.yaml:4 source: { introducedIn: 2026-07-28 }"),
        kept.kept().stream().map(each -> where(each.place()) + " " + each.found()).toList());
    Merged replaced = InventoryMerger.merge(text(before), found, TIMELINE, Policy.REPLACE);
    assertEquals(inventory("source: { introducedIn: 2026-07-28 } # by hand"), replaced.text());
    assertEquals(List.of(), replaced.kept());
  }

  @Test
  void aCommentInsideOfASourceIsNeverLost() {
    String before = inventory("source:\n      # since the flood\n      introducedIn: 2025-06-18");
    List<ImportedScenario> found = List.of(found("server", "horn", "2026-07-28"));
    Merged merged = InventoryMerger.merge(text(before), found, TIMELINE, Policy.REPLACE);
    assertEquals(before, merged.text());
    assertEquals(1, merged.kept().size());
  }

  @Test
  void anExtensionThatSomebodyNamesTakesThePlaceOfTheOldList() {
    ImportedScenario found = found("server", "horn", "extension").of("org.projects/fog");
    assertEquals(
        inventory("source: { extensionId: org.projects/fog }"),
        merge(inventory("specVersions: [extension]"), List.of(found)).text());
  }

  @Test
  void scenariosThatWereNotFoundStayAndAreNamed() {
    Merged merged =
        merge(inventory("source: { introducedIn: draft }"), List.of(found("client", "horn", "")));
    assertEquals(
        List.of("inventory.yaml:2"),
        merged.unknown().stream().map(InventoryMergerTest::where).toList());
    assertTrue(merged.text().contains("introducedIn: draft"), merged.text());
    assertTrue(merged.text().endsWith("  - name: horn\n    surface: client\n"), merged.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| inventory.yaml:1:1: the file is empty",
        "'server: []'| inventory.yaml:1:1: no scenario inventory: no `scenarios`",
        "'[]'| inventory.yaml:1:1: no scenario inventory: no `scenarios`",
        "'scenarios: {horn: {}}'| inventory.yaml:1:12: `scenarios` is no list",
        "'scenarios: [{name: bell, surface: client}]'"
            + "| 'inventory.yaml:1:12: scenarios in brackets; write one below the other to merge'",
        "'scenarios:~  - name: \"horn'| inventory.yaml:2:11: unterminated quoted string",
        "'scenarios: []~scenarios: []'| inventory.yaml:2:1: duplicate key `scenarios`",
        "'scenarios: &all []'| inventory.yaml:1:12: unsupported YAML anchor `&all`; not merged",
      })
  void whatCannotBeEditedIsRefused(String before, String message) {
    InvalidFileException refusal =
        assertThrows(
            InvalidFileException.class,
            () -> merge(before.replace('~', '\n'), List.of(found("server", "horn", ""))));
    assertEquals(message, refusal.getMessage());
  }

  private static String where(Place place) {
    return place.path() + ":" + place.start().line();
  }

  private static String source(String before, String versions) {
    String after = merge(inventory(before), List.of(found("server", "horn", versions))).text();
    return after.substring(inventory("").length() - 1, after.length() - 1);
  }

  private static String inventory(String source) {
    return "scenarios:\n  - name: horn\n    surface: server\n    " + source + "\n";
  }

  private static Merged merge(String before, List<ImportedScenario> found) {
    return InventoryMerger.merge(text(before), found, TIMELINE, Policy.KEEP);
  }

  private static SourceText text(String text) {
    return new SourceText("inventory.yaml", text);
  }

  private static ImportedScenario found(
      String surface, String name, String versions, String... checks) {
    return new ImportedScenario(
        surface,
        name,
        versions.isEmpty() ? List.of() : List.of(versions.split(",")),
        Optional.empty(),
        new TreeSet<>(Set.of(checks)));
  }
}
