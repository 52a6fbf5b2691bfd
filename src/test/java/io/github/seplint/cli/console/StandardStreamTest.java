package io.github.seplint.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.cli.Seplint;
import io.github.seplint.cli.SeplintProcess;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output that does not arrive, in processes of their own. */
final class StandardStreamTest {
  @TempDir Path directory;

  @Test
  void aFullDeviceIsToldAndIsNeverClean() throws IOException, InterruptedException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "SKIPPED: there is no /dev/full");
    Files.writeString(directory.resolve("sep-7101.yaml"), "not: a traceability file\n");
    for (String[] words :
        new String[][] {
          {"rules"}, {"--version"}, {"check", "."}, {"--help"}, {"explain", "tiers"}
        }) {
      SeplintProcess.End end = new SeplintProcess(directory).runInto(full, words);
      assertEquals(2, end.exit(), words[0]);
      assertEquals("seplint: standard output: No space left on device\n", end.err(), words[0]);
    }
  }

  @Test
  void aReaderThatHasEnoughIsNoTrouble() throws IOException, InterruptedException {
    for (int sep = 7101; sep < 7401; sep++) {
      Files.writeString(
          directory.resolve("sep-" + sep + ".yaml"), "sep: 'not a number'\n".repeat(40));
    }
    Path err = directory.resolve("err");
    Process process =
        new SeplintProcess(directory).builder("check", ".").redirectError(err.toFile()).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(reader.readLine().startsWith("sep-7101.yaml:"));
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals("", Files.readString(err));
    assertEquals(1, process.exitValue(), "what was found stays what was found");
  }

  @Test
  void standardInputMayBeAPipe() throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new SeplintProcess(directory)
            .builder("check", "--no-snippets", "--stdin-filename", "sep-7101.yaml", "-")
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("sep: 'seven'\n".getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals("", Files.readString(err));
    assertTrue(Files.readString(out).startsWith("sep-7101.yaml:1:"), () -> "no finding in stdin");
    assertEquals(1, process.exitValue());
  }

  @Test
  void anInputThatCannotBeReadIsTold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream broken = new PipedInputStream();
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console shell = new Console(directory, broken, told, told, Map.of(), false, false);
    ExitCode exit = Seplint.run(shell, "check", "-", "--stdin-filename", "sep-7101.yaml");
    assertEquals(
        "seplint: standard input: Pipe not connected\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(ExitCode.USAGE, exit);
  }
}
