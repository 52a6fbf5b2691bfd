package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code spec lock} and {@code spec drift} with a history. */
final class SpecLockHistoryTest {
  private static final String BELLS = "The client SHOULD state how many bells it wants.";
  private static final String RAISED = "The client MUST state how many bells it wants.";
  private static final String NOD = "A server MUST nod.";
  private static final String RING = "A server MUST ring the bell once when a watch is closed.";

  @TempDir Path directory;

  @BeforeEach
  void writeRows() throws IOException {
    sep("7101", BELLS);
    sep("7102", RING);
  }

  private void sep(String number, String text) throws IOException {
    Files.writeString(
        directory.resolve("sep-" + number + ".yaml"),
        "sep: "
            + number
            + "\nspec_url: https://modelcontextprotocol.io/specification/draft/watches#watches\n"
            + "requirements:\n  - check: sep-"
            + number
            + "-a\n    text: '"
            + text
            + "'\n");
  }

  private static Map<String, String> page(String... sentences) {
    return files("watches", sentences);
  }

  private static Map<String, String> files(String page, String... sentences) {
    Map<String, String> files = new HashMap<>();
    files.put("docs/specification/draft/index.mdx", "# The project\n");
    files.put(
        "docs/specification/draft/" + page + ".mdx",
        "# Watches\n\n" + String.join("\n\n", sentences) + "\n");
    return files;
  }

  private TestRepository repository() throws IOException {
    return TestRepository.create(directory.resolve("spec.git"));
  }

  private CliResult run(String words) {
    return CliResult.of(directory, words.split(" ", -1));
  }

