package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes where Git would run or obey what a project chooses. */
@DisabledOnOs(OS.WINDOWS)
final class ProtectedFilesTest {
  private static final String BEFORE = "#!/bin/sh\nexit 0\n";
  private static final String FIXABLE =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/tools#tools

      requirements:
        - check: sep-7101-tool
          text: "Clients MUST light the tool."
      """;

  @TempDir private Path temporary;
  private ScratchRepository work;

  @BeforeEach
  void create() throws IOException {
    work = ScratchRepository.create(temporary);
    work.writeSep(7101, "tool");
    work.write("docs/specification/draft/server.mdx", "# X\n\nClients MUST trim tool.\n");
    work.write("results/client/tool/checks.json", "[{\"id\":\"a\",\"status\":\"SUCCESS\"}]");
    work.write("list.txt", "Server scenarios:\n  - tool [draft]\n");
    work.commit("Begin");
    work.write(".git/hooks/pre-commit", BEFORE);
    work.write(".GIT/config", BEFORE);
  }

  /** The commands that write a file, each with the name of its file last. */
  private static List<List<String>> commands(String file) {
    return List.of(
        List.of("check", "-q", "--format", "json=" + file),
        List.of("check", "-q", "--update-baseline", "--baseline", file),
        List.of("report", "--results", "results", "--allow-empty", "--format", "csv=" + file),
        List.of("manifest", "--results", "results", "--allow-empty", "--out", file),
        List.of("spec", "lock", "--spec", ".", "--lock", file),
        List.of("scenarios", "import", "--list", "list.txt", "--out", file));
  }

  private void refuses(String file) throws IOException {
    List<String> before = snapshot();
    for (List<String> words : commands(file)) {
      CliResult result = work.run(words.toArray(String[]::new));
      assertTrue(
          result.err().matches("seplint: [^\n]*: not written: (is in|has the name of) [^\n]*\n"),
          () -> words + ": " + result);
      assertEquals(ExitCode.USAGE, result.exit());
      assertEquals(before, snapshot(), words::toString);
    }
    work.write("seplint.yaml", "report: { outputs: { csv: " + file + " } }\n");
    CliResult result = work.run("report", "--results", "results", "--allow-empty");
    assertEquals(ExitCode.USAGE, result.exit(), result::toString);
    assertEquals(1, result.err().lines().count(), result::err);
    Files.delete(work.directory().resolve("seplint.yaml"));
    assertEquals(before, snapshot());
  }

  /** All files with their contents. */
  private List<String> snapshot() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .map(ProtectedFilesTest::line)
          .toList();
    }
  }

  private static String line(Path file) {
    try {
      return file + " " + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".git/hooks/pre-commit",
        ".git/hooks/new",
        ".git/config",
        ".git/HEAD",
        ".git/info/x.yaml",
        "./src/../.git/config",
        ".GIT/config",
        ".git",
        "src/.git",
        "pre-commit",
      })
  void theRepositoryIsNotWritten(String file) throws IOException {
    refuses(file);
  }

  @Test
  void symlinksCountByTheirTarget() throws IOException {
    Files.createSymbolicLink(work.directory().resolve("out"), Path.of(".git/hooks"));
    refuses("out/report.csv");
  }

  @Test
  void gitDirectoriesAreRecognizedByTheirContent() throws IOException {
    work.git("init", "--quiet", "--bare", "mirror");
    refuses("mirror/hooks/x");
    work.git("init", "--quiet", "--separate-git-dir", "objects.d", "other");
    refuses("objects.d/description");
  }

  @Test
  void theDirectoryOfALinkedWorkTreeIsNotWritten() throws IOException {
    work.git("worktree", "add", "--quiet", "../linked");
    ScratchRepository main = work;
    work = main.in(temporary.resolve("linked"));
    work.write("list.txt", "Server scenarios:\n  - tool [draft]\n");
    refuses("../work/.git/worktrees/linked/config.worktree");
    refuses(".git");
  }

  @Test
  void theConfiguredHooksAreNotWritten() throws IOException {
    work.git("config", "core.hooksPath", "tools/hooks");
    work.write("tools/hooks/pre-commit", BEFORE);
    refuses("tools/hooks/pre-commit");
    refuses("tools/hooks/helper.sh");
    work.git("config", "--unset", "core.hooksPath");
    work.write("settings", "[core]\n\thooksPath = tools/hooks\n");
    work.git("config", "include.path", "../settings");
    refuses("tools/hooks/helper.sh");
  }

  /** Where they are, only Git finds out; a file with the name of a hook is never written. */
  @Test
  void hooksInTheHomeDirectoryOfANamedUserAreNotWritten() throws IOException {
    work.git("config", "core.hooksPath", "~keeper/hooks");
    work.write("~keeper/hooks/pre-commit", BEFORE);
    refuses("~keeper/hooks/pre-commit");
  }

  @Test
  void aLinkInPlaceOfTheHooksIsFollowed() throws IOException {
    Files.delete(work.directory().resolve(".git/hooks/pre-commit"));
    Files.move(work.directory().resolve(".git/hooks"), work.directory().resolve("hooks"));
    Files.createSymbolicLink(work.directory().resolve(".git/hooks"), Path.of("../hooks"));
    refuses("hooks/helper.sh");
  }

  @Test
  void fixesSpareTheRepository() throws IOException {
    work.write(".git/sep-7101.yaml", FIXABLE.replace("tools#tools\n\n", "tools#tools\n\n\n"));
    List<String> before = snapshot();
    CliResult result = work.run("check", "-q", "--fix", ".git/sep-7101.yaml");
    assertEquals("seplint: .git/sep-7101.yaml: not written: is in a Git directory\n", result.err());
    assertEquals(ExitCode.USAGE, result.exit());
    assertEquals(before, snapshot());
  }

  @Test
  void allOtherFilesAreWritten() throws IOException {
    work.git("config", "core.hooksPath", ".");
    for (String file : List.of("a.out", ".github/b.out", "src/.gitignored", "docs/head/HEAD")) {
      Files.createDirectories(work.directory().resolve(file).getParent());
      CliResult result =
          work.run("report", "--results", "results", "--allow-empty", "--format", "csv=" + file);
      assertEquals(ExitCode.CLEAN, result.exit(), result::err);
    }
  }

  @Test
  void aConfigurationAboveTheRepositoryMustBeNamed() throws IOException {
    Files.writeString(temporary.resolve("seplint.yaml"), "failOn: error\n");
    CliResult result = work.run("check");
    assertEquals(
        new CliResult(
            "",
            "seplint: ../seplint.yaml: above the root of the repository; pass --config to use it,"
                + " or add a seplint.yaml to the repository\n",
            ExitCode.USAGE),
        result);
    assertFalse(work.run("check", "--config", "../seplint.yaml").err().contains("above"));
    work.write("seplint.yaml", "failOn: error\n");
    assertFalse(work.in(work.directory().resolve("src")).run("check").err().contains("above"));
  }

  @Test
  void aConfigurationOfAnotherUserMustBeNamed() throws IOException {
    Path file = temporary.resolve("seplint.yaml");
    Files.writeString(file, "failOn: error\n");
    Path below = Files.createDirectories(temporary.resolve("below"));
    Files.writeString(below.resolve("sep-7101.yaml"), FIXABLE);
    assertEquals("", CliResult.of(below, "check", "-q").err());
    try {
      Files.setAttribute(file, "unix:uid", 54321);
    } catch (IOException e) {
      assumeTrue(false, "SKIPPED: only root can give a file to another user");
    }
    assertEquals(
        new CliResult(
            "",
            "seplint: ../seplint.yaml: owned by another user; pass --config to use it\n",
            ExitCode.USAGE),
        CliResult.of(below, "check"));
    assertEquals("", CliResult.of(below, "check", "-q", "--config", "../seplint.yaml").err());
    Files.setAttribute(below, "unix:uid", 54321);
    assertEquals("", CliResult.of(below, "check", "-q").err());
  }
}
