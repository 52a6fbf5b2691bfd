package io.github.seplint.git;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.spec.page.GitSpecTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PublicSpecRepositoryTest {
  @Test
  void theTreeAtTheHeadIsThePublicFolder() throws IOException {
    Path directory = PublicData.get("spec");
    try (GitRepository repository = open()) {
      GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
      assertEquals(files(directory), tree.paths());
      for (String path : tree.paths()) {
        assertArrayEquals(
            Files.readAllBytes(directory.resolve(path)), tree.read(path).orElseThrow(), path);
      }
    }
  }

  @Test
  void theRevisionsOfTheProtocolAreTags() {
    try (GitRepository repository = open()) {
      assertEquals(
          "b88286f7b0fa5275b1801542ffa27f655269fd1f", repository.commit("2025-11-25").id());
      assertEquals(
          "1925556cbca906a7a0ef6c9a44f97448622adfda", repository.commit("2026-07-28").id());
    }
  }

  @Test
  void theHistoryIsFollowedAlongFirstParents() {
    try (GitRepository repository = open()) {
      Commit newest = repository.commit("HEAD");
      // Of 1,451 commits; the others came with merges.
      List<Commit> commits = repository.firstParents(newest);
      assertEquals(304, commits.size());
      try (Stream<CommitChanges> history = repository.history(newest, GitSpecTree.SCOPE)) {
        List<CommitChanges> changes = history.toList();
        assertEquals(commits, changes.stream().map(CommitChanges::commit).toList());
        // 942 of .mdx files; older pages are .md files.
        assertEquals(1456, changes.stream().mapToInt(each -> each.changes().size()).sum());
      }
    }
  }

  @Test
  void theHistoryPlayedForwardsGivesTheTreeAtTheHead() {
    try (GitRepository repository = open();
        Stream<CommitChanges> history =
            repository.history(repository.commit("HEAD"), GitSpecTree.SCOPE)) {
      Map<String, String> files = new HashMap<>();
      List<CommitChanges> newestFirst = history.toList();
      for (int i = newestFirst.size() - 1; i >= 0; i--) {
        for (FileChange each : newestFirst.get(i).changes()) {
          assertEquals(each.before(), Optional.ofNullable(files.remove(each.path())));
          each.after().ifPresent(id -> files.put(each.path(), id));
        }
      }
      GitSpecTree tree = GitSpecTree.of(repository, repository.commit("HEAD"));
      assertEquals(
          tree.paths().stream().collect(toMap(each -> each, each -> tree.contentId(each).get())),
          files);
    }
  }

  private static GitRepository open() {
    return GitRepository.open(PublicSpecHistory.directory()).orElseThrow();
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory.resolve("docs"))) {
      return paths
          .map(each -> directory.relativize(each).toString().replace('\\', '/'))
          .filter(each -> each.endsWith(".mdx") || each.equals("docs/docs.json"))
          .sorted()
          .toList();
    }
  }
}
