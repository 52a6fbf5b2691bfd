package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data as the suite lays it out: {@code src/seps}, and results beside. */
final class PublicManifestCommandTest {
  private static final String TALLY =
      "15 SEPs: 103 tested, 44 untested, 102 excluded, 34 untracked";

  @TempDir Path directory;

  @BeforeEach
  void layOut() throws IOException {
    Path seps = Files.createDirectories(directory.resolve("src/seps"));
    try (Stream<Path> files = Files.list(PublicData.get("seps"))) {
      for (Path file : files.toList()) {
        Files.copy(file, seps.resolve(file.getFileName().toString()));
      }
    }
    Files.createSymbolicLink(
        directory.resolve("results"), PublicData.get("results").toAbsolutePath().normalize());
  }

  @Test
  void theBytesAreThoseOfTheSuitesOwnBuilder() throws IOException {
    CliResult answer = manifest("--source", "typescript-sdk@test", "--allow-errors");
    assertEquals(ExitCode.CLEAN, answer.exit());
    assertTrue(
        Files.readString(PublicData.get("expected/traceability.json")).equals(answer.out()),
        "the manifest is another");
    assertEquals(
        "seplint: "
            + TALLY
            + "\n"
            + "seplint: outcomes of tested rows: 27 failed, 2 warned, 72 passed, 1 skipped, 1"
            + " info\n",
        answer.err());
  }

  @Test
  void itsEightErrorsAreRefused() {
    CliResult answer = manifest("--out", "traceability.json");
    assertEquals(ExitCode.FINDINGS, answer.exit());
    List<String> told = answer.err().lines().toList();
    assertEquals(9, told.size());
    assertTrue(
        told.get(8).startsWith("seplint: 8 errors in the traceability files; "), told.get(8));
    assertTrue(told.stream().limit(8).allMatch(each -> each.startsWith("src/seps/sep-1933.yaml:")));
    assertFalse(Files.exists(directory.resolve("traceability.json")));
  }

  @Test
  void theCommittedOneIsStaleAndSaysWhere() throws IOException {
    Files.copy(
        PublicData.get("expected/traceability.committed.json"),
        directory.resolve("committed.json"));
    CliResult answer = manifest("--allow-errors", "--out", "committed.json", "--check");
    assertEquals(ExitCode.FINDINGS, answer.exit());
    List<String> told = answer.out().lines().toList();
    assertEquals(30, told.size());
    assertTrue(told.get(15).startsWith("committed.json: SEP 2350: no longer tested: "));
  }

  @Test
  void theFreshOneIsUpToDate() throws IOException {
    Files.copy(PublicData.get("expected/traceability.json"), directory.resolve("fresh.json"));
    CliResult answer = manifest("--allow-errors", "--out", "fresh.json", "--check");
    assertEquals("", answer.out());
    assertEquals(ExitCode.CLEAN, answer.exit());
  }

  private CliResult manifest(String... words) {
    return CliResult.of(
        directory,
        Stream.concat(Stream.of("manifest", "--results", "results"), Stream.of(words))
            .toArray(String[]::new));
  }
}
