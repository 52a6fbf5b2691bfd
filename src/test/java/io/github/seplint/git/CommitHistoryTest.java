package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.spec.page.GitSpecTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommitHistoryTest {
  /** The content {@code x}. */
  private static final Optional<String> X = Optional.of("c1b0730e0133447badcfd47fd144e254807b06e1");

  /** The content {@code y}. */
  private static final Optional<String> Y = Optional.of("e25f1814e51579d5f55c0f1fe0135ddb28a47f4a");

  private static final Optional<String> NONE = Optional.empty();

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
  void eachCommitSaysWhichFilesItChanged() throws IOException {
    project.commit("Add", Map.of("docs/b.mdx", "x", "docs/a/c.mdx", "x", "readme.md", "x"));
    project.commit("Change", Map.of("docs/b.mdx", "y", "docs/a/c.mdx", "x"));
    project.commit("Move", Map.of("docs/c.mdx", "y", "docs/a/c.mdx", "x"));
    project.commit("Draw", Map.of("docs/c.mdx", "y", "docs/a/c.mdx", "x", "docs/a.png", "x"));
    assertEquals(
        List.of(
            new CommitChanges(repository.commit("HEAD"), List.of()),
            new CommitChanges(
                repository.commit("HEAD~1"),
                List.of(
                    new FileChange("docs/b.mdx", Y, NONE), new FileChange("docs/c.mdx", NONE, Y))),
            new CommitChanges(
                repository.commit("HEAD~2"), List.of(new FileChange("docs/b.mdx", X, Y))),
            new CommitChanges(
                repository.commit("HEAD~3"),
                List.of(
                    new FileChange("docs/a/c.mdx", NONE, X),
                    new FileChange("docs/b.mdx", NONE, X)))),
        history("HEAD"));
  }

  @Test
  void aMergeStandsForWhatItBrought() throws IOException {
    ObjectId first = project.commit("Light", Map.of());
    ObjectId side = project.commit("Side", Map.of("docs/a.mdx", "x"), List.of(first));
    ObjectId main = project.commit("Main", Map.of("docs/b.mdx", "y"));
    project.update(
        "refs/heads/main",
        project.commit("Merge", Map.of("docs/a.mdx", "x", "docs/b.mdx", "y"), List.of(main, side)));
    List<CommitChanges> history = history("main");
    assertEquals(
        List.of("Merge", "Main", "Light"),
        history.stream().map(e -> e.commit().summary()).toList());
    assertEquals(List.of(new FileChange("docs/a.mdx", NONE, X)), history.get(0).changes());
  }

  @Test
  void theHistorySinceARevisionLeavesOutAllThatItCameFrom() throws IOException {
    ObjectId first = project.commit("Light", Map.of());
    ObjectId side = project.commit("Side", Map.of(), List.of(first));
    ObjectId fork = project.commit("Fork", Map.of());
    ObjectId merge = project.commit("Merge", Map.of(), List.of(fork, side));
    project.update("refs/heads/main", merge);
    project.commit("Douse", Map.of());
    assertEquals(
        List.of("Douse", "Merge", "Fork", "Light"), summaries(repository.firstParents(head())));
    assertEquals(List.of("Douse", "Merge", "Fork"), since(first));
    assertEquals(List.of("Douse", "Merge", "Fork"), since(side));
    assertEquals(List.of("Douse", "Merge"), since(fork));
    assertEquals(List.of("Douse"), since(merge));
    assertEquals(List.of(), since(ObjectId.fromString(head().id())));
  }

  @Test
  void theHistorySinceARevisionOfAnotherHistoryIsWhole() throws IOException {
    ObjectId other = project.commit("Other", Map.of(), List.of());
    project.commit("Light", Map.of());
    assertEquals(List.of("Light"), since(other));
  }

  @Test
  void twoCommitsAreCompared() throws IOException {
    ObjectId old = project.commit("Light", Map.of("docs/a.mdx", "x", "docs/b.mdx", "x"));
    ObjectId other = project.commit("Other", Map.of("docs/a.mdx", "y"), List.of());
    Commit before = repository.commit(old.name());
    Commit after = repository.commit(other.name());
    assertEquals(
        List.of(new FileChange("docs/a.mdx", X, Y), new FileChange("docs/b.mdx", X, NONE)),
        repository.changes(before, after, GitSpecTree.SCOPE));
    assertEquals(List.of(), repository.changes(before, before, GitSpecTree.SCOPE));
  }

  @Test
  void aPageThatBecameALinkWent() throws IOException {
    ObjectId old = project.commit("Light", Map.of("docs/a.mdx", "x"));
    project.commit("Link", Map.of("docs/a.mdx", "-> b.mdx"));
    assertEquals(
        List.of(new FileChange("docs/a.mdx", X, NONE)),
        repository.changes(repository.commit(old.name()), head(), GitSpecTree.SCOPE));
  }

  @Test
  void aBlobOfTheHistoryIsReadByItsId() throws IOException {
    project.commit("Light", Map.of("docs/a.mdx", "x"));
    byte[] bytes = repository.blob(history("HEAD").get(0).changes().get(0).after().orElseThrow());
    assertEquals("x", new String(bytes, StandardCharsets.UTF_8));
  }

  private List<CommitChanges> history(String revision) {
    try (Stream<CommitChanges> history =
        repository.history(repository.commit(revision), GitSpecTree.SCOPE)) {
      return history.toList();
    }
  }

  private List<String> since(ObjectId id) {
    return summaries(repository.firstParents(head(), repository.commit(id.name())));
  }

  private Commit head() {
    return repository.commit("HEAD");
  }

  private static List<String> summaries(List<Commit> commits) {
    return commits.stream().map(Commit::summary).toList();
  }
}
