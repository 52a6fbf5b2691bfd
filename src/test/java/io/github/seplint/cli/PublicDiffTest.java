package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public manifests, and files before and after they were mended. */
final class PublicDiffTest {
  @TempDir Path directory;

  private CliResult diff(String... words) {
    return CliResult.of(
        directory, Stream.concat(Stream.of("diff"), Stream.of(words)).toArray(String[]::new));
  }

  private static String at(String path) {
    return PublicData.get(path).toAbsolutePath().normalize().toString();
  }

  @Test
  void aFreshManifestDiffersInPathsAlone() {
    String seps = at("seps");
    CliResult made =
        CliResult.of(
            directory,
            "manifest",
            "--allow-errors",
            "--results",
            at("results"),
            "--out",
            "now.json",
            seps);
    assertEquals(ExitCode.CLEAN, made.exit(), made::err);
    CliResult answer = diff("--statistics", at("expected/traceability.json"), "now.json");
    assertTrue(answer.out().contains("\n\n15 SEPs changed: 15 files moved\n"), answer.out());
  }

  @Test
  void theCommittedManifestHasLostOneTest() {
    String committed = at("expected/traceability.committed.json");
    String fresh = at("expected/traceability.json");
    CliResult answer = diff("--statistics", "--fail-on-regression", committed, fresh);
    assertEquals(ExitCode.FINDINGS, answer.exit());
    assertTrue(
        answer
            .out()
            .endsWith(
                """

                9 SEPs changed: 3 SEPs added, 90 rows added, 1 no longer tested, 8 texts changed, 12 newly untracked, 1 no longer untracked
                tested: 79 of 81 (97.5 %) before, 103 of 147 (70.0 %) now
                1 regression: no longer tested, or without a check
                """),
        answer.out());
    assertEquals(
        new CliResult("no changes\n", "", ExitCode.CLEAN),
        diff("--fail-on-regression", fresh, fresh));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json"})
  void whatWasMendedIsToldInEachFormat(String format) {
    for (String change : List.of("h06", "h13")) {
      String before = at("history/" + change + "/before");
      String after = at("history/" + change + "/after");
      CliResult answer = diff("--format", format, before, after);
      assertEquals(ExitCode.CLEAN, answer.exit(), answer::err);
      String label = format.equals("json") ? "reworded" : "text changed";
      assertTrue(answer.out().contains(label), answer.out());
      assertEquals(answer, diff("--format", format, before, after));
    }
  }
}
