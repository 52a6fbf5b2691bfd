package io.github.seplint.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a release, with a fake Java runtime. */
@DisabledOnOs(OS.WINDOWS)
final class ReleasedLauncherTest {
  @TempDir private Path directory;

  @Test
  void itRunsThroughSymlinksWithAnEmptyPath() throws Exception {
    Path release = directory.resolve("a release");
    program(release.resolve("runtime/bin/java"), "#!/bin/sh\necho ours; exit 64\n");
    program(release.resolve("bin/seplint"), Files.readString(Path.of("src/build/release/seplint")));
    Files.createDirectories(release.resolve("lib"));
    Files.writeString(release.resolve("lib/seplint.jar"), "");
    Files.copy(Path.of("src/build/launcher/run-jar"), release.resolve("lib/run-jar"));
    Path link = Files.createSymbolicLink(directory.resolve("far"), release.resolve("bin/seplint"));
    Path near = Files.createSymbolicLink(directory.resolve("near"), link.getFileName());
    assertEquals("ours\n", output(near));
  }

  @Test
  void anIncompleteInstallationIsReported() throws Exception {
    Path release = directory.resolve("a release");
    program(release.resolve("bin/seplint"), Files.readString(Path.of("src/build/release/seplint")));
    Path java = release.resolve("runtime/bin/java");
    assertEquals(
        "seplint: incomplete installation: " + java + " not found\n",
        output(release.resolve("bin/seplint")));
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static String output(Path program) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "");
    return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
  }
}
