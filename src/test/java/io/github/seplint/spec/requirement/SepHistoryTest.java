package io.github.seplint.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TestRepository;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SepHistoryTest {
  private static final String PAGE = "docs/tools.mdx";
  private static final String OLD = "Tools MUST burn from dusk to dawn on every hill.";
  private static final String EDITED = "Tools MUST burn from dusk to dawn on every third hill.";
  private static final String NEW = "Log SHOULD be weighed.";

  @TempDir private Path temp;

  private TestRepository project;
  private GitRepository repository;

  @BeforeEach
  void open() throws IOException {
    Path directory = temp.resolve("project.git");
    project = TestRepository.create(directory);
    repository = GitRepository.open(directory).orElseThrow();
  }

  @AfterEach
  void close() {
    repository.close();
    project.close();
  }

  @Test
  void anEditOfAnOlderSentenceIsNotNew() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Go on", Map.of(PAGE, EDITED + " " + NEW));
    assertEquals(List.of(NEW), added());
  }

  @Test
  void aSentenceThatMovedToAnotherPageIsNotNew() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Go on", Map.of("docs/hills.mdx", NEW + " " + OLD));
    assertEquals(List.of(NEW), added());
  }

  @Test
  void aSecondCopyOfASentenceIsNew() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Go on", Map.of(PAGE, OLD, "docs/hills.mdx", OLD));
    assertEquals(List.of(OLD), added());
  }

  @Test
  void aSentenceThatOnlyLikesOneThatStaysIsNew() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Go on", Map.of(PAGE, OLD + " " + EDITED));
    assertEquals(List.of(EDITED), added());
  }

  @Test
  void pagesThatWereNotChosenAreNotLookedAt() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Go on", Map.of(PAGE, OLD, "docs/schema.mdx", NEW));
    assertEquals(List.of(), added());
  }

  @Test
  void aSepBroughtWhatTheCommitsAddedThatNameIt() throws IOException {
    project.commit("Begin", Map.of(PAGE, "Tools burn."));
    project.commit("SEP-7001: Dusk", Map.of(PAGE, OLD));
    project.commit("Log (#7002)", Map.of(PAGE, OLD + " " + NEW));
    project.commit("SEP-7001: Say it better", Map.of(PAGE, EDITED + " " + NEW));
    SepHistory.OwnDiff diff = history().of(7001);
    assertEquals(List.of(OLD), texts(diff.added()));
    assertEquals(List.of("SEP-7001: Dusk"), diff.commits().stream().map(Commit::summary).toList());
    assertEquals(List.of(NEW), texts(history().of(7002).added()));
    assertEquals(List.of(), texts(history().of(7003).added()));
  }

  @Test
  void aBranchAndItsMergeAreCountedOnce() throws IOException {
    ObjectId begin = project.commit("Begin", Map.of(PAGE, OLD));
    ObjectId branch =
        project.commit("SEP-7001: Log", Map.of(PAGE, OLD + " " + NEW), List.of(begin));
    ObjectId merge =
        project.commit(
            "Merge pull request #7001 from hill/log",
            Map.of(PAGE, OLD + " " + NEW),
            List.of(begin, branch));
    project.update("refs/heads/main", merge);
    assertEquals(List.of(NEW), texts(history().of(7001).added()));
  }

  @Test
  void whatIsMergedIntoTheBranchOfASepIsNotTheSeps() throws IOException {
    ObjectId begin = project.commit("Begin", Map.of(PAGE, OLD));
    ObjectId other = project.commit("Other", Map.of(PAGE, OLD + " " + NEW), List.of(begin));
    ObjectId merge =
        project.commit(
            "Merge branch 'main' into sep-7001",
            Map.of(PAGE, OLD + " " + NEW),
            List.of(begin, other));
    project.update("refs/heads/main", merge);
    assertEquals(List.of(), texts(history().of(7001).added()));
  }

  @Test
  void aCommitThatChangesTheDocumentOfASepAloneBelongsToIt() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Docs", Map.of(PAGE, OLD + " " + NEW, "docs/seps/7001-log.mdx", "Log."));
    project.commit(
        "Reformat",
        Map.of(
            PAGE,
            OLD + " " + NEW + " Wicks MUST be trimmed.",
            "docs/seps/7001-log.mdx",
            "Log",
            "docs/seps/7002-tea.mdx",
            "Tea"));
    assertEquals(List.of(), texts(history().of(7001).added()));
    assertEquals(List.of(NEW), texts(withFollowUps(7001, Optional.empty())));
  }

  @Test
  void aFollowUpIsFoundOnThePagesOfTheSep() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD, "docs/seps/7002-tea.mdx", "Tea"));
    project.commit("SEP-7001: Log", Map.of(PAGE, OLD, "docs/log.mdx", NEW));
    String more = NEW + " Log MUST be kept in barrels.";
    project.commit(
        "Address reviews", Map.of(PAGE, OLD + " Tools MUST be red.", "docs/log.mdx", more));
    project.commit("Move", Map.of(PAGE, OLD, "docs/guides/log.mdx", more));
    String most = more + " Barrels MUST be made of oak.";
    project.commit("Review (#8001)", Map.of(PAGE, OLD, "docs/guides/log.mdx", most));
    project.commit(
        "SEP-7002: Tea", Map.of(PAGE, OLD, "docs/guides/log.mdx", most + " Tea MUST be hot."));
    project.commit("Sync", Map.of(PAGE, OLD, "docs/guides/log.mdx", most + " Tea MUST be hot!"));
    assertEquals(List.of(NEW), texts(history().of(7001).added()));
    assertEquals(
        List.of(NEW, "Log MUST be kept in barrels.", "Barrels MUST be made of oak."),
        texts(withFollowUps(7001, Optional.empty())));
  }

  @Test
  void aPageThatWasMadeFromOlderSentencesIsNotTheSeps() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD + " Wicks MUST be trimmed at dusk."));
    project.commit(
        "SEP-7001: Log", Map.of("docs/hills.mdx", OLD + " Wicks MUST be trimmed at dusk. " + NEW));
    project.commit(
        "Address reviews",
        Map.of(
            "docs/hills.mdx",
            OLD + " Wicks MUST be trimmed at dusk. " + NEW + " Tea MUST be hot."));
    assertEquals(List.of(NEW), texts(withFollowUps(7001, Optional.empty())));
  }

  @Test
  void theCitedPageIsTheSepsIfItIsYounger() throws IOException {
    project.commit("Begin", Map.of(PAGE, OLD));
    project.commit("Accept (#7001)", Map.of(PAGE, OLD, "docs/seps/7001-log.mdx", "Log."));
    project.commit(
        "Docs",
        Map.of(
            PAGE,
            OLD + " Tea MUST be hot.",
            "docs/seps/7001-log.mdx",
            "Log.",
            "docs/guides/log.mdx",
            NEW));
    assertEquals(List.of(), texts(withFollowUps(7001, Optional.empty())));
    assertEquals(List.of(NEW), texts(withFollowUps(7001, Optional.of("docs/log.mdx"))));
    assertEquals(List.of(), texts(withFollowUps(7001, Optional.of(PAGE))));
  }

  @Test
  void aShortenedSentenceIsNotNew() throws IOException {
    project.commit(
        "Begin",
        Map.of(PAGE, "When it has been answered, the server SHOULD close the stream of the call."));
    project.commit(
        "Go on", Map.of(PAGE, "The server SHOULD close the stream.\n\nBells MUST ring twice."));
    assertEquals(List.of("Bells MUST ring twice."), added());
  }

  @Test
  void anItemBelongsToTheParagraphBeforeItsList() throws IOException {
    String list = "Servers MUST:\n\n- ring\n";
    project.commit("Begin", Map.of(PAGE, "# A\n\n" + list + "\nBells ring.\n"));
    project.commit(
        "Go on", Map.of(PAGE, "# A\n\nBells ring often.\n\n" + list + "\n- answer at once\n"));
    assertEquals(List.of("Servers MUST: answer at once"), added());
  }

  @Test
  void onlyTheParagraphsThatDifferAreCompared() throws IOException {
    String fence = "```text\n# no heading\n```\n";
    project.commit(
        "Begin", Map.of(PAGE, "# A\n\n" + OLD + "\n" + fence + "\n# B\n\nBells ring.\n"));
    project.commit(
        "Go on",
        Map.of(PAGE, "# A\n\n" + OLD + "\n" + fence + "\n# B\n\n" + NEW + "\n\n# C\n\n" + EDITED));
    assertEquals(List.of(NEW, EDITED), added());
  }

  private List<NormativeSentence> withFollowUps(long sep, Optional<String> cited) {
    return history().withFollowUps(sep, cited).added();
  }

  private SepHistory history() {
    Specification head = new Specification(GitSpecTree.of(repository, repository.head()));
    return SepHistory.of(head, path -> !path.endsWith("schema.mdx")).get(0);
  }

  private List<String> added() {
    return texts(history().addedSince("HEAD~1"));
  }

  private static List<String> texts(List<NormativeSentence> units) {
    return units.stream().map(NormativeSentence::text).toList();
  }
}
