package io.github.seplint.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.LanternRepository;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.Specification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SepHistoryTest {
  private static final String PAGE = "docs/lamps.mdx";
  private static final String OLD = "Lamps MUST burn from dusk to dawn on every hill.";
  private static final String EDITED = "Lamps MUST burn from dusk to dawn on every third hill.";
  private static final String NEW = "Oil SHOULD be weighed.";

  @TempDir private Path temp;

  private LanternRepository lantern;
  private GitRepository repository;

  @BeforeEach
  void open() throws IOException {
    Path directory = temp.resolve("lantern.git");
    lantern = LanternRepository.create(directory);
    repository = GitRepository.open(directory).orElseThrow();
  }

  @AfterEach
  void close() {
    repository.close();
    lantern.close();
  }

  @Test
  void anEditOfAnOlderSentenceIsNotNew() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, OLD));
    lantern.commit("Go on", Map.of(PAGE, EDITED + " " + NEW));
    assertEquals(List.of(NEW), added());
  }

  @Test
  void aSentenceThatMovedToAnotherPageIsNotNew() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, OLD));
    lantern.commit("Go on", Map.of("docs/hills.mdx", NEW + " " + OLD));
    assertEquals(List.of(NEW), added());
  }

  @Test
  void aSecondCopyOfASentenceIsNew() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, OLD));
    lantern.commit("Go on", Map.of(PAGE, OLD, "docs/hills.mdx", OLD));
    assertEquals(List.of(OLD), added());
  }

  @Test
  void aSentenceThatOnlyLikesOneThatStaysIsNew() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, OLD));
    lantern.commit("Go on", Map.of(PAGE, OLD + " " + EDITED));
    assertEquals(List.of(EDITED), added());
  }

  @Test
  void pagesThatWereNotChosenAreNotLookedAt() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, OLD));
    lantern.commit("Go on", Map.of(PAGE, OLD, "docs/schema.mdx", NEW));
    assertEquals(List.of(), added());
  }

  @Test
  void aSepBroughtWhatTheCommitsAddedThatNameIt() throws IOException {
    lantern.commit("Begin", Map.of(PAGE, "Lamps burn."));
    lantern.commit("SEP-7001: Dusk", Map.of(PAGE, OLD));
    lantern.commit("Oil (#7002)", Map.of(PAGE, OLD + " " + NEW));
    lantern.commit("SEP-7001: Say it better", Map.of(PAGE, EDITED + " " + NEW));
    SepHistory.OwnDiff diff = history().of(7001, ancestors());
    assertEquals(List.of(OLD), texts(diff.added()));
    assertEquals(List.of("SEP-7001: Dusk"), diff.commits().stream().map(Commit::summary).toList());
    assertEquals(List.of(NEW), texts(history().of(7002, ancestors()).added()));
    assertEquals(List.of(), texts(history().of(7003, ancestors()).added()));
  }

  @Test
  void aBranchAndItsMergeAreCountedOnce() throws IOException {
    ObjectId begin = lantern.commit("Begin", Map.of(PAGE, OLD));
    ObjectId branch =
        lantern.commit("SEP-7001: Oil", Map.of(PAGE, OLD + " " + NEW), List.of(begin));
    ObjectId merge =
        lantern.commit(
            "Merge pull request #7001 from hill/oil",
            Map.of(PAGE, OLD + " " + NEW),
            List.of(begin, branch));
    lantern.update("refs/heads/main", merge);
    assertEquals(List.of(NEW), texts(history().of(7001, ancestors()).added()));
  }

  @Test
  void whatIsMergedIntoTheBranchOfASepIsNotTheSeps() throws IOException {
    ObjectId begin = lantern.commit("Begin", Map.of(PAGE, OLD));
    ObjectId other = lantern.commit("Other", Map.of(PAGE, OLD + " " + NEW), List.of(begin));
    ObjectId merge =
        lantern.commit(
            "Merge branch 'main' into sep-7001",
            Map.of(PAGE, OLD + " " + NEW),
            List.of(begin, other));
    lantern.update("refs/heads/main", merge);
    assertEquals(List.of(), texts(history().of(7001, ancestors()).added()));
  }

  private SepHistory history() {
    Specification head = new Specification(GitSpecTree.of(repository, repository.head()));
    return SepHistory.of(head, path -> !path.endsWith("schema.mdx")).get(0);
  }

  private List<String> added() {
    return texts(history().addedSince("HEAD~1"));
  }

  private List<Commit> ancestors() {
    return history().ancestors();
  }

  private static List<String> texts(List<NormativeSentence> units) {
    return units.stream().map(NormativeSentence::text).toList();
  }
}
