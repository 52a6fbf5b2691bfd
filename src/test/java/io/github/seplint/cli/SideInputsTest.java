package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.LanternRepository;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration, locks and other side inputs have a size limit, and pipes are refused. */
@DisabledOnOs(OS.WINDOWS)
final class SideInputsTest {
  private static final String RESULTS = "--results results --allow-empty ";

  @TempDir private Path directory;

  @BeforeEach
  void create() throws IOException {
    write("seps/sep-7101.yaml", ScratchRepository.sep(7101, "lamp"));
    write("results/client/lamp/checks.json", "[{\"id\": \"a\", \"status\": \"SUCCESS\"}]");
    write("spec/docs/specification/draft/other.mdx", "# Other\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CliResult run(String command) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> CliResult.of(directory, command.split(" ")));
  }

  private void assertRefused(String command, String reason) {
    CliResult result = run(command);
    assertEquals(ExitCode.USAGE, result.exit(), result::toString);
    List<String> lines = result.err().lines().filter(line -> line.startsWith("seplint: ")).toList();
    assertEquals(1, lines.size(), result::err);
    assertTrue(lines.get(0).endsWith(reason), result::err);
  }

  @ParameterizedTest
  @CsvSource({
    "check seps, seplint.yaml, longer than 2 MiB",
    "check seps, seps/.gitignore, larger than the limit of 1 MiB",
    "check seps --baseline known.yaml, known.yaml, longer than 2 MiB",
    "check seps --spec spec, spec.lock, longer than 2 MiB",
    "check seps --spec spec, spec/docs/specification/draft/beacon.mdx, the limit of 8 MiB",
    "spec lock --spec spec seps, spec.lock, longer than 2 MiB",
    "report " + RESULTS + "--format markdown=page.md seps, page.md, the limit of 64 MiB",
    "report " + RESULTS + "--known-gaps gaps.yaml seps, gaps.yaml, longer than 2 MiB",
  })
  void largeFilesAreNotRead(String command, String name, String reason) throws IOException {
    write(name, "");
    try (RandomAccessFile file = new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertRefused(command, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "check pipe, pipe",
    "check seps --baseline pipe, pipe",
    "spec lock --spec spec --lock pipe seps, pipe",
    "diff pipe pipe, pipe",
    "report --manifest pipe, pipe",
    "report " + RESULTS + "--known-gaps pipe seps, pipe",
    "scenarios import --list pipe, pipe",
  })
  void pipesWithoutAWriterAreRefused(String command, String name)
      throws IOException, InterruptedException {
    Path pipe = directory.resolve(name);
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertRefused(command, "not a regular file");
    Files.delete(pipe);
    Files.createSymbolicLink(pipe, Path.of("/dev/zero"));
    assertRefused(command, "not a regular file");
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    StringBuilder list = new StringBuilder("Server scenarios:\n");
    for (int i = 0; i < 40_000; i++) {
      list.append("  - a-scenario-with-a-number-").append(i).append(" [draft]\n");
    }
    write("list.txt", list.toString());
    assertRefused(
        "scenarios import --list list.txt --out scenarios.yaml",
        "scenarios.yaml: not written: longer than 2 MiB");
    assertFalse(Files.exists(directory.resolve("scenarios.yaml")));
  }

  @Test
  void aManifestDoesNotReorderATerminal() throws IOException {
    write("seps/sep-7101.yaml", ScratchRepository.sep(7101, "la\u202Emp"));
    String manifest = run("manifest " + RESULTS + "--allow-errors seps").out();
    assertTrue(manifest.contains("la\\u202emp"), manifest);
    assertFalse(manifest.contains("\u202E"), manifest);
  }

  @Test
  void aMissingPageIsOneErrorOfTheFileThatQuotesIt() throws IOException {
    try (LanternRepository lantern = LanternRepository.create(directory.resolve("lantern.git"))) {
      String page = "docs/specification/draft/beacon.mdx";
      lantern.commit("Begin", Map.of(page, "x"));
      lantern.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    assertRefused("check -q seps --spec lantern.git", "run `git fsck` for details");
  }

  @Test
  void aStreamOfAShellIsReadOnce() throws IOException, InterruptedException {
    for (String command :
        List.of(
            "check -q --select all <(cat seps/sep-7101.yaml)",
            "manifest --results results --allow-empty --allow-errors <(cat seps/sep-7101.yaml)",
            "report --manifest <(cat m.json)",
            "diff <(cat m.json) <(cat m.json)")) {
      write("m.json", run("manifest " + RESULTS + "seps").out());
      Path err = directory.resolve("err");
      ProcessBuilder program = new SeplintProcess(directory).builder();
      String java =
          String.join(" ", program.command().stream().map(each -> "'" + each + "'").toList());
      Process process =
          new ProcessBuilder("bash", "-c", java + " " + command)
              .directory(directory.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(err.toFile())
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), command);
      assertTrue(process.exitValue() < 2, () -> command + ": " + text(err));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
