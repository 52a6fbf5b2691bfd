package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The first line is a value of {@code --config}, the rest a file that the project extends. */
final class ConfigSettingsFuzzTest {
  @TempDir private static Path directory;

  @FuzzTarget(seeds = "fixtures/{fuzz/ConfigSettings/*,cases/check/config/**.yaml}")
  void settingsAreUsedOrRefused(byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    int end = text.indexOf('\n');
    String setting = end < 0 ? text : text.substring(0, end);
    Files.writeString(directory.resolve("seplint.yaml"), "extends: [base.yaml]\n");
    Files.write(directory.resolve("base.yaml"), text.substring(end + 1).getBytes(UTF_8));
    Files.writeString(directory.resolve("sep-7101.yaml"), "sep: 7101\nrequirements: []\n");
    CliResult result =
        CliResult.of(
            directory, "check", "--no-cache", "--config", "limit=" + setting, "--config", setting);
    assertNotEquals(ExitCode.BUG, result.exit(), result.toString());
    assertFalse(result.err().matches("(?s).*\\bjava[x]?\\..*Exception.*"), result.toString());
  }
}
