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
    Path launcher = release("echo \"$*\"; exit 64");
    Path link = Files.createSymbolicLink(directory.resolve("far"), launcher);
    Path near = Files.createSymbolicLink(directory.resolve("near"), link.getFileName());
    String output = output(near);
    assertTrue(output.endsWith(" -m io.github.seplint check\n"), output);
  }

  @Test
  void aDamagedCacheIsNotUsed() throws Exception {
    Path launcher =
        release(
            """
            case "$*" in
              *-version) exit 0 ;;
              *-Xshare:off*) echo "without a cache"; exit 64 ;;
              *) exit 134 ;;
            esac
            """);
    assertEquals("without a cache\n", output(launcher));
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

  /** Makes a release with a script for Java, and returns its launcher. */
  private Path release(String java) throws IOException {
    Path release = directory.resolve("a release");
    Path launcher = release.resolve("bin/seplint");
    program(release.resolve("runtime/bin/java"), "#!/bin/sh\n" + java);
    program(launcher, Files.readString(Path.of("src/build/release/seplint")));
    Files.createDirectories(release.resolve("lib"));
    Files.copy(Path.of("src/build/launcher/run-jar"), release.resolve("lib/run-jar"));
    Files.createDirectories(release.resolve("runtime/lib"));
    Files.writeString(release.resolve("runtime/lib/modules"), "");
    return launcher;
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static String output(Path program) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "check").redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "");
    return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
  }
}
