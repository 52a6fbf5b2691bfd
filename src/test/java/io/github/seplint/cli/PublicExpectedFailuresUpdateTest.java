package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of the expected-failures files of public SDKs from real results. */
final class PublicExpectedFailuresUpdateTest {
  @TempDir Path directory;

  @Test
  void anUpdatedFileFitsItsResultsAndKeepsAllComments() throws IOException {
    for (Path results : results()) {
      for (Path original : baselines()) {
        Path file = directory.resolve("conformance-baseline.yml");
        Files.write(file, Files.readAllBytes(original));
        List<String> before = comments(file);
        String context = original + " with " + results;
        assertUpdates(context, results);
        List<String> lost = new ArrayList<>(before);
        comments(file).forEach(lost::remove);
        assertEquals(List.of(), lost, context);
      }
    }
  }

  private void assertUpdates(String context, Path results) {
    String[] update = {"expected-failures", "update", "--narrow", "--results", results.toString()};
    CliResult updated = CliResult.of(directory, update);
    assertEquals(ExitCode.CLEAN, updated.exit(), context + updated.err());
    CliResult again = CliResult.of(directory, update);
    assertTrue(again.out().endsWith(": up to date\n"), context + again.out());
    CliResult checked =
        CliResult.of(
            directory,
            "check",
            "--results",
            results.toString(),
            "--no-snippets",
            "--select",
            "expected-failure-stale,expected-failure-missing,expected-failure-redundant,"
                + "expected-failure-syntax,expected-failure-too-broad,expected-failure-duplicate,"
                + "expected-failure-invalid-section,yaml",
            ".");
    assertEquals("1 file: no findings\n", checked.out(), context);
  }

  /** The comments on lines of their own. */
  private static List<String> comments(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("#"))
        .toList();
  }

  private static List<Path> baselines() throws IOException {
    try (Stream<Path> files = Files.walk(PublicData.get("baselines"))) {
      return files
          .filter(each -> each.toString().matches(".*(baseline|expected.failures).*\\.ya?ml"))
          .filter(each -> !each.toString().contains("fixtures"))
          .sorted()
          .toList();
    }
  }

  /** The layouts differ only in their directories. */
  private static List<Path> results() {
    return Stream.of(
            "result-layouts/L-go-sdk",
            "sdk-results/java-sdk@2.1.0-SNAPSHOT",
            "sdk-results/fastmcp-ts@1.6.0")
        .map(name -> PublicData.get(name).toAbsolutePath())
        .toList();
  }
}
