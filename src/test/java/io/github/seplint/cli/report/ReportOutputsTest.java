package io.github.seplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several outputs of one report: all are rendered before the first is written. */
final class ReportOutputsTest {
  private static final String[] REPORT = {
    "report", "--manifest", "m.json", "--format", "json=r.json", "--format", "markdown=page.md"
  };

  @TempDir Path project;

  @BeforeEach
  void writeManifest() throws IOException {
    Files.writeString(
        project.resolve("m.json"), "{\"schemaVersion\": 1, \"docs\": \"\", \"seps\": {}}");
  }

  @Test
  void noOutputIsWrittenIfOneCannotBeRendered() throws IOException {
    Files.writeString(project.resolve("page.md"), "no markers\n");
    assertEquals(ExitCode.USAGE, CliResult.of(project, REPORT).exit());
    assertFalse(Files.exists(project.resolve("r.json")));
    assertEquals("no markers\n", Files.readString(project.resolve("page.md")));
  }

  @Test
  void allOutputsAreWritten() {
    assertEquals(
        new CliResult("", "seplint: r.json: written\nseplint: page.md: written\n", ExitCode.CLEAN),
        CliResult.of(project, REPORT));
    assertTrue(Files.exists(project.resolve("r.json")));
    assertTrue(Files.exists(project.resolve("page.md")));
  }

  @Test
  void outputsAfterOneThatCannotBeWrittenStayUnchanged() throws IOException {
    Files.createDirectory(project.resolve("r.json"));
    assertEquals(ExitCode.USAGE, CliResult.of(project, REPORT).exit());
    assertFalse(Files.exists(project.resolve("page.md")));
  }
}
