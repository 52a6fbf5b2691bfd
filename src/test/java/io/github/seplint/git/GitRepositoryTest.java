package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening of repositories. */
final class GitRepositoryTest {
  private static final Map<String, String> UPDATES = Map.of("docs/updates.mdx", "# Updates\n");

  @TempDir private Path temp;

  @Test
  void aBareRepositoryIsOpened() throws IOException {
    Path directory = temp.resolve("project.git");
    ObjectId id = repositoryWithOneCommit(directory);
    assertHead(id.name(), directory);
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
    try (TestRepository project = TestRepository.open(main)) {
      project.commit("Douse", Map.of());
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
    Path directory = Files.createDirectory(temp.resolve("moved"));
    Files.writeString(directory.resolve(".git"), "gitdir: ../gone/.git/worktrees/moved\n");
    assertEquals(
        directory + ": its .git is not, or does not lead to, a repository",
        trouble(() -> GitRepository.open(directory)));
  }

  @Test
  void aBundleIsToBeClonedFirst() throws IOException {
    Path bundle = Files.writeString(temp.resolve("project.bundle"), "# v2 git bundle\n");
    assertEquals(
        bundle + " is a git bundle; clone it first: git clone --bare " + bundle,
        trouble(() -> GitRepository.open(bundle)));
  }

  private static ObjectId repositoryWithOneCommit(Path directory) throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      return project.commit("Light", UPDATES);
    }
  }

  private static void assertHead(String id, Path directory) {
    assertNames(id, directory, "HEAD");
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
