package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git has is compared as it stands in its commits, whatever the work tree holds. */
final class DiffRevisionsTest {
  private static final String FLAG_ADDED =
      """
      SEP 7102 (src/seps/sep-7102.yaml), new
        row added, with a check: sep-7102-flag
            Clients MUST trim flag.

      SEP     rows  with a check  excluded
      7102  0 -> 1        0 -> 1         0
      all   2 -> 3        2 -> 3         0

      1 SEP changed: 1 SEP added, 1 row added
      """;

  @TempDir Path temporary;

  private ScratchRepository repository;

  @BeforeEach
  void commitTwice() throws IOException {
    repository = ScratchRepository.create(temporary);
    repository.writeSep(7101, "tool", "log");
    repository.commit("Tools");
    repository.git("tag", "tools");
    repository.writeSep(7102, "flag");
    repository.commit("Flags");
  }

  private void assertTold(String expected, String... words) {
    assertEquals(new CliResult(expected, "", ExitCode.CLEAN), repository.run(words));
  }

  @Test
  void revisionsAreReadFromGitAndNotFromTheWorkTree() throws IOException {
    repository.write("src/seps/sep-7101.yaml", "sep: [");
    Files.delete(repository.directory().resolve("src/seps/sep-7102.yaml"));
    assertTold(FLAG_ADDED, "diff", "HEAD~1", "HEAD");
    assertTold(FLAG_ADDED, "diff", "tools", "main");
  }

  @Test
  void theWorkTreeIsComparedWithARevisionOfItsFolder() throws IOException {
    repository.writeSep(7101, "tool");
    CliResult answer = repository.run("diff", "--fail-on-regression", ".@HEAD", ".");
    assertEquals(ExitCode.FINDINGS, answer.exit());
    assertTrue(answer.out().contains("  row removed, with a check: sep-7101-log\n"), answer.out());
    assertTrue(answer.out().endsWith("1 regression: without a check\n"), answer.out());
  }

  @Test
  void aPathThatOneRevisionLacksIsNewThere() {
    assertTold(
        FLAG_ADDED.replace("2 -> 3", "0 -> 1"), "diff", "HEAD~1", "HEAD", "src/seps/sep-7102.yaml");
  }

  @Test
  void anotherRepositoryEvenABareOneIsNamed() throws IOException {
    repository.git("clone", "--quiet", "--bare", ".", "../bare");
    assertTold(FLAG_ADDED, "diff", "--repo", "../bare", "tools", "main");
    assertTold(FLAG_ADDED, "diff", "../bare@tools", "../bare@main");
  }

  @Test
  void whatIsOnDiskGoesFirstAndABranchOfThatNameIsStillReached() throws IOException {
    repository.git("branch", "src", "tools");
    assertTold("no changes\n", "diff", "src", ".");
    assertTold(FLAG_ADDED, "diff", ".@src", ".");
  }

  @Test
  void aRevisionThatIsNotThereIsToldInOneLine() {
    CliResult answer = repository.run("diff", "HEAD~7", "HEAD");
    assertEquals(ExitCode.USAGE, answer.exit());
    assertEquals("", answer.out());
    assertTrue(answer.err().matches("seplint: no such file or directory: `HEAD~7`; [^\n]+\n"));
  }

  @Test
  void aRevisionIsNeverWritten() throws IOException {
    String before = repository.git("status", "--porcelain") + repository.git("count-objects", "-v");
    repository.run("diff", "tools", "main");
    assertEquals(
        before, repository.git("status", "--porcelain") + repository.git("count-objects", "-v"));
  }
}
