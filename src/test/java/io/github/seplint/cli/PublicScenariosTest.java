package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite's own list of scenarios, imported, says of every version what the list says. */
final class PublicScenariosTest {
  private static final String NEWEST = "2026-07-28";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25", NEWEST, "draft"})
  void theScenariosOfAVersionAreThoseThatTheListTagsWithIt(String version) throws IOException {
    imported();
    String tag = version.equals("draft") ? NEWEST : version;
    List<String> tagged = listed().stream().filter(line -> tags(line).contains(tag)).toList();
    assertTrue(tagged.size() >= 5, tagged::toString);
    assertEquals(tagged, scenarios("--spec-version", version));
  }

  @Test
  void everyTagIsTheListsOwn() throws IOException {
    imported();
    assertEquals(108, listed().size());
    assertEquals(listed(), scenarios());
  }

  @Test
  void theExtensionsOfThePublicScenariosAreKnown() throws IOException {
    imported();
    CliResult answer = CliResult.of(directory, "check", "-q", "--no-snippets", "scenarios.yaml");
    assertEquals(new CliResult("", "", ExitCode.CLEAN), answer);
    assertEquals(
        listed().stream().filter(line -> line.endsWith("[extension]")).count(),
        Files.readAllLines(directory.resolve("scenarios.yaml")).stream()
            .filter(line -> line.contains("extensionId: io.modelcontextprotocol/"))
            .count());
  }

  @Test
  void whoNamesTheExtensionsHasNothingLeftToMend() throws IOException {
    imported("--extension", "tasks-*=org.example/tasks", "--extension", "auth/*=org.example/auth");
    assertEquals(ExitCode.CLEAN, CliResult.of(directory, "check", "scenarios.yaml").exit());
    assertEquals(listed(), scenarios());
  }

  @Test
  void resultsAddWhatEveryScenarioEmittedAndNoScenario() throws IOException {
    imported("--results", PublicData.get("results").toAbsolutePath().toString());
    assertEquals(listed(), scenarios());
    String json = CliResult.of(directory, "scenarios", "--format", "json").out();
    long withoutChecks = json.lines().filter(line -> line.contains("\"checks\": []")).count();
    // The two of the authorization server were not run.
    assertEquals(2, withoutChecks);
    String before = Files.readString(directory.resolve("scenarios.yaml"));
    imported("--results", PublicData.get("results").toAbsolutePath().toString());
    assertEquals(before, Files.readString(directory.resolve("scenarios.yaml")), "once more");
  }

  private void imported(String... more) {
    List<String> words = new ArrayList<>(List.of("scenarios", "import", "--out", "scenarios.yaml"));
    words.add("--list");
    words.add(PublicData.get("scenarios-list.txt").toAbsolutePath().toString());
    words.addAll(Arrays.asList(more));
    CliResult answer = CliResult.of(directory, words.toArray(new String[0]));
    assertEquals(ExitCode.CLEAN, answer.exit(), answer.err());
  }

  /** The lines of scenarios, as the suite writes them. */
  private static List<String> listed() throws IOException {
    return Files.readAllLines(PublicData.get("scenarios-list.txt")).stream()
        .filter(line -> line.startsWith("  - "))
        .toList();
  }

  private static List<String> tags(String line) {
    return List.of(line.substring(line.indexOf('[') + 1, line.length() - 1).split(","));
  }

  private List<String> scenarios(String... flags) {
    List<String> words = new ArrayList<>(List.of("scenarios"));
    words.addAll(List.of(flags));
    CliResult answer = CliResult.of(directory, words.toArray(new String[0]));
    assertEquals(ExitCode.CLEAN, answer.exit(), answer.err());
    return answer.out().lines().filter(line -> line.startsWith("  - ")).toList();
  }
}
