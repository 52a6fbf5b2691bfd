package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionCommandTest {
  @TempDir Path directory;

  @Test
  void classesOutsideOfAJarHaveNeitherVersionNorCommit() {
    CliResult result = CliResult.of(directory, "version");
    assertEquals(ExitCode.CLEAN, result.exit());
    assertTrue(
        result
            .out()
            .matches(
                """
                seplint \\(development\\)
                commit: unknown
                java: [0-9.]+ \\(.+\\)
                system: .+ .+
                installed: classes
                """),
        result.out());
    assertEquals(result, CliResult.of(directory, "version"));
  }
}
