package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.page.GitSpecTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitRepositoryTest {
  private static final Map<String, String> FLASHES = Map.of("docs/flashes.mdx", "# Flashes\n");

  @TempDir private Path temp;

  @Test
  void aBareRepositoryIsOpened() throws IOException {
    Path folder = temp.resolve("lantern.git");
    ObjectId id = repositoryWithOneCommit(folder);
    assertHead(id.name(), folder);
  }

  @Test
  void aWorkTreeWithItsRepositoryInsideIsOpened() throws IOException {
    ObjectId id = repositoryWithOneCommit(temp.resolve("work/.git"));
    assertHead(id.name(), temp.resolve("work"));
  }

  @Test
  void aLinkedWorkTreeHasAHeadOfItsOwn() throws IOException {
    Path main = temp.resolve("work/.git");
    ObjectId first = repositoryWithOneCommit(main);
    Path own = Files.createDirectories(main.resolve("worktrees/other"));
    Files.writeString(own.resolve("HEAD"), first.name() + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Path linked = Files.createDirectory(temp.resolve("other"));
    Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
    try (LanternRepository lantern = LanternRepository.open(main)) {
      lantern.commit("Douse", Map.of());
    }
    assertHead(first.name(), linked);
  }

  @Test
  void aFolderInsideOfARepositoryIsNone() throws IOException {
    repositoryWithOneCommit(temp.resolve("work/.git"));
    Path inner = Files.createDirectories(temp.resolve("work/docs"));
    assertTrue(GitRepository.open(inner).isEmpty());
    assertTrue(GitRepository.open(temp.resolve("absent")).isEmpty());
  }

  @Test
  void aGitFileThatLeadsNowhereIsSaid() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("moved"));
    Files.writeString(folder.resolve(".git"), "gitdir: ../gone/.git/worktrees/moved\n");
    assertEquals(
        folder + ": its .git is not, or does not lead to, a repository",
        trouble(() -> GitRepository.open(folder)));
  }

  @Test
  void aBundleIsToBeClonedFirst() throws IOException {
    Path bundle = Files.writeString(temp.resolve("lantern.bundle"), "# v2 git bundle\n");
    assertEquals(
        bundle + " is a git bundle; clone it first: git clone --bare " + bundle,
        trouble(() -> GitRepository.open(bundle)));
  }

  @Test
  void branchesTagsIdsAndAncestorsNameACommit() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      ObjectId first = lantern.commit("Light", FLASHES);
      lantern.update("refs/tags/light", first);
      lantern.tag("2026-01", first);
      ObjectId second = lantern.commit("Douse", Map.of());
      try (GitRepository repository = open(folder)) {
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
    Path folder = temp.resolve("lantern.git");
    ObjectId id = repositoryWithOneCommit(folder);
    Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/master\n");
    try (GitRepository repository = open(folder);
        LanternRepository lantern = LanternRepository.open(folder)) {
      assertEquals(id.name(), repository.head().id());
      lantern.update("refs/heads/next", id);
      assertEquals(
          folder + ": there is no revision `HEAD`; there is `main`, `next`",
          trouble(repository::head));
      lantern.update("refs/heads/master", id);
      assertEquals(id.name(), repository.head().id());
    }
  }

  @Test
  void packedReferencesAndObjectsAreRead() throws IOException, GitAPIException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      ObjectId id = lantern.commit("Light", FLASHES);
      lantern.tag("2026-01", id);
      Git.wrap(lantern.repository()).gc().call();
      assertTrue(Files.exists(folder.resolve("packed-refs")));
      try (GitRepository repository = open(folder)) {
        Commit commit = repository.commit("2026-01");
        assertEquals(id.name(), commit.id());
        assertEquals(List.of("docs/flashes.mdx"), GitSpecTree.of(repository, commit).paths());
      }
    }
  }

  @Test
  void aCommitHasAShortIdASummaryAndADayInUtc() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      ObjectId id = lantern.commit("Light\nthe lantern\n\nAt dusk.\n", FLASHES);
      try (GitRepository repository = open(folder)) {
        Commit commit = repository.commit("HEAD");
        assertEquals(id.name().substring(0, 10), commit.shortId());
        assertEquals("Light the lantern", commit.summary());
        assertEquals("2026-01-01", commit.date());
      }
    }
  }

  @Test
  void anUnknownRevisionIsAnsweredWithThoseThatThereAre() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      lantern.tag("2026-01", lantern.commit("Light", FLASHES));
      lantern.tag("v1", lantern.commit("Douse", Map.of()));
    }
    try (GitRepository repository = open(folder)) {
      assertEquals(
          folder + ": there is no revision `2026-10`; there is `2026-01`, `main`, `v1`",
          trouble(() -> repository.commit("2026-10")));
      assertEquals(
          folder + ": there is no revision `mian`; there is `main`, `2026-01`, `v1`",
          trouble(() -> repository.commit("mian")));
      String absent = "0123456789012345678901234567890123456789";
      for (String each : List.of("", "HEAD~9", absent, "0123456789")) {
        assertEquals(
            folder + ": there is no revision `" + each + "`; there is `2026-01`, `main`, `v1`",
            trouble(() -> repository.commit(each)));
      }
    }
  }

  @Test
  void aRevisionThatCannotBeOneIsSaid() throws IOException {
    Path folder = temp.resolve("lantern.git");
    repositoryWithOneCommit(folder);
    try (GitRepository repository = open(folder)) {
      for (String each : List.of("HEAD~x", "HEAD^{", "HEAD@{yesterday}", "a\nb")) {
        String message = trouble(() -> repository.commit(each));
        assertTrue(message.startsWith(folder + ": "), message);
        assertEquals(1, message.lines().count(), message);
      }
    }
  }

  @Test
  void aRevisionThatNamesNoCommitIsSaid() throws IOException {
    Path folder = temp.resolve("lantern.git");
    repositoryWithOneCommit(folder);
    try (GitRepository repository = open(folder)) {
      assertEquals(
          folder + ": `HEAD:docs/flashes.mdx` names a blob, not a commit",
          trouble(() -> repository.commit("HEAD:docs/flashes.mdx")));
      assertEquals(
          folder + ": `HEAD^{tree}` names a tree, not a commit",
          trouble(() -> repository.commit("HEAD^{tree}")));
    }
  }

  @Test
  void anIdThatIsTooShortIsAnsweredWithTheCandidates() throws IOException {
    Path folder = temp.resolve("lantern.git");
    Map<String, String> starts = new HashMap<>();
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      String newest = "";
      Optional<String> alike = Optional.empty();
      while (alike.isEmpty()) {
        newest = lantern.commit("Flash " + starts.size(), Map.of()).name();
        alike = Optional.ofNullable(starts.put(newest.substring(0, 2), newest));
      }
      List<String> both = Stream.of(newest, alike.get()).sorted().toList();
      String start = newest.substring(0, 2);
      try (GitRepository repository = open(folder)) {
        assertEquals(
            folder + ": revision `" + start + "` is ambiguous: " + String.join(", ", both),
            trouble(() -> repository.commit(start)));
      }
    }
  }

  @Test
  void anIdIsThatOfACommitWhereABlobBeginsAlike() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      String commit = lantern.commit("Light", FLASHES).name();
      String start = commit.substring(0, 2);
      for (int i = 0; !lantern.blob("flash " + i).startsWith(start); i++) {
        // Until one begins alike.
      }
      assertNames(commit, folder, start);
    }
  }

  @Test
  void aTreeHoldsThePagesAndTheRedirects() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      lantern.commit(
          "Light",
          Map.of(
              "docs/a.mdx", "a",
              "docs/a/b.mdx", "ab",
              "docs/a-b.mdx", "a-b",
              "docs/docs.json", "{}",
              "docs/a/docs.json", "{}",
              "docs/a.png", "",
              "docs/link.mdx", "-> a.mdx",
              "docs.mdx", "",
              "other/docs/a.mdx", ""));
    }
    try (GitRepository repository = open(folder)) {
      GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
      assertEquals(
          List.of("docs/a-b.mdx", "docs/a.mdx", "docs/a/b.mdx", "docs/docs.json"), tree.paths());
      assertEquals(Optional.of("ab"), text(tree, "docs/a/b.mdx"));
      assertEquals(Optional.empty(), text(tree, "docs/a.png"));
      assertEquals(tree.commit().shortId(), tree.name());
    }
  }

  @Test
  void filesOfTheSameBytesHaveTheSameBlob() throws IOException {
    Path folder = temp.resolve("lantern.git");
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      lantern.commit("Light", Map.of("docs/a.mdx", "x", "docs/b.mdx", "x", "docs/c.mdx", "y"));
    }
    try (GitRepository repository = open(folder)) {
      GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
      assertEquals(
          Optional.of("c1b0730e0133447badcfd47fd144e254807b06e1"), tree.contentId("docs/a.mdx"));
      assertEquals(tree.contentId("docs/a.mdx"), tree.contentId("docs/b.mdx"));
      assertEquals(Optional.empty(), tree.contentId("docs/d.mdx"));
    }
  }

  @Test
  void aTreeIsReadBySeveralThreads() throws IOException {
    Path folder = temp.resolve("lantern.git");
    repositoryWithOneCommit(folder);
    try (GitRepository repository = open(folder)) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(
              each -> {
                GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
                assertEquals(Optional.of("# Flashes\n"), text(tree, "docs/flashes.mdx"));
              });
    }
  }

  private static ObjectId repositoryWithOneCommit(Path folder) throws IOException {
    try (LanternRepository lantern = LanternRepository.create(folder)) {
      return lantern.commit("Light", FLASHES);
    }
  }

  private static void assertHead(String id, Path folder) {
    assertNames(id, folder, "HEAD");
  }

  private static void assertNames(String id, Path folder, String revision) {
    try (GitRepository repository = open(folder)) {
      assertEquals(id, repository.commit(revision).id());
    }
  }

  private static Optional<String> text(GitSpecTree tree, String path) {
    return tree.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static GitRepository open(Path folder) {
    return GitRepository.open(folder).orElseThrow();
  }

  private static String trouble(Runnable action) {
    return String.valueOf(assertThrows(GitException.class, action::run).getMessage());
  }
}
