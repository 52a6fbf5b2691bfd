package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, patterns and numbers of any length get one line, whoever names them. */
final class LongNamesTest {
  private static final String DEEP = "a/".repeat(20_000) + "a";
  private static final String SLASHES = "/".repeat(80_000);

  @TempDir private Path directory;

  @BeforeEach
  void create() throws IOException {
    Files.createDirectory(directory.resolve("seps"));
    Files.writeString(directory.resolve("seps/sep-7101.yaml"), ScratchRepository.sep(7101, "tool"));
    Path checks = directory.resolve("results/client/tool/checks.json");
    Files.createDirectories(checks.getParent());
    Files.writeString(checks, "[{\"id\": \"sep-7101-tool\", \"status\": \"SUCCESS\"}]");
  }

  private void assertOneLine(String... words) {
    CliResult result = CliResult.of(directory, words);
    assertEquals(ExitCode.USAGE, result.exit(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith("seplint: "), result.err());
  }

  static List<List<String>> arguments() {
    return List.of(
        List.of("check", DEEP),
        List.of("check", "seps", "--config", DEEP),
        List.of("check", "seps", "--spec", DEEP),
        List.of("check", "seps", "--spec", SLASHES),
        List.of("check", "seps", "--spec", DEEP + "@main"),
        List.of("check", "seps", "--baseline", DEEP),
        List.of("check", "seps", "--format", "json=" + DEEP),
        List.of("check", "seps", "--results", DEEP),
        List.of("check", "**" + SLASHES + "x"),
        List.of("check", "{a,b}".repeat(700)),
        List.of("report", "--manifest", DEEP),
        List.of("report", "--results", "results", "--out", DEEP.repeat(10)),
        List.of("report", "--results", "results", "--suite-url", "https://x.org/" + DEEP),
        List.of("report", "--results", "results", "--suite-url", "https://x.org" + SLASHES),
        List.of("report", "--results", "results", "--min-tested", "1." + "0".repeat(1_000_000)),
        List.of("spec", "list", "--spec", ".", "--page", "*a".repeat(30_000)),
        List.of("explain", "x".repeat(1_000_000)));
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void argumentsMayBeLong(List<String> words) {
    assertOneLine(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: %s",
        "baseline: %s",
        "exclude: ['%s']",
        "kinds: { '%s': sep }",
        "overrides: [{ files: ['%s'], rules: { layout: off } }]",
        "report: { repository: 'https://x.org/%s' }",
        "report: { minTested: '1.%s%%' }",
        "'%s': 1",
        "rules: { '%s': off }",
      })
  void soMayValuesOfTheConfiguration(String line) throws IOException {
    for (String value : List.of(DEEP, SLASHES)) {
      Files.writeString(directory.resolve("seplint.yaml"), line.formatted(value) + "\n");
      assertFewLines("check", "seps", "--results", "results");
    }
  }

  /** Errors in the configuration have a code frame. */
  private void assertFewLines(String... words) {
    CliResult result = CliResult.of(directory, words);
    assertEquals(ExitCode.USAGE, result.exit(), result.err());
    assertTrue(result.err().lines().count() <= 8, result.err());
  }

  @Test
  void bracketsAreNoCrash() throws IOException {
    Files.writeString(
        directory.resolve("seplint.yaml"),
        "exclude: ['[:alpha:]']\noverrides: [{ files: ['[:digit:]'], rules: { layout: off } }]\n");
    Files.writeString(directory.resolve(".gitignore"), "[:alpha:]\n[[:alpha:]\n");
    assertEquals(ExitCode.CLEAN, CliResult.of(directory, "check", "-q", "seps").exit());
    assertOneLine("check", "[:alpha:]");
  }
}
