package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a directory does, a user gets one clear line for it. */
final class HostileDirectoriesTest {
  private static final String FIXABLE =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/tools#tools
      requirements:
        - check: sep-7101-tool
          text: "Clients MUST light the tool."
      """;
  private static final int MANY = 100_000;

  @TempDir Path directory;

  private Path seps() throws IOException {
    Path seps = Files.createDirectories(directory.resolve("seps"));
    Files.writeString(seps.resolve("sep-7101.yaml"), FIXABLE);
    return seps;
  }

  @Test
  void aFullDiskLeavesWhatWasThere() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()),
        "SKIPPED: no file system can be mounted here");
    try {
      Files.writeString(disk.resolve("sep-7101.yaml"), FIXABLE);
      fill(disk.resolve("rest"));
      for (String[] words :
          new String[][] {
            {"check", "-q", "--no-snippets", "--fix", "disk"},
            {
              "check",
              "-q",
              "--no-snippets",
              "--update-baseline",
              "--baseline",
              "disk/known.yaml",
              "disk"
            },
            {"spec", "lock", "--spec", spec(), "--lock", "disk/spec.lock", "disk"},
            {"manifest", "--results", results(), "--allow-empty", "--out", "disk/m.json", "disk"},
          }) {
        CliResult answer = CliResult.of(directory, words);
        String err = answer.err();
        assertTrue(err.matches("seplint: disk/[^\n]*: No space left on device\n"), err);
        assertEquals(ExitCode.USAGE, answer.exit(), err);
      }
      assertEquals(FIXABLE, Files.readString(disk.resolve("sep-7101.yaml")));
      assertEquals(List.of("rest", "sep-7101.yaml"), names(disk));
    } finally {
      assertTrue(succeeds("umount", disk.toString()));
    }
  }

  private static void fill(Path file) throws IOException {
    try {
      Files.write(file, new byte[1 << 20]);
    } catch (IOException e) {
      assertEquals("No space left on device", e.getMessage());
    }
  }

  private String results() throws IOException {
    return Files.createDirectories(directory.resolve("results")).getFileName().toString();
  }

  private String spec() throws IOException {
    Path page = directory.resolve("spec/docs/specification/draft/tools.mdx");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "# Tools\n\nClients MUST light the tool.\n");
    return "spec";
  }

  @Test
  void whatMayNotBeReadOrWrittenIsTold() throws IOException, InterruptedException {
    SeplintProcess unprivileged = unprivileged();
    Path seps = seps();
    Files.setPosixFilePermissions(seps, PosixFilePermissions.fromString("r-xr-xr-x"));
    SeplintProcess.End fix = unprivileged.run("check", "-q", "--no-snippets", "--fix", "seps");
    assertEquals(
        "seplint: seps/sep-7101.yaml: not written: permission denied in its directory\n",
        fix.err());
    assertEquals(FIXABLE, Files.readString(seps.resolve("sep-7101.yaml")));
    Files.setPosixFilePermissions(
        seps.resolve("sep-7101.yaml"), PosixFilePermissions.fromString("-w-------"));
    assertEquals(
        new SeplintProcess.End(2, "", "seplint: seps/sep-7101.yaml: permission denied\n"),
        unprivileged.run("check", "-q", "--no-snippets", "seps"));
    Files.setPosixFilePermissions(seps, PosixFilePermissions.fromString("---------"));
    assertEquals(
        new SeplintProcess.End(2, "", "seplint: seps: permission denied\n"),
        unprivileged.run("check", "-q", "--no-snippets", "."));
    Files.setPosixFilePermissions(seps, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Who is bound to permissions, as root is not. */
  private SeplintProcess unprivileged() throws IOException, InterruptedException {
    if (!Files.isWritable(Path.of("/"))) {
      return new SeplintProcess(directory);
    }
    List<String> drop = List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");
    assumeTrue(
        succeeds("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true"),
        "SKIPPED: root cannot give up its privileges here");
    return new SeplintProcess(directory, drop);
  }

  @Test
  void namesThatBreakLinesBreakNoLineOfOurs() throws IOException {
    Path seps = seps();
    Files.writeString(seps.resolve("sep-7102\n::error::.yaml"), "sep: 7102 \n");
    Files.writeString(seps.resolve("sep-7103\r\u001b[2J.yaml"), "");
    Files.createSymbolicLink(seps.resolve("sep-7104\nx.yaml"), Path.of("nowhere\n"));
    for (String[] words :
        new String[][] {
          {"check", "-q", "--no-snippets", "seps"},
          {"check", "-q", "--no-snippets", "--fix", "seps"},
          {"check", "-q", "--no-snippets", "none\nx", "seps"},
          {"spec", "lock", "--spec", spec(), "--lock", "no\nfolder/lock", "seps"},
          {"check", "--config", "no\nfile", "seps"},
          {"chec\nk"},
        }) {
      CliResult answer = CliResult.of(directory, words);
      answer.out().lines().forEach(line -> assertTrue(line.startsWith("sep"), line));
      answer.err().lines().forEach(line -> assertTrue(line.startsWith("seplint: "), line));
      assertEquals(-1, (answer.out() + answer.err()).indexOf('\u001b'));
    }
  }

  @Test
  void whatAFileNamesIsNotRead() throws IOException, InterruptedException {
    Path trap = directory.resolve("trap");
    assumeTrue(succeeds("mkfifo", trap.toString()), "SKIPPED: no pipe can be made here");
    seps();
    for (String key : List.of("$schema", "$ref", "schema", "include", "extends")) {
      for (String address : List.of("../trap", trap.toString(), "file://" + trap)) {
        Files.writeString(
            directory.resolve("seps/sep-7102.yaml"),
            "# yaml-language-server: $schema=" + address + "\n" + key + ": " + address + "\n");
        Files.writeString(directory.resolve("seplint.yaml"), "");
        assertTold(ExitCode.FINDINGS);
        Files.writeString(
            directory.resolve("seplint.yaml"), "\"" + key + "\": \"" + address + "\"\n");
        assertTold(ExitCode.USAGE);
      }
    }
  }

  /** Who reads from the pipe waits for ever. */
  private void assertTold(ExitCode exit) {
    CliResult answer =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> CliResult.of(directory, "check", "-q", "--no-snippets", "seps"));
    assertEquals(exit, answer.exit(), answer::toString);
  }

  @Test
  void aPipeInAFolderIsPassedOver() throws IOException, InterruptedException {
    Path seps = seps();
    assumeTrue(
        succeeds("mkfifo", seps.resolve("sep-7102.yaml").toString()),
        "SKIPPED: no pipe can be made here");
    assertTold(ExitCode.CLEAN);
  }

  @Test
  void filesThatComeAndGoAreNoBug() throws IOException, InterruptedException {
    Path seps = seps();
    AtomicBoolean over = new AtomicBoolean();
    Thread restless = new Thread(() -> shuffle(seps, over));
    restless.start();
    try {
      for (int run = 0; run < 30; run++) {
        CliResult answer =
            CliResult.of(directory, "check", "-q", run % 2 == 0 ? "--fix" : "--no-snippets", ".");
        assertNotEquals(ExitCode.BUG, answer.exit(), answer::err);
        answer.err().lines().forEach(line -> assertTrue(line.matches("seplint: \\S.*: .*"), line));
      }
    } finally {
      over.set(true);
      restless.join();
    }
  }

  /** Makes and removes files and folders. */
  private static void shuffle(Path seps, AtomicBoolean over) {
    Random random = new Random(7101);
    while (!over.get()) {
      Path below = seps.resolve("below-" + random.nextInt(4));
      Path file = below.resolve("sep-" + (7102 + random.nextInt(4)) + ".yaml");
      try {
        if (random.nextBoolean()) {
          Files.createDirectories(below);
          Files.writeString(file, FIXABLE);
        } else {
          Files.deleteIfExists(file);
          Files.deleteIfExists(below);
        }
      } catch (IOException e) {
        // The check had it open, or the directory was not empty.
      }
    }
  }

  @Test
  void aHundredThousandFilesInOneFolderAreChecked() throws IOException {
    Path seps = Files.createDirectory(directory.resolve("seps"));
    Path first = Files.writeString(seps.resolve("sep-7101.yaml"), "sep: 7101\n");
    for (int i = 1; i < MANY; i++) {
      Path next = seps.resolve("sep-" + (7101 + i) + ".yaml");
      // A file has room for so many names only.
      if (i % 50_000 == 0) {
        first = Files.writeString(next, "sep: 7101\n");
      } else {
        Files.createLink(next, first);
      }
    }
    CliResult answer = CliResult.of(directory, "check", "--select", "check-id-kebab-case", "seps");
    assertEquals("100000 files: no findings\n", answer.out());
    assertEquals("", answer.err());
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
