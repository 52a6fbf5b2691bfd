package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A specification in several repositories. */
final class SpecificationsTest {
  private static final String TOOLS = "specification/draft/tools.md";
  private static final String SITE_PAGE = "docs/specification/draft/watches.mdx";
  private static final String SOURCES =
      """
      specs:
        https://modelcontextprotocol.io/: site.git
        https://github.com/project/ext-tools/: tools.git
      """;
  private static final String FILE =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/watches
      requirements:
        - check: sep-7101-a
          text: 'A server MUST nod.'

        - check: sep-7101-b
          text: 'A client MUST trim the wick.'
          url: https://github.com/project/ext-tools/blob/feature/x/specification/draft/tools.md
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    write("seplint.yaml", SOURCES);
    write("sep-7101.yaml", FILE);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private ObjectId commit(String repository, String message, String path, String text)
      throws IOException {
    Path at = directory.resolve(repository);
    try (TestRepository opened =
        Files.exists(at) ? TestRepository.open(at) : TestRepository.create(at)) {
      return opened.commit(message, Map.of(path, "# Watches\n\n" + text + "\n"));
    }
  }

  private CliResult run(String words) {
    return CliResult.of(directory, words.split(" ", -1));
  }

  private JsonNode lockedFile() throws IOException {
    String lock = Files.readString(directory.resolve("spec.lock"));
    return new ObjectMapper().readTree(lock).get("files").get("sep-7101.yaml");
  }

  @Test
  void theLockPinsEachRepositoryAndDriftNamesTheCommitsOfEach() throws IOException {
    ObjectId site = commit("site.git", "Begin", SITE_PAGE, "A server MUST nod.");
    ObjectId tools = commit("tools.git", "Begin", TOOLS, "A client MUST trim the wick.");
    CliResult lock = run("spec lock");
    assertEquals(ExitCode.CLEAN, lock.exit(), lock::err);
    JsonNode pins = lockedFile().get("pins");
    assertEquals(site.name(), pins.get("https://modelcontextprotocol.io/").get("commit").asText());
    assertEquals(
        tools.name(), pins.get("https://github.com/project/ext-tools/").get("commit").asText());
    assertEquals(ExitCode.CLEAN, run("spec drift").exit());

    ObjectId changed = commit("tools.git", "Allow", TOOLS, "A client SHOULD trim the wick.");
    CliResult drift = run("spec drift");
    assertEquals(ExitCode.FINDINGS, drift.exit(), drift::err);
    assertTrue(drift.out().contains("= commit: " + changed.name()), drift::out);
    CliResult check = run("check -q --no-snippets");
    assertTrue(check.out().contains("sep-7101.yaml:8:11: error: keyword changed"), check::out);
    assertFalse(check.out().contains("sep-7101.yaml:5:"), check::out);
  }

  @Test
  void aSourceThatIsNotGivenLeavesItsRowsUnverified() throws IOException {
    commit("site.git", "Begin", SITE_PAGE, "A server MUST nod.");
    commit("tools.git", "Begin", TOOLS, "A client MUST trim the wick.");
    run("spec lock");
    CliResult drift = run("spec drift --spec site.git");
    assertEquals(ExitCode.FINDINGS, drift.exit());
    assertEquals(
        """
        seplint: sep-7101.yaml: unverified: no specification is given for \
        https://github.com/project/ext-tools/, which the lock names
        """,
        drift.err());
    assertTrue(drift.out().contains("2 rows: 1 unchanged, 1 unverified"), drift::out);
    CliResult check = run("check -q --no-snippets --spec site.git");
    assertFalse(check.out().contains("quote-stale"), check::out);
  }

  @Test
  void eachRepositoryIsPinnedToItsBestCommit() throws IOException {
    commit("site.git", "Begin", SITE_PAGE, "A server MUST nod.");
    ObjectId nod = commit("site.git", "Go on", SITE_PAGE, "Hello. A server MUST nod.");
    commit("site.git", "Stop", SITE_PAGE, "A server MUST sleep.");
    ObjectId wick = commit("tools.git", "Begin", TOOLS, "A client MUST trim the wick.");
    commit("tools.git", "Stop", TOOLS, "A client MUST sleep.");
    assertEquals(ExitCode.CLEAN, run("spec lock --auto").exit());
    List<String> commits = lockedFile().get("pins").findValuesAsText("commit");
    assertEquals(List.of(wick.name(), nod.name()), commits);
  }

