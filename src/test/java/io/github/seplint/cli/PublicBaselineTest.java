package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline of the public files knows what is found in them. */
final class PublicBaselineTest {
  @TempDir private Path directory;

  @Test
  void whatIsKnownIsKnownInOtherLinesToo() throws IOException {
    try (Stream<Path> files = Files.list(PublicData.get("seps"))) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
    }
    assertEquals(ExitCode.FINDINGS, check().exit());
    CliResult updated = check("--update-baseline", "--baseline", "known.yaml");
    assertEquals(ExitCode.CLEAN, updated.exit());
    moveLines();
    assertEquals(
        new CliResult(updated.out(), "", ExitCode.CLEAN), check("--baseline", "known.yaml"));
  }

  private void moveLines() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> !each.endsWith("known.yaml")).toList()) {
        String text = Files.readString(file);
        Files.writeString(
            file, "# Moved.\n#\n" + text.replace("\n\nrequirements:", "\nrequirements:"));
      }
    }
  }

  private CliResult check(String... more) {
    return CliResult.of(
        directory, Stream.concat(Stream.of("check", "."), Stream.of(more)).toArray(String[]::new));
  }
}
