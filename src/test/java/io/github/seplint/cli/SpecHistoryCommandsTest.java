package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.cli.console.Console;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TestRepository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands under spec make of a history. */
final class SpecHistoryCommandsTest {
  private static final String TOOLS = "docs/specification/draft/tools.mdx";
  private static final String OLD = "# Tools\n\nTools **MUST** burn.\n";
  private static final String NEW =
      OLD + "\nWicks **MUST** be trimmed.\nLog **SHOULD** be weighed.\n";

  @TempDir private Path directory;

  private String out = "";

  @BeforeEach
  void begin() throws IOException {
    try (TestRepository project = TestRepository.create(directory.resolve("spec.git"))) {
      project.commit("Begin", Map.of(TOOLS, OLD));
      project.commit("SEP-7101: Wicks and log (#7101)", Map.of(TOOLS, NEW));
      project.commit("Say it aloud", Map.of(TOOLS, NEW.replace("weighed", "weighed and logged")));
    }
    Files.writeString(
        directory.resolve("sep-7101.yaml"),
        """
        sep: 7101
        spec_url: https://modelcontextprotocol.io/specification/draft/tools
        requirements:
          - check: sep-7101-wicks
            text: Wicks MUST be trimmed.
        """);
  }

  @Test
  void aListSinceARevisionHasWhatIsNew() {
    assertEquals(0, run("spec", "list", "--spec", "spec.git", "--since", "HEAD~2"));
    assertEquals(
        """
        docs/specification/draft/tools.mdx:5:1: MUST in Tools
            Wicks MUST be trimmed.
            sep-7101.yaml:4: row 0, sep-7101-wicks
        docs/specification/draft/tools.mdx:6:1: SHOULD in Tools
            Log SHOULD be weighed and logged.
            no row
        2 sentences on 1 page: 1 MUST, 1 SHOULD; 1 covered by rows
        """,
        out);
  }

  @Test
  void aListSinceARevisionLeavesEditsOut() {
    assertEquals(0, run("spec", "list", "--spec", "spec.git", "--since", "HEAD~1"));
    assertEquals("0 sentences on 0 pages: 0 MUST, 0 SHOULD; 0 covered by rows\n", out);
  }

  @Test
  void coverageListsWhatASepBroughtAndNoRowClaims() {
    assertEquals(0, run("spec", "coverage", "--spec", "spec.git"));
    assertEquals(
        """
        docs/specification/draft/tools.mdx:6:1: warning: no row covers `Log SHOULD be weighed and logged.` of SEP-7101 \
        [spec-missing-row]
          |
        6 | Log **SHOULD** be weighed and logged.
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        page and section                    sentences    covered
        docs/specification/draft/tools.mdx          3          1       33 %
          Tools                                     3          1       33 %

        SEP         commits      added    present    covered
        SEP-7101          1          2          2          1       50 %

        1 page: 3 sentences, 1 covered, 2 uncovered
        1 SEP: 2 sentences, 1 covered, 1 uncovered
        """,
        out);
  }

  @Test
  void coverageOfThePagesListsOlderSentencesToo() {
    assertEquals(
        1,
        run(
            "spec",
            "coverage",
            "--spec",
            "spec.git",
            "--all",
            "-q",
            "--no-snippets",
            "--fail-on-missing"));
    assertEquals(
        """
        docs/specification/draft/tools.mdx:3:1: warning: no row covers `Tools MUST burn.` [spec-missing-row]
        docs/specification/draft/tools.mdx:6:1: warning: no row covers `Log SHOULD be weighed and logged.` of SEP-7101 \
        [spec-missing-row]
        """,
        out);
  }

