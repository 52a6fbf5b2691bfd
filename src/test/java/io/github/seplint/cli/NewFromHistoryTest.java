package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for the sentences that commits add. */
final class NewFromHistoryTest {
  private static final String TOOLS = "docs/specification/draft/server/tools.mdx";
  private static final String PROPOSAL = "docs/seps/7102-tool-names.mdx";
  private static final String OLD =
      """
      # Tools

      Servers **MUST** return the list of all tools that they offer.
      """;
  private static final String NEW =
      """
      # Tools

      Servers **MUST** return the list of all tools that they offer to the client.

      ## Order

      Servers **MUST** sort the list. Clients **MAY** sort it again.
      """;

  @TempDir private Path directory;

  @BeforeEach
  void createHistory() throws IOException {
    try (TestRepository spec = TestRepository.create(directory.resolve("spec.git"))) {
      commit(spec, "Begin", OLD);
      commit(spec, "SEP-7101: Order of tools (#7101)", NEW);
      commit(spec, "Rules on names", NEW + "\nNames **MUST** be short.\n");
    }
  }

  /** Commits the page and two documents, which the first commit adds. */
  private static void commit(TestRepository spec, String message, String tools) throws IOException {
    String document = "# Names\n\nClients **SHOULD** show the names.\n";
    spec.commit(
        message, Map.of(TOOLS, tools, PROPOSAL, document, "docs/seps/7103-other.mdx", document));
  }

  @Test
  void theCommitsThatNameASepAreTheDefault() {
    CliResult result = create("7101");
    assertEquals(
        """
        sep: 7101
        spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#order
        requirements:
          # ── Order (server/tools) ────────────────────────────────────────────────────
          - check: TODO sep-7101-server-sort-list
            text: 'Servers MUST sort the list.'

          # ── Edited sentences ────────────────────────────────────────────────────────
          # Sentences that replace older ones. Add a row for each new requirement:
          # - Servers MUST return the list of all tools that they offer to the client. [Tools (server/tools)]
          #   before: Servers MUST return the list of all tools that they offer.
        """,
        result.out());
    assertEquals(
        """
        seplint: note: sentences with MAY need no row:
          Clients MAY sort it again. [Order (server/tools)]
        """,
        result.err());
  }

  @Test
  void aRangeHasTheSentencesOfAllItsCommits() {
    String all = create("7101", "--since", "HEAD~2").out();
    assertTrue(all.contains("sep-7101-server-sort-list"), all);
    assertTrue(all.contains("sep-7101-names-short"), all);
    assertEquals(create("7101").out(), create("7101", "--since", "HEAD~2", "--at", "HEAD~1").out());
  }

  @Test
  void aSectionLimitsARange() {
    CliResult none = create("7101", "--since", "HEAD~2", "--at", "HEAD~1", "--section", "Tools");
    assertEquals(create("7101").out(), none.out());
    CliResult order = create("7101", "--since", "HEAD~2", "--section", "#order");
    assertTrue(order.out().contains("names-short"), order.out());
    assertTrue(!order.out().contains("Edited"), order.out());
  }

  @Test
  void aSepWithoutCommitsIsReadFromItsDocument() {
    String yaml = create("7102").out();
    assertTrue(
        yaml.contains("spec_url: https://modelcontextprotocol.io/seps/7102-tool-names#"), yaml);
    assertTrue(yaml.contains("text: 'Clients SHOULD show the names.'"), yaml);
  }

  private CliResult create(String... words) {
    String[] all = new String[words.length + 5];
    System.arraycopy(new String[] {"new", "--spec", "spec.git", "--out", "-"}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    CliResult result = CliResult.of(directory, all);
    assertEquals(ExitCode.CLEAN, result.exit(), result.err());
    return result;
  }
}