  @Test
  void theCommitThatDidItIsNamed() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId first = repository.commit("Begin", page(BELLS, NOD, RING));
      repository.commit("Greet", page("Hello.", BELLS, NOD, RING));
      ObjectId raised = repository.commit("Raise the bells", page("Hello.", RAISED, NOD, RING));
      ObjectId moved =
          repository.commit("Move the page", files("clients", "Hello.", RAISED, NOD, RING));
      repository.commit("Say goodbye", files("clients", "Goodbye.", RAISED, NOD, RING));
      assertEquals(ExitCode.CLEAN, run("spec lock --spec spec.git@" + first.name()).exit());
      CliResult drift = run("spec drift --spec spec.git");
      assertEquals(ExitCode.FINDINGS, drift.exit());
      assertEquals(
          """
          sep-7101.yaml:5:11: keyword changed [sep-7101-a]
              The client [-SHOULD-]{+MUST+} state how many bells it wants.
              = keyword: `SHOULD` is now `MUST`
              = now: docs/specification/draft/clients.mdx:5:1 #watches
              = commit: %s 2026-01-03 Raise the bells

          sep-7102.yaml:5:11: moved [sep-7102-a]
              A server MUST ring the bell once when a watch is closed.
              = was: docs/specification/draft/watches.mdx#watches
              = now: docs/specification/draft/clients.mdx:9:1 #watches
              = commit: %s 2026-01-04 Move the page

          2 rows: 1 moved, 1 keyword changed
          """
              .formatted(raised.name(), moved.name()),
          drift.out());
    }
  }

  @Test
  void whatIsOnlyMovedFailsNobody() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId first = repository.commit("Begin", page(BELLS, RING));
      repository.commit("Move the page", files("clients", BELLS, RING));
      run("spec lock --spec spec.git@" + first.name());
      assertEquals(ExitCode.CLEAN, run("spec drift --spec spec.git").exit());
    }
  }

  @Test
  void eachFileIsPinnedToTheCommitThatFitsItBest() throws IOException {
    try (TestRepository repository = repository()) {
      repository.commit("Begin", page(BELLS));
      ObjectId bells = repository.commit("Greet", page("Hello.", BELLS));
      repository.commit("Raise", page("Hello.", RAISED));
      ObjectId ring = repository.commit("Ring", page("Hello.", RAISED, RING));
      repository.commit("Silence", page("Hello.", RAISED));
      CliResult lock = run("spec lock --auto --spec spec.git");
      assertEquals(
          """
          sep-7101.yaml  %s  2026-01-02  1 of 1 at T4 or better
          sep-7102.yaml  %s  2026-01-04  1 of 1 at T4 or better
          """
              .formatted(bells.name().substring(0, 10), ring.name().substring(0, 10)),
          lock.out());
    }
  }

  @Test
  void theSentencesOfARowMayBeInSeveralParagraphs() throws IOException {
    sep("7103", NOD + " " + RING);
    try (TestRepository repository = repository()) {
      ObjectId both = repository.commit("Begin", page(NOD, BELLS, RING));
      repository.commit("Silence", page(NOD, BELLS));
      CliResult lock = run("spec lock --auto --spec spec.git sep-7103.yaml");
      assertEquals(
          "sep-7103.yaml  "
              + both.name().substring(0, 10)
              + "  2026-01-01  1 of 1 at T4 or better\n",
          lock.out());
    }
  }

  @Test
  void aBranchThatFitsBetterIsTakenButAmongEqualsTheLineOfFirstParents() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId begin = repository.commit("Begin", page(BELLS));
      ObjectId side = repository.commit("Ring", page(BELLS, RING), List.of(begin));
      ObjectId merge = repository.commit("Merge", page(BELLS), List.of(begin, side));
      repository.update("refs/heads/main", merge);
      CliResult lock = run("spec lock --auto --spec spec.git");
      List<String> lines = lock.out().lines().toList();
      assertTrue(lines.get(0).contains(merge.name().substring(0, 10)), lock::out);
      assertTrue(lines.get(1).contains(side.name().substring(0, 10)), lock::out);
    }
  }

  @Test
  void ofAPinThatTheRepositoryHasNotTheRowsAreUnverifiedAndThatIsSaid() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId first = repository.commit("Begin", page(BELLS, RING));
      run("spec lock --spec spec.git");
      Path lock = directory.resolve("spec.lock");
      Files.writeString(lock, Files.readString(lock).replace(first.name(), "0123456789".repeat(4)));
      CliResult drift = run("spec drift --spec spec.git sep-7101.yaml");
      assertEquals(
          "seplint: sep-7101.yaml: unverified: the repository has no commit 0123456789 of"
              + " 2026-01-01, which the lock names\n",
          drift.err());
      assertEquals("1 row: 1 unverified\n", drift.out());
      assertEquals(ExitCode.FINDINGS, drift.exit());
    }
  }

  @Test
  void aPageThatIsNotTheOneThatWasLockedIsAnError() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId first = repository.commit("Begin", page(BELLS, RING));
      ObjectId second = repository.commit("Greet", page("Hello.", BELLS, RING));
      run("spec lock --spec spec.git@" + first.name());
      Path lock = directory.resolve("spec.lock");
      Files.writeString(lock, Files.readString(lock).replace(first.name(), second.name()));
      CliResult drift = run("spec drift --spec spec.git");
      assertEquals(ExitCode.USAGE, drift.exit());
      assertEquals("", drift.out());
      assertEquals(1, drift.err().lines().count());
      assertTrue(drift.err().contains("docs/specification/draft/watches.mdx"), drift::err);
    }
  }

  @Test
  void anUpdateAcceptsOneSepAndLeavesTheOthersAtTheirPins() throws IOException {
    try (TestRepository repository = repository()) {
      ObjectId first = repository.commit("Begin", page(BELLS, RING));
      ObjectId second = repository.commit("Raise", page(RAISED, RING));
      run("spec lock --spec spec.git@" + first.name());
      run("spec lock --spec spec.git --accept 7101");
      String lock = Files.readString(directory.resolve("spec.lock"));
      int other = lock.indexOf("sep-7102.yaml");
      assertTrue(lock.substring(0, other).contains(second.name()), lock);
      assertTrue(lock.substring(other).contains(first.name()), lock);
      assertEquals(ExitCode.CLEAN, run("spec drift --spec spec.git").exit());
    }
  }

  @Test
  void aLockThatMayNotBeWrittenStaysAsItIs() throws IOException {
    try (TestRepository repository = repository()) {
      repository.commit("Begin", page(BELLS, RING));
      Path lock = directory.resolve("spec.lock");
      Files.writeString(lock, "{\"files\": {}, \"lockVersion\": 1}");
      Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
      CliResult answer = run("spec lock --spec spec.git");
      assertEquals("seplint: spec.lock: not written: is read-only\n", answer.err());
      assertEquals(ExitCode.USAGE, answer.exit());
      assertEquals("{\"files\": {}, \"lockVersion\": 1}", Files.readString(lock));
    }
  }
}