  @Test
  void aSepThatNoCommitNamesBroughtNothing() {
    assertEquals(
        0,
        run("spec", "coverage", "--spec", "spec.git", "--sep", "7102,7101", "-q", "--no-snippets"));
    assertEquals(
        """
        docs/specification/draft/tools.mdx:6:1: warning: no row covers `Log SHOULD be weighed and logged.` of SEP-7101 \
        [spec-missing-row]
        """,
        out);
    assertEquals(
        0, run("spec", "coverage", "--spec", "spec.git", "--sep", "7102", "-q", "--no-snippets"));
    assertEquals("", out);
  }

  @Test
  void aSentenceThatMovedToTheChosenPageIsStillTheSeps() throws IOException {
    try (TestRepository project = TestRepository.open(directory.resolve("spec.git"))) {
      project.commit("Move", Map.of("docs/specification/draft/log.mdx", NEW));
    }
    assertEquals(
        0,
        run(
            "spec",
            "coverage",
            "--spec",
            "spec.git",
            "--page",
            "log.mdx",
            "-q",
            "--no-snippets",
            "--sep",
            "7101"));
    assertEquals(
        """
        docs/specification/draft/log.mdx:6:1: warning: no row covers `Log SHOULD be weighed.` of SEP-7101 \
        [spec-missing-row]
        """,
        out);
    assertEquals(
        0, run("spec", "list", "--spec", "spec.git", "--page", "log.mdx", "--since", "HEAD~1"));
    assertEquals("0 sentences on 0 pages: 0 MUST, 0 SHOULD; 0 covered by rows\n", out);
  }

  @Test
  void anEarlierRevisionIsReadAsItWas() {
    assertEquals(0, run("spec", "coverage", "--spec", "spec.git@HEAD~2", "-q", "--no-snippets"));
    assertEquals("", out);
  }

  @Test
  void aCheckReportsTheSentencesOfTheSepThatNoRowCovers() {
    assertEquals(1, check());
    assertEquals(
        "sep-7101.yaml:1:6: warning: no row covers `Log SHOULD be weighed and logged.`"
            + " [spec-missing-row]\n",
        out);
  }

  @Test
  void aCheckWithoutTheHistoryReportsNone() throws IOException {
    try (GitRepository repository =
        GitRepository.open(directory.resolve("spec.git")).orElseThrow()) {
      Files.writeString(directory.resolve("spec.git/shallow"), repository.head().id() + "\n");
    }
    assertEquals(0, check());
    assertEquals("", out);
  }

  @Test
  void aSepWithoutSentencesIsCountedByItsDocumentOrHasAReason() throws IOException {
    try (TestRepository project = TestRepository.open(directory.resolve("spec.git"))) {
      project.commit(
          "Accept SEPs", Map.of(TOOLS, NEW, "docs/seps/7103-tea.mdx", "Tea MUST be hot."));
    }
    assertEquals(
        0, run("spec", "coverage", "--spec", "spec.git", "--statistics", "--sep", "7103,7104"));
    assertEquals(
        """
        SEP         commits      added    present    covered
        SEP-7103          0          0          1          0        0 % of docs/seps/7103-tea.mdx
        SEP-7104          0          0          0          0          - no commit names it, and the specification has no \
        page of it

        1 page: 3 sentences, 1 covered, 2 uncovered
        2 SEPs: 1 sentence, 0 covered, 1 uncovered
        """,
        out.substring(out.indexOf("SEP  ")));
  }

  @Test
  void anUnknownRevisionIsTheUsersMistake() {
    assertEquals(2, run("spec", "list", "--spec", "spec.git", "--since", "yesterday"));
    assertEquals("", out);
  }

  private int check() {
    String rule = "spec-missing-row";
    return run(
        "check", "--spec", "spec.git", "--select", rule, "-q", "--no-snippets", "sep-7101.yaml");
  }

  private int run(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Console shell =
        new Console(
            directory,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(bytes, true, UTF_8),
            nowhere,
            Map.of(),
            false,
            false);
    int exit = Seplint.run(shell, words).number();
    shell.out().flush();
    out = bytes.toString(UTF_8);
    return exit;
  }
}
