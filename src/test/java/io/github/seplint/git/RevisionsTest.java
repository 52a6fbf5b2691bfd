package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions by branch, tag and id. */
final class RevisionsTest {
  private static final Map<String, String> UPDATES = Map.of("docs/updates.mdx", "# Updates\n");

  @TempDir private Path temp;

  @Test
  void branchesTagsIdsAndAncestorsNameACommit() throws IOException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      ObjectId first = project.commit("Light", UPDATES);
      project.update("refs/tags/light", first);
      project.tag("2026-01", first);
      ObjectId second = project.commit("Douse", Map.of());
      try (GitRepository repository = open(directory)) {
        for (String each : List.of("light", "2026-01", "HEAD~1", "main^", first.name())) {
          assertEquals(first.name(), repository.commit(each).id(), each);
        }
        for (String each :
            List.of("main", "HEAD", "refs/heads/main", second.name().substring(0, 7))) {
          assertEquals(second.name(), repository.commit(each).id(), each);
        }
      }
    }
  }

  @Test
  void theHeadIsTheOnlyBranchWhereItNamesNone() throws IOException {
    Path directory = temp.resolve("project.git");
    ObjectId id = repositoryWithOneCommit(directory);
    Files.writeString(directory.resolve("HEAD"), "ref: refs/heads/master\n");
    try (GitRepository repository = open(directory);
        TestRepository project = TestRepository.open(directory)) {
      assertEquals(id.name(), repository.head().id());
      project.update("refs/heads/next", id);
      assertEquals(
          directory
              + ": HEAD names no branch that exists; append @ and a revision; there is `main`,"
              + " `next`",
          trouble(repository::head));
      project.update("refs/heads/master", id);
      assertEquals(id.name(), repository.head().id());
    }
  }

  @Test
  void aCommitHasAShortIdASummaryAndADayInUtc() throws IOException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      ObjectId id = project.commit("Light\nthe project\n\nAt dusk.\n", UPDATES);
      try (GitRepository repository = open(directory)) {
        Commit commit = repository.commit("HEAD");
        assertEquals(id.name().substring(0, 10), commit.shortId());
        assertEquals("Light the project", commit.summary());
        assertEquals("2026-01-01", commit.date());
      }
    }
  }

  @Test
  void anUnknownRevisionIsAnsweredWithThoseThatThereAre() throws IOException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      project.tag("2026-01", project.commit("Light", UPDATES));
      project.tag("v1", project.commit("Douse", Map.of()));
    }
    try (GitRepository repository = open(directory)) {
      assertEquals(
          directory + ": there is no revision `2026-10`; there is `2026-01`, `main`, `v1`",
          trouble(() -> repository.commit("2026-10")));
      assertEquals(
          directory + ": there is no revision `mian`; there is `main`, `2026-01`, `v1`",
          trouble(() -> repository.commit("mian")));
      String absent = "0123456789012345678901234567890123456789";
      for (String each : List.of("", "HEAD~9", absent, "0123456789")) {
        assertEquals(
            directory + ": there is no revision `" + each + "`; there is `2026-01`, `main`, `v1`",
            trouble(() -> repository.commit(each)));
      }
    }
  }

  @Test
  void aRevisionThatCannotBeOneIsSaid() throws IOException {
    Path directory = temp.resolve("project.git");
    repositoryWithOneCommit(directory);
    try (GitRepository repository = open(directory)) {
      for (String each : List.of("HEAD~x", "HEAD^{", "HEAD@{yesterday}", "a\nb")) {
        String message = trouble(() -> repository.commit(each));
        assertTrue(message.startsWith(directory + ": "), message);
        assertEquals(1, message.lines().count(), message);
      }
    }
  }

  @Test
  void aRevisionThatNamesNoCommitIsSaid() throws IOException {
    Path directory = temp.resolve("project.git");
    repositoryWithOneCommit(directory);
    try (GitRepository repository = open(directory)) {
      assertEquals(
          directory + ": `HEAD:docs/updates.mdx` names a blob, not a commit",
          trouble(() -> repository.commit("HEAD:docs/updates.mdx")));
      assertEquals(
          directory + ": `HEAD^{tree}` names a tree, not a commit",
          trouble(() -> repository.commit("HEAD^{tree}")));
    }
  }

  @Test
  void anIdThatIsTooShortIsAnsweredWithTheCandidates() throws IOException {
    Path directory = temp.resolve("project.git");
    Map<String, String> starts = new HashMap<>();
    try (TestRepository project = TestRepository.create(directory)) {
      String newest = "";
      Optional<String> alike = Optional.empty();
      while (alike.isEmpty()) {
        newest = project.commit("Event " + starts.size(), Map.of()).name();
        alike = Optional.ofNullable(starts.put(newest.substring(0, 2), newest));
      }
      List<String> both = Stream.of(newest, alike.get()).sorted().toList();
      String start = newest.substring(0, 2);
      try (GitRepository repository = open(directory)) {
        assertEquals(
            directory + ": revision `" + start + "` is ambiguous: " + String.join(", ", both),
            trouble(() -> repository.commit(start)));
      }
    }
  }

  @Test
  void anIdIsThatOfACommitWhereABlobBeginsAlike() throws IOException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      String commit = project.commit("Light", UPDATES).name();
      String start = commit.substring(0, 2);
      for (int i = 0; !project.blob("event " + i).startsWith(start); i++) {
        // Until one begins alike.
      }
      assertNames(commit, directory, start);
    }
  }

  private static ObjectId repositoryWithOneCommit(Path directory) throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      return project.commit("Light", UPDATES);
    }
  }

  private static void assertNames(String id, Path directory, String revision) {
    try (GitRepository repository = open(directory)) {
      assertEquals(id, repository.commit(revision).id());
    }
  }

  private static GitRepository open(Path directory) {
    return GitRepository.open(directory).orElseThrow();
  }

  private static String trouble(Runnable action) {
    return String.valueOf(assertThrows(GitException.class, action::run).getMessage());
  }
}
