package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.TestRepository;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration, locks and other side inputs have a size limit, and pipes are refused. */
@DisabledOnOs(OS.WINDOWS)
final class SideInputsTest {
  private static final String RESULTS = "--results results --allow-empty ";

  @TempDir private Path directory;

  @BeforeEach
  void create() throws IOException {
    write("seps/sep-7101.yaml", ScratchRepository.sep(7101, "tool"));
    write("results/client/tool/checks.json", "[{\"id\": \"a\", \"status\": \"SUCCESS\"}]");
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

  @Test
  void ofALargePageNoMoreIsReadThanTheLimit() throws IOException {
    Path page = directory.resolve("spec/docs/specification/draft/server.mdx");
    try (RandomAccessFile file = new RandomAccessFile(page.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    CliResult result = run("check seps --spec spec");
    assertEquals(ExitCode.CLEAN, result.exit(), result::toString);
    assertTrue(result.out().contains("cannot be read: it is longer than 4 MiB"), result::out);
  }

  @ParameterizedTest
  @CsvSource({
    "check pipe, pipe",
    "check seps, seplint.yaml",
    "check seps --config pipe, pipe",
    "check seps --baseline pipe, pipe",
    "spec lock --spec spec --lock pipe seps, pipe",
    "diff pipe pipe, pipe",
    "report --manifest pipe, pipe",
    "report " + RESULTS + "--known-gaps pipe seps, pipe",
    "scenarios import --list pipe, pipe",
    "report --sdk a@1=results --trend pipe seps, pipe",
  })
  void pipesAndDevicesAreRefused(String command, String name)
      throws IOException, InterruptedException {
    Path pipe = directory.resolve(name);
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertRefused(command, "not a regular file");
    Files.delete(pipe);
    Files.createSymbolicLink(pipe, Path.of("/dev/zero"));
    assertRefused(command, "not a regular file");
    Path messages = Path.of("/proc/kmsg"); // to be read, it waits for messages
    if (Files.exists(messages)) {
      Files.delete(pipe);
      Files.createSymbolicLink(pipe, messages);
      assertRefused(command, "not a regular file");
    }
    Files.delete(pipe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check -q --format json=pipe seps",
        "manifest " + RESULTS + "--out pipe seps",
        "manifest " + RESULTS + "--out pipe --check seps",
        "report " + RESULTS + "--format markdown=pipe seps",
        "report " + RESULTS + "--format html=pipe seps",
        "check seps --baseline pipe --update-baseline",
        "scenarios import --results results --out pipe",
        "spec lock --spec spec --lock pipe seps",
      })
  void pipesWithoutAReaderAreRefused(String command) throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertRefused(command, "not a regular file");
  }

  @Test
  void anInventoryThatIsEditedHasALimit() throws IOException {
    String before = inventory(12_000);
    write("scenarios.yaml", before);
    write("list.txt", list(40_000));
    for (String update : List.of("", " --update")) {
      assertRefused(
          "scenarios import --list list.txt --out scenarios.yaml" + update,
          "scenarios.yaml: not written: longer than 2 MiB");
    }
    assertEquals(before, Files.readString(directory.resolve("scenarios.yaml")));
  }

  private static String inventory(int scenarios) {
    StringBuilder text = new StringBuilder("scenarios:\n");
    for (int i = 0; i < scenarios; i++) {
      text.append("  - name: a-scenario-with-a-number-").append(i);
      text.append("\n    surface: server\n    source: { introducedIn: 2025-06-18 }\n");
    }
    return text.toString();
  }

  private static String list(int scenarios) {
    StringBuilder text = new StringBuilder("Server scenarios:\n");
    for (int i = 0; i < scenarios; i++) {
      text.append("  - a-scenario-with-a-number-").append(i).append(" [draft]\n");
    }
    return text.toString();
  }

  @Test
  void aManifestMayNameAFileWithAnyCharacter() throws IOException {
    String manifest = run("manifest " + RESULTS + "--allow-errors seps").out();
    write("m.json", manifest.replace("seps/sep-7101.yaml", "a\\u0000\\u202e\\u001b[1mb"));
    for (String command : List.of("report --manifest m.json", "diff m.json m.json")) {
      CliResult result = run(command);
      assertEquals(ExitCode.CLEAN, result.exit(), result::toString);
      assertFalse(
          result.out().chars().anyMatch(c -> c == 0 || c == 0x202E || c == 0x1B), result::out);
    }
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    write("list.txt", list(40_000));
    assertRefused(
        "scenarios import --list list.txt --out scenarios.yaml",
        "scenarios.yaml: not written: longer than 2 MiB");
    write("list.txt", list(25_500).replace("a-scenario-with-a-number-", ""));
    assertRefused(
        "scenarios import --list list.txt --out scenarios.yaml",
        "scenarios.yaml: not written: more than 200000 nodes, aliases written out");
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
    try (TestRepository project = TestRepository.create(directory.resolve("project.git"))) {
      String page = "docs/specification/draft/server.mdx";
      project.commit("Begin", Map.of(page, "x"));
      project.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    assertRefused("check -q seps --spec project.git", "run `git fsck` for details");
  }

  @Test
  void aPageWithTooManyCellsIsNotRead() throws IOException {
    String table = "|a".repeat(1000) + "|\n" + "|--".repeat(1000) + "|\n" + "| x |\n".repeat(101);
    write("spec/docs/specification/draft/server.mdx", "# Server\n\n" + table);
    assertRefused(
        "spec list --spec spec seps", "not read: it has more than 100000 cells in a table");
    CliResult result = run("check --spec spec seps");
    assertTrue(result.exit() != ExitCode.BUG, result::toString);
    assertTrue(
        result.out().contains("cannot be read: it has more than 100000 cells"), result::toString);
  }

  /** A stream of a shell has the same result as a file, which a second read would not have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check -q --select url-host %s",
        "check -q --baseline %s seps",
        "manifest --results results --allow-empty --allow-errors %s",
        "report --manifest %s",
        "diff %s m.json",
        "diff m.json %s"
      })
  void aStreamOfAShellIsReadOnce(String command) throws IOException, InterruptedException {
    write("m.json", run("manifest " + RESULTS + "seps").out());
    write("b.yaml", "baselineVersion: 1\nfiles: {}\n");
    String input =
        command.contains("json") || command.contains("--manifest")
            ? "m.json"
            : command.contains("baseline") ? "b.yaml" : "seps/sep-7101.yaml";
    CliResult expected = run(command.formatted(input));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder program = new SeplintProcess(directory).builder();
    String java =
        String.join(" ", program.command().stream().map(each -> "'" + each + "'").toList());
    String line = java + " " + command.formatted("<(cat " + input + ")");
    Process process =
        new ProcessBuilder("bash", "-c", line)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), command);
    assertEquals(expected.exit().number(), process.exitValue(), () -> text(out) + text(err));
    assertEquals(
        expected.out().replace(input, "INPUT"),
        text(out).replaceAll("[./]*/(dev|proc/[a-z]+)/fd/\\d+", "INPUT").replace(input, "INPUT"));
  }

  @Test
  void standardInputThatIsClosedIsRefused() throws IOException, InterruptedException {
    ProcessBuilder program =
        new SeplintProcess(directory).builder("check", "-", "--stdin-filename", "sep-7101.yaml");
    String java =
        String.join(" ", program.command().stream().map(each -> "'" + each + "'").toList());
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder("bash", "-c", java + " <&-")
            .directory(directory.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue(), () -> text(err));
    assertTrue(text(err).endsWith("seplint: standard input: is closed\n"), () -> text(err));
  }

  @Test
  void aFileNameIsNoCommandForGitHub() throws IOException {
    write("::warning::x/sep-7102.yaml", ScratchRepository.sep(7101, "tool"));
    for (String command : List.of("check ::warning::x", "manifest " + RESULTS + "::warning::x")) {
      CliResult result = run(command);
      assertTrue((result.out() + result.err()).contains("::warning::x/"), result::toString);
      assertFalse((result.out() + result.err()).lines().anyMatch(line -> line.startsWith("::")));
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
