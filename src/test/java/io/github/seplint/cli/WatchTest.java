package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} while files change. */
final class WatchTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path directory;

  @BeforeEach
  void createFile() throws IOException {
    Files.writeString(directory.resolve("sep-7101.yaml"), ScratchRepository.sep(7101, "wicks"));
  }

  @Test
  void eachCheckFollowsALineWithTheChangesUntilCtrlC() throws Exception {
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    Process process =
        new SeplintProcess(directory)
            .builder("check", "--watch")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      await(err, "press Ctrl-C to stop\n");
      Files.writeString(directory.resolve("sep-7102.yaml"), "sep: 7102\n");
      await(out, "1 file: no findings\n\n--- changed: sep-7102.yaml\n\nsep-7102.yaml:1:1: error:");
      await(out, "2 files: 2 errors\n");
      Files.writeString(directory.resolve("seplint.yaml"), "exclude: [");
      await(err, "seplint: seplint.yaml:1:");
      Files.writeString(directory.resolve("seplint.yaml"), "exclude: [sep-7102.yaml]");
      await(out, "--- changed: seplint.yaml\n\n1 file: no findings\n");
      interrupt(process);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(130, process.exitValue());
      assertEquals(2, Files.readString(err).lines().count(), "no stack trace");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aTerminalShowsTheLastCheckOnly() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            directory,
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(out, true, UTF_8),
            Map.of("TERM", "xterm", "NO_COLOR", "1"),
            true,
            true);
    Thread watch = new Thread(() -> Seplint.run(console, "check", "--watch"));
    watch.start();
    String clear = "\u001B[H\u001B[2J\u001B[3J";
    String hint = "seplint: watching for changes; press Ctrl-C to stop\n";
    String clean = clear + "1 file: no findings\n" + hint;
    await(out, clean);
    Files.writeString(directory.resolve("sep-7102.yaml"), ScratchRepository.sep(7102, "log"));
    await(out, clean + clean.replace("1 file:", "2 files:"));
    watch.interrupt();
    watch.join(TimeUnit.SECONDS.toMillis(60));
    assertEquals(clean + clean.replace("1 file:", "2 files:"), out.toString(UTF_8));
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    boolean isPosix = Files.isExecutable(Path.of("/bin/kill"));
    assumeTrue(isPosix, "SKIPPED: there is no /bin/kill");
    new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private static void await(Path file, String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!Files.readString(file).contains(text)) {
      assertTrue(System.nanoTime() < end, () -> "never printed: " + text + "; but " + read(file));
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void await(ByteArrayOutputStream out, String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!out.toString(UTF_8).contains(text)) {
      assertTrue(System.nanoTime() < end, () -> "never printed: " + text + "; but " + out);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
