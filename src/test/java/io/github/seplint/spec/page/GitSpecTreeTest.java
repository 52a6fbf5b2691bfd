package io.github.seplint.spec.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.git.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification in the tree of a commit. */
final class GitSpecTreeTest {
  private static final Map<String, String> UPDATES = Map.of("docs/updates.mdx", "# Updates\n");

  @TempDir private Path temp;

  @Test
  void packedReferencesAndObjectsAreRead() throws IOException, GitAPIException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      ObjectId id = project.commit("Light", UPDATES);
      project.tag("2026-01", id);
      Git.wrap(project.repository()).gc().call();
      assertTrue(Files.exists(directory.resolve("packed-refs")));
      try (GitRepository repository = open(directory)) {
        Commit commit = repository.commit("2026-01");
        assertEquals(id.name(), commit.id());
        assertEquals(List.of("docs/updates.mdx"), GitSpecTree.of(repository, commit).paths());
      }
    }
  }

  @Test
  void aTreeHoldsThePagesAndTheRedirects() throws IOException {
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit(
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
    try (GitRepository repository = open(directory)) {
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
    Path directory = temp.resolve("project.git");
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of("docs/a.mdx", "x", "docs/b.mdx", "x", "docs/c.mdx", "y"));
    }
    try (GitRepository repository = open(directory)) {
      GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
      assertEquals(
          Optional.of("c1b0730e0133447badcfd47fd144e254807b06e1"), tree.contentId("docs/a.mdx"));
      assertEquals(tree.contentId("docs/a.mdx"), tree.contentId("docs/b.mdx"));
      assertEquals(Optional.empty(), tree.contentId("docs/d.mdx"));
    }
  }

  @Test
  void aTreeIsReadBySeveralThreads() throws IOException {
    Path directory = temp.resolve("project.git");
    repositoryWithOneCommit(directory);
    try (GitRepository repository = open(directory)) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(
              each -> {
                GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
                assertEquals(Optional.of("# Updates\n"), text(tree, "docs/updates.mdx"));
              });
    }
  }

  private static ObjectId repositoryWithOneCommit(Path directory) throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      return project.commit("Light", UPDATES);
    }
  }

  private static Optional<String> text(GitSpecTree tree, String path) {
    return tree.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static GitRepository open(Path directory) {
    return GitRepository.open(directory).orElseThrow();
  }
}
