package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with results print the same with the cache and without it, whatever has changed since. */
final class CachedResultsTest {
  private static final int STEPS = 300;
  private static final String TIME = "-2026-08-01T06-00-00-001Z";
  private static final String PING = "results/server/server-ping" + TIME + "/checks.json";
  private static final String FAILS =
      "[{\"id\": \"sep-7001-one-watch-per-beacon\", \"status\": \"FAILURE\"}]";
  private static final String PASSES = FAILS.replace("FAILURE", "SUCCESS");

  @TempDir private Path directory;

  @BeforeEach
  void makeProject() throws IOException {
    System.setProperty(CachedCheck.BUILD, "tested");
    Files.createDirectories(project());
    try (Stream<Path> files = Files.list(Path.of("fixtures/corpus"))) {
      for (Path file :
          files.filter(each -> each.toString().matches(".*/sep-700[1-4].yaml")).toList()) {
        Files.copy(file, project().resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void forgetBuild() {
    System.clearProperty(CachedCheck.BUILD);
  }

  private Path project() {
    return new CachedCheck(directory).project();
  }

  private void write(String file, String text) throws IOException {
    Path path = project().resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  /** Returns the output of a run without the cache, after comparing it with those that use it. */
  private CliResult check(String... options) {
    CachedCheck cached = new CachedCheck(directory);
    CliResult expected = cached.checkWithoutCache(List.of(options));
    assertEquals(expected, cached.check(List.of(options)));
    assertEquals(expected, cached.check(List.of(options)));
    return expected;
  }

  /** Checks, changes one file, and checks again: the findings are others. */
  private void assertNoticed(String file, String text) throws IOException {
    CliResult before = check();
    write(file, text);
    assertNotEquals(before, check(), file + ": " + text);
  }

  @Test
  void eachValueOfARunIsNoticed() throws IOException {
    write("baseline.yml", "server:\n  - caching:a\nclient:\n  - auth/client-credentials-jwt\n");
    write("scored.txt", "server: [caching]\n");
    write(PING, FAILS);
    write("other/server-ping" + TIME + "/checks.json", PASSES);
    String run = "runs:\n  - expectedFailures: baseline.yml\n    results: results\n";
    for (String value :
        List.of(
            "leg: client",
            "requirements: scored.txt",
            "specVersion: '2025-06-18'",
            "suite: 0.1.16",
            "suiteName: core")) {
      write("seplint.yaml", run);
      assertNoticed("seplint.yaml", run + "    " + value + "\n");
    }
    write("seplint.yaml", run);
    assertNoticed("seplint.yaml", run.replace("results: results", "results: other"));
    // The only run of the file is not of servers.
    write("seplint.yaml", run + "    leg: client\n");
    assertNoticed("seplint.yaml", run.replace("baseline", "other") + "    leg: client\n");
  }

  @Test
  void eachFileIsNoticed() throws IOException {
    write("baseline.yml", "server: []\n");
    write("scored.txt", "server: [caching]\n");
    write(PING, FAILS);
    CliResult.of(
        project(), "manifest", "--results", "results", "--allow-errors", "--out", "seps.json");
    String manifest = Files.readString(project().resolve("seps.json"));
    write("seps.json", "{\"schemaVersion\": 1, \"docs\": \"\", \"seps\": {}}");
    write("seplint.yaml", "results: results\nmanifest: seps.json\n");
    assertNoticed("seps.json", manifest);
    assertNoticed(PING, PASSES);
    assertNoticed(PING, FAILS);
    assertNoticed("results/server/server-caching" + TIME + "/log.txt", "crashed");
    write(
        "seplint.yaml",
        """
        runs:
          - expectedFailures: baseline.yml
            results: results
            requirements: scored.txt
        """);
    assertNoticed("scored.txt", "server: [caching, ping]\n");
    assertNoticed(PING, PASSES);
  }

  @Test
  void invalidResultsAreReportedEachTime() throws IOException {
    write(PING, FAILS);
    assertEquals("", check("--results", "results").err());
    write(PING, "[{");
    assertTrue(check("--results", "results").err().contains("checks.json:1:3: "));
    write(PING, FAILS);
    assertEquals("", check("--results", "results").err());
    Files.delete(project().resolve(PING));
    Files.delete(project().resolve(PING).resolveSibling(""));
    assertTrue(check("--results", "results").err().contains("no checks.json"));
  }

  @Test
  void aNoteAboutResultsIsPrintedEachTime() throws IOException {
    write("baseline.yml", "server: []\n");
    write(PING.replace("results", "results/2025-11-25"), PASSES);
    write(PING.replace("results", "results/2026-07-28"), PASSES);
    assertEquals("", check("-q", "--results", "results").err());
    assertTrue(check("--results", "results").err().contains("are merged"));
  }

  /** Neither the content nor the stamp of its file has changed. */
  @Test
  void aRunOfAnotherNameIsNoticed() throws IOException {
    write("baseline.yml", "server: []\n");
    write(PING, FAILS);
    CliResult before = check("--results", "results");
    Path run = project().resolve(PING).resolveSibling("");
    Files.move(run, run.resolveSibling("server-caching" + TIME));
    assertNotEquals(before, check("--results", "results"));
  }

  /** The same files mean other runs in a directory with another name. */
  @Test
  void aLinkToAnotherDirectoryIsNoticed() throws IOException {
    write("baseline.yml", "server: []\n");
    for (String scenario : List.of("ping", "caching")) {
      write("results/server-" + scenario + TIME + "/checks.json", FAILS);
    }
    Path link = project().resolve("linked");
    Files.createSymbolicLink(link, project().resolve("results/server-ping" + TIME));
    CliResult before = check("--results", "linked");
    Files.delete(link);
    Files.createSymbolicLink(link, project().resolve("results/server-caching" + TIME));
    assertNotEquals(before, check("--results", "linked"));
  }

  @Test
  void randomEditsBetweenRunsAreNoticed() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RandomResults results = new RandomResults(project(), random);
    results.write();
    List<String> options = List.of();
    CachedCheck cached = new CachedCheck(directory);
    for (int i = 0; i < STEPS; i++) {
      switch (i == 0 ? 0 : random.nextInt(12)) {
        case 0, 1, 2 -> results.editConfiguration();
        case 3 -> options = results.options();
        case 4 -> results.editRows();
        case 5, 6 -> {}
        default -> results.edit();
      }
      String step = "seed " + seed + ", step " + i + ": " + options;
      assertEquals(cached.checkWithoutCache(options), cached.check(options), step);
    }
  }
}
