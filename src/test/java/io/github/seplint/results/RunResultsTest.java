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
            "a/server/server-lamp-lit",
            "a/client/server-lamp-lit",
            "a/client/auth/keeper-signs",
            "a/server/lamp-lit",
            "a/lamp-lit",
            "a/server-lamp-lit",
            "server/results/server-lamp-lit",
            "server-room/results/lamp-lit",
            "server/a/b/lamp-lit")) {
      write(path + TIME, "[]");
      Path named = directory.resolve("elsewhere/..").resolve(path + TIME);
      Files.createDirectories(directory.resolve("elsewhere"));
      ScenarioRun run = RunResults.read(named, "r").scenarios().get(0);
      assertEquals("r/checks.json", run.path());
      read.put(path, run.side().id() + " " + run.scenario());
    }
    assertEquals(
        Map.of(
            "a/server/server-lamp-lit", "server lamp-lit",
            "a/client/server-lamp-lit", "server lamp-lit",
            "a/client/auth/keeper-signs", "client auth/keeper-signs",
            "a/server/lamp-lit", "server lamp-lit",
            "a/lamp-lit", "client lamp-lit",
            "a/server-lamp-lit", "server lamp-lit",
            "server/results/server-lamp-lit", "server lamp-lit",
            "server-room/results/lamp-lit", "client lamp-lit",
            "server/a/b/lamp-lit", "client lamp-lit"),
        read);
  }

  @Test
  void theDirectoryOfASideMayBeNamedInThreeWays() throws IOException {
    write("conformance-server/lamp-lit" + TIME, "[]");
    write("a/client/auth/keeper-signs" + TIME, "[]");
    for (String named : List.of("a", "a/client", "a/client/auth")) {
      ScenarioRun run = RunResults.read(directory.resolve(named), "r").scenarios().get(0);
      assertEquals("client auth/keeper-signs", run.side().id() + " " + run.scenario(), named);
    }
    for (String named : List.of("", "conformance-server")) {
      RunResults results = RunResults.read(directory.resolve(named), "r");
      assertEquals(Set.of("lamp-lit"), results.latest(Side.SERVER).keySet(), named);
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
              {"id": "lamp-lit", "status": "SUCCESS", "details": {"id": "no", "deep": [{"id": 1}]}},
              {"status": "FAILURE", "id": "lamp-lit", "description": 5},
              {"id": "lamp-lit", "status": "SUCCESS", "details": {"a": 1, "a": 2}}
            ]
            """);
    assertEquals(
        List.of(
            new EmittedCheck("lamp-lit", CheckStatus.SUCCESS, 2),
            new EmittedCheck("lamp-lit", CheckStatus.FAILURE, 1)),
        results.scenarios().get(0).checks());
    assertEquals(Set.of(CheckStatus.SUCCESS, CheckStatus.FAILURE), results.statuses("lamp-lit"));
    assertEquals(Set.of(), results.statuses("lamp-out"));
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
            "server-lamp-lit" + TIME,
            "server-server-start" + TIME,
            "lamp-lit" + TIME,
            "auth/keeper-signs" + TIME,
            "server-auth/keeper-signs" + TIME,
            "server/server-lamp-lit" + TIME,
            "server/lamp-lit",
            "client/server-lamp-lit" + TIME,
            "server-2025-11-25/lamp-lit" + TIME,
            "Server/lamp-lit" + TIME,
            "server/2025-11-25/lamp-lit" + TIME,
            "server/client-results/lamp-lit" + TIME,
            "2025-11-25/auth/keeper-signs" + TIME,
            "keeper-server-moves/auth/keeper-server-moves" + TIME,
            "auth/authorization-server-moves" + TIME,
            "authorization-server-keys-shown" + TIME,
            "client-lamp-lit" + TIME + "/logs",
            "runs/7/server-lamp-lit" + TIME,
            "runs/client/auth/keeper-signs" + TIME,
            "lamp-lit-2026-11-20")) {
      RunDirectory directory = RunDirectory.of(List.of(path.split("/")));
      read.put(path.replace(TIME, "-T"), directory.side().id() + " " + directory.scenario());
    }
    assertEquals(
        Map.ofEntries(
            Map.entry("server-lamp-lit-T", "server lamp-lit"),
            Map.entry("server-server-start-T", "server server-start"),
            Map.entry("lamp-lit-T", "client lamp-lit"),
            Map.entry("auth/keeper-signs-T", "client auth/keeper-signs"),
            Map.entry("server-auth/keeper-signs-T", "server auth/keeper-signs"),
            Map.entry("server/server-lamp-lit-T", "server lamp-lit"),
            Map.entry("server/lamp-lit", "server lamp-lit"),
            Map.entry("client/server-lamp-lit-T", "server lamp-lit"),
            Map.entry("server-2025-11-25/lamp-lit-T", "server lamp-lit"),
            Map.entry("Server/lamp-lit-T", "server lamp-lit"),
            Map.entry("server/2025-11-25/lamp-lit-T", "server lamp-lit"),
            Map.entry("server/client-results/lamp-lit-T", "client lamp-lit"),
            Map.entry("2025-11-25/auth/keeper-signs-T", "client auth/keeper-signs"),
            Map.entry(
                "keeper-server-moves/auth/keeper-server-moves-T",
                "client auth/keeper-server-moves"),
            Map.entry(
                "auth/authorization-server-moves-T", "client auth/authorization-server-moves"),
            Map.entry("authorization-server-keys-shown-T", "authorization keys-shown"),
            Map.entry("client-lamp-lit-T/logs", "client lamp-lit"),
            Map.entry("runs/7/server-lamp-lit-T", "server lamp-lit"),
            Map.entry("runs/client/auth/keeper-signs-T", "client auth/keeper-signs"),
            Map.entry("lamp-lit-2026-11-20", "client lamp-lit-2026-11-20")),
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
                "lamp/checks.json",
                "r/checks.json",
                () -> new ByteArrayInputStream(text.getBytes(UTF_8)))));
  }

  private static String refusal(String text) {
    return String.valueOf(assertThrows(InvalidFileException.class, () -> one(text)).getMessage());
  }
}