  @Test
  void coverageFollowsTheCommitsOfAllRepositories() throws IOException {
    commit("site.git", "Begin", SITE_PAGE, "Hello.");
    commit("site.git", "SEP-7101: nod", SITE_PAGE, "A server MUST nod.");
    commit("tools.git", "Begin", TOOLS, "Hello.");
    commit("tools.git", "SEP-7101: trim", TOOLS, "A client MUST trim the wick.");
    CliResult coverage = run("spec coverage");
    assertEquals(ExitCode.CLEAN, coverage.exit(), coverage::err);
    assertTrue(coverage.out().contains("SEP-7101"), coverage::out);
    assertTrue(coverage.out().contains("2 sentences, 2 covered"), coverage::out);
  }

  @Test
  void aRepositoryIsRecognizedByItsRemote() throws IOException {
    commit("tools.git", "Begin", TOOLS, "A client MUST trim the wick.");
    try (TestRepository tools = TestRepository.open(directory.resolve("tools.git"))) {
      StoredConfig config = tools.repository().getConfig();
      config.setString("remote", "origin", "url", "git@github.com:project/ext-tools.git");
      config.save();
    }
    CliResult match = run("spec match --spec tools.git");
    String row = "row 1: T0, as it is written: github.com/project/ext-tools/" + TOOLS + ":3:1";
    assertTrue(match.out().contains(row), match::out);
    assertTrue(match.out().contains("row 0: unverified"), match::out);
  }

  @Test
  void aRevisionOrDirectoryWithoutPagesIsRefused() throws IOException {
    ObjectId empty = commit("site.git", "Begin", "README.md", "A server MUST nod.");
    commit("site.git", "Go on", SITE_PAGE, "A server MUST nod.");
    for (String command : List.of("check", "spec match", "spec list", "spec lock")) {
      CliResult refused = run(command + " --spec site.git@" + empty.name());
      assertEquals(ExitCode.USAGE, refused.exit());
      assertEquals(
          "seplint: `site.git@"
              + empty.name()
              + "` is not a specification: no .mdx or .md page in `docs`, `seps` or"
              + " `specification`\n",
          refused.err());
    }
  }

  @Test
  void aCloneWithoutHeadHasItsOnlyBranchOrNamesAll() throws IOException {
    commit("site.git", "Begin", SITE_PAGE, "A server MUST nod.");
    Files.writeString(directory.resolve("site.git/HEAD"), "ref: refs/heads/master\n");
    assertEquals(ExitCode.CLEAN, run("spec match --spec site.git").exit());
    try (TestRepository site = TestRepository.open(directory.resolve("site.git"))) {
      site.update("refs/heads/draft", site.repository().resolve("refs/heads/main"));
    }
    CliResult refused = run("spec match --spec site.git");
    assertEquals(ExitCode.USAGE, refused.exit());
    assertTrue(
        refused
            .err()
            .endsWith(
                "site.git: HEAD names no branch that exists; append @ and a revision; there is"
                    + " `draft`, `main`\n"),
        refused::err);
  }

  @Test
  void aDirectoryOfARepositoryIsRead() throws IOException {
    commit("mono.git", "Begin", "project/pages/" + TOOLS, "A client MUST trim the wick.");
    String address = "https://github.com/project/ext-tools/";
    CliResult match = run("spec match --spec " + address + "=mono.git@main:project/pages");
    assertTrue(match.out().contains("row 1: T0"), () -> match.out() + match.err());
    commit("mono.git", "Go on", "project/pages/" + TOOLS, "A client MUST trim the wick. Hello.");
    CliResult lock = run("spec lock --spec " + address + "=mono.git:project/pages");
    assertEquals(ExitCode.CLEAN, lock.exit(), lock::err);
    CliResult list = run("spec list --since HEAD~1 --spec " + address + "=mono.git:project/pages");
    assertEquals(ExitCode.CLEAN, list.exit(), list::err);
  }

  @Test
  void aSourceOutsideOfTheProjectIsReadOnlyIfTheUserNamesIt() throws IOException {
    commit("tools.git", "Begin", TOOLS, "A client MUST trim the wick.");
    Path project = Files.createDirectory(directory.resolve("project"));
    Files.writeString(
        project.resolve("seplint.yaml"),
        "specs:\n  https://github.com/project/ext-tools/: ../tools.git\n");
    Files.writeString(project.resolve("sep-7101.yaml"), FILE);
    CliResult refused = CliResult.of(project, "check");
    assertEquals(ExitCode.USAGE, refused.exit());
    assertEquals(
        "seplint: seplint.yaml:2:42: `specs` points outside the project directory; to allow it,"
            + " pass --allow-outside or use --spec\n",
        refused.err());
    assertEquals(ExitCode.CLEAN, CliResult.of(project, "spec", "match", "--allow-outside").exit());
  }
}
