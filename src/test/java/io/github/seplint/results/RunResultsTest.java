package io.github.seplint.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Side;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunResultsTest {
  private static final String TIME = "-2026-11-20T23-12-00-483Z";

  @TempDir Path directory;

  @Test
  void everyFileBelowTheFolderIsReadInOrder() throws IOException {
    write("b/one" + TIME, "[{\"id\":\"sep-7001-b\",\"status\":\"INFO\"}]");
    write("a/two" + TIME, "[{\"id\":\"sep-7001-a\",\"status\":\"SUCCESS\"}]");
    write("a/two-again", "[]");
    RunResults results = RunResults.read(directory, "results");
    assertEquals(
        List.of("two", "two-again", "one"),
        results.scenarios().stream().map(ScenarioRun::scenario).toList());
    assertEquals("results/a/two-again/checks.json", results.scenarios().get(1).path());
    assertEquals(Set.of("sep-7001-a", "sep-7001-b"), results.ofSep(7001).keySet());
  }

  @Test
  void aRunThatIsItselfTheFolderIsToldByItsOwnPath() throws IOException {
    Map<String, String> read = new TreeMap<>();
    for (String path :
        List.of(
            "a/server/server-tool-lit",
            "a/client/server-tool-lit",
            "a/client/auth/client-signs",
            "a/server/tool-lit",
            "a/tool-lit",
            "a/server-tool-lit",
            "server/results/server-tool-lit",
            "server-room/results/tool-lit",
            "server/a/b/tool-lit")) {
      write(path + TIME, "[]");
      Path named = directory.resolve("elsewhere/..").resolve(path + TIME);
      Files.createDirectories(directory.resolve("elsewhere"));
      ScenarioRun run = RunResults.read(named, "r").scenarios().get(0);
      assertEquals("r/checks.json", run.path());
      read.put(path, run.side().id() + " " + run.scenario());
    }
    assertEquals(
        Map.of(
            "a/server/server-tool-lit", "server tool-lit",
            "a/client/server-tool-lit", "server tool-lit",
            "a/client/auth/client-signs", "client auth/client-signs",
            "a/server/tool-lit", "server tool-lit",
            "a/tool-lit", "client tool-lit",
            "a/server-tool-lit", "server tool-lit",
            "server/results/server-tool-lit", "server tool-lit",
            "server-room/results/tool-lit", "client tool-lit",
            "server/a/b/tool-lit", "client tool-lit"),
        read);
  }

  @Test
  void theDirectoryOfASideMayBeNamedInThreeWays() throws IOException {
    write("conformance-server/tool-lit" + TIME, "[]");
    write("a/client/auth/client-signs" + TIME, "[]");
    for (String named : List.of("a", "a/client", "a/client/auth")) {
      ScenarioRun run = RunResults.read(directory.resolve(named), "r").scenarios().get(0);
      assertEquals("client auth/client-signs", run.side().id() + " " + run.scenario(), named);
    }
    for (String named : List.of("", "conformance-server")) {
      RunResults results = RunResults.read(directory.resolve(named), "r");
      assertEquals(Set.of("tool-lit"), results.latest(Side.SERVER).keySet(), named);
    }
  }

  @Test
  void theTimeTellsWhichRunIsTheLatestAndElseThePath() throws IOException {
    for (String run :
        List.of(
            "1/server/server-lit-2026-11-20T23-12-00-483Z",
            "2/server/server-lit-2026-11-19T23-12-00-483Z",
            "3/server/lit",
            "1/client/lit-2026-11-21T23-12-00-483Z",
            "1/server/out" + TIME,
            "2/server/out" + TIME,
            "1/server/found",
            "2/server/found")) {
      write(run, "[]");
    }
    RunResults results = RunResults.read(directory, "r");
    assertEquals(
        List.of(
            "r/2/server/found/checks.json",
            "r/1/server/server-lit-2026-11-20T23-12-00-483Z/checks.json",
            "r/2/server/out" + TIME + "/checks.json"),
        results.latest(Side.SERVER).values().stream().map(ScenarioRun::path).toList());
  }

  @Test
  void aCheckThatComesOutSeveralTimesIsCounted() {
    RunResults results =
        one(
            """
            [
              {"id": "tool-lit", "status": "SUCCESS", "details": {"id": "no", "deep": [{"id": 1}]}},
              {"status": "FAILURE", "id": "tool-lit", "description": 5},
              {"id": "tool-lit", "status": "SUCCESS", "details": {"a": 1, "a": 2}}
            ]
            """);
    assertEquals(
        List.of(
            new EmittedCheck("tool-lit", CheckStatus.SUCCESS, 2),
            new EmittedCheck("tool-lit", CheckStatus.FAILURE, 1)),
        results.scenarios().get(0).checks());
    assertEquals(Set.of(CheckStatus.SUCCESS, CheckStatus.FAILURE), results.statuses("tool-lit"));
    assertEquals(Set.of(), results.statuses("tool-out"));
    assertTrue(results.ofSep(7001).isEmpty());
  }

  @Test
  void anIdBelongsToTheSepThatItNames() {
    RunResults results =
        one(
            List.of(
                    "sep-7001-a",
                    "sep-07001-b",
                    "sep-70011-c",
                    "sep-7001",
                    "sep-7001_d",
                    "SEP-7001-e",
                    "sep--f",
                    "xsep-7001-g",
                    "sep-7001-",
                    "sep-99999999999999999999-h")
                .stream()
                .map(id -> "{\"id\":\"" + id + "\",\"status\":\"SKIPPED\",\"description\":\"D\"}")
                .toList()
                .toString());
    assertEquals(Set.of("sep-7001-a", "sep-07001-b", "sep-7001-"), results.ofSep(7001).keySet());
    assertEquals(Set.of(7001L, 70011L), results.seps());
    assertEquals(
        List.of(
            new EmittedCheckSummary(
                "sep-70011-c", Set.of(CheckStatus.SKIPPED), Set.of(Side.CLIENT), "D")),
        List.copyOf(results.ofSep(70011).values()));
  }

  @Test
  void whatIsNoResultIsRefusedWithItsPlace() {
    assertEquals("r/checks.json:1:1: the file must be an array, found an object", refusal("{}"));
    assertEquals(
        "r/checks.json:1:2: an entry must be an object, found a string", refusal("[\"a\"]"));
    assertEquals("r/checks.json:2:2: `id` is missing", refusal("[\n {\"status\":\"INFO\"}]"));
    assertEquals(
        "r/checks.json:1:2: `id` is missing", refusal("[{\"id\":\"\",\"status\":\"INFO\"}]"));
    assertEquals("r/checks.json:1:2: `status` is missing", refusal("[{\"id\":\"a\"}]"));
    assertEquals(
        "r/checks.json:1:21: unknown status `PASS`",
        refusal("[{\"id\":\"a\",\"status\":\"PASS\"}]"));
    assertEquals(
        "r/checks.json:1:12: duplicate key `id`", refusal("[{\"id\":\"a\",\"id\":\"a\"}]"));
    assertEquals(
        "r/checks.json:1:9: `id` must be a string, found a number", refusal("[{\"id\": 1}]"));
    assertEquals("r/checks.json:1:16: unexpected end of file", refusal("[{\"id\":\"a\",\"det"));
    assertEquals("r/checks.json:1:1: the file is empty", refusal(""));
  }

  @Test
  void ofSeveralFilesInTroubleTheFirstIsTold() throws IOException {
    for (String name : List.of("c", "b", "a/z", "d")) {
      write(name, "{");
    }
    for (int i = 0; i < 20; i++) {
      InvalidFileException e =
          assertThrows(InvalidFileException.class, () -> RunResults.read(directory, "results"));
      assertTrue(
          String.valueOf(e.getMessage()).startsWith("results/a/z/checks.json:1:1:"), e::getMessage);
    }
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Path nowhere = directory.resolve("nowhere");
    InvalidFileException e =
        assertThrows(InvalidFileException.class, () -> RunResults.read(nowhere, "nowhere"));
    assertEquals("nowhere: no such directory", e.getMessage());
  }

  @Test
  void theFolderOfARunTellsTheSurfaceAndTheScenario() {
    Map<String, String> read = new TreeMap<>();
    for (String path :
        List.of(
            "server-tool-lit" + TIME,
            "server-server-start" + TIME,
            "tool-lit" + TIME,
            "auth/client-signs" + TIME,
            "server-auth/client-signs" + TIME,
            "server/server-tool-lit" + TIME,
            "server/tool-lit",
            "client/server-tool-lit" + TIME,
            "server-2025-11-25/tool-lit" + TIME,
            "Server/tool-lit" + TIME,
            "server/2025-11-25/tool-lit" + TIME,
            "server/client-results/tool-lit" + TIME,
            "2025-11-25/auth/client-signs" + TIME,
            "client-server-moves/auth/client-server-moves" + TIME,
            "auth/authorization-server-moves" + TIME,
            "authorization-server-keys-shown" + TIME,
            "client-tool-lit" + TIME + "/logs",
            "runs/7/server-tool-lit" + TIME,
            "runs/client/auth/client-signs" + TIME,
            "tool-lit-2026-11-20")) {
      RunDirectory directory = RunDirectory.of(List.of(path.split("/")));
      read.put(path.replace(TIME, "-T"), directory.side().id() + " " + directory.scenario());
    }
    assertEquals(
        Map.ofEntries(
            Map.entry("server-tool-lit-T", "server tool-lit"),
            Map.entry("server-server-start-T", "server server-start"),
            Map.entry("tool-lit-T", "client tool-lit"),
            Map.entry("auth/client-signs-T", "client auth/client-signs"),
            Map.entry("server-auth/client-signs-T", "server auth/client-signs"),
            Map.entry("server/server-tool-lit-T", "server tool-lit"),
            Map.entry("server/tool-lit", "server tool-lit"),
            Map.entry("client/server-tool-lit-T", "server tool-lit"),
            Map.entry("server-2025-11-25/tool-lit-T", "server tool-lit"),
            Map.entry("Server/tool-lit-T", "server tool-lit"),
            Map.entry("server/2025-11-25/tool-lit-T", "server tool-lit"),
            Map.entry("server/client-results/tool-lit-T", "client tool-lit"),
            Map.entry("2025-11-25/auth/client-signs-T", "client auth/client-signs"),
            Map.entry(
                "client-server-moves/auth/client-server-moves-T",
                "client auth/client-server-moves"),
            Map.entry(
                "auth/authorization-server-moves-T", "client auth/authorization-server-moves"),
            Map.entry("authorization-server-keys-shown-T", "authorization keys-shown"),
            Map.entry("client-tool-lit-T/logs", "client tool-lit"),
            Map.entry("runs/7/server-tool-lit-T", "server tool-lit"),
            Map.entry("runs/client/auth/client-signs-T", "client auth/client-signs"),
            Map.entry("tool-lit-2026-11-20", "client tool-lit-2026-11-20")),
        read);
  }

  private void write(String name, String text) throws IOException {
    Path run = directory.resolve(name);
    Files.createDirectories(run);
    Files.writeString(run.resolve("checks.json"), text);
  }

  private static RunResults one(String text) {
    return RunResults.of(
        List.of(
            ResultFile.of(
                "tool/checks.json",
                "r/checks.json",
                () -> new ByteArrayInputStream(text.getBytes(UTF_8)))));
  }

  private static String refusal(String text) {
    return String.valueOf(assertThrows(InvalidFileException.class, () -> one(text)).getMessage());
  }
}
