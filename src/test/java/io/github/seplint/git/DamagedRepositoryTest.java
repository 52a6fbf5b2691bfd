package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.CliResult;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a repository is one line for the user. */
final class DamagedRepositoryTest {
  private static final String PATH = "docs/updates.mdx";

  @TempDir private Path temp;

  private Path directory;

  @BeforeEach
  void name() {
    directory = temp.resolve("project.git");
  }

  @Test
  void anEmptyRepositoryHasNoRevisions() throws IOException {
    TestRepository.create(directory).close();
    assertTrouble(
        ": there is no revision `HEAD`; the repository has neither branches nor tags",
        repository -> repository.commit("HEAD"));
    assertTrouble(
        ": there is no revision `HEAD`; the repository has neither branches nor tags",
        GitRepository::head);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(PATH, "x"));
      project.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    try (GitRepository repository = open()) {
      GitSpecTree tree = GitSpecTree.of(repository, repository.head());
      assertEquals(
          directory
              + ": cannot read docs/updates.mdx of "
              + tree.name()
              + ": Missing blob c1b0730e0133447badcfd47fd144e254807b06e1; run `git fsck` for"
              + " details",
          trouble(() -> tree.read(PATH)));
    }
  }

  @Test
  void theRepositoryIsNamedWithoutItsAbsolutePath() throws IOException {
    String page = "docs/specification/draft/updates.mdx";
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(page, "x"));
      project.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    Files.writeString(
        temp.resolve("sep-7001.yaml"),
        """
        sep: 7001
        spec_url: https://modelcontextprotocol.io/specification/draft/updates
        requirements:
          - check: sep-7001-client-waits
            text: The client MUST wait.
        """);
    CliResult result = CliResult.of(temp, "check", "--spec", "project.git", "sep-7001.yaml");
    assertEquals(ExitCode.USAGE, result.exit(), result::toString);
    assertTrue(result.err().contains(" project.git: cannot read " + page), result::err);
    assertFalse(result.err().contains(temp.toString()), result::err);
  }

  @Test
  void aMissingCommitEndsTheHistory() throws IOException {
    String lost;
    try (TestRepository project = TestRepository.create(directory)) {
      lost = project.commit("Light", Map.of(PATH, "x")).name();
      project.commit("Douse", Map.of());
      project.lose(lost);
    }
    try (GitRepository repository = open()) {
      Commit newest = repository.head();
      String expected =
          directory
              + ": cannot read the history of "
              + newest.shortId()
              + ": Missing commit "
              + lost
              + "; run `git fsck` for details";
      assertEquals(expected, trouble(() -> repository.firstParents(newest)));
      assertEquals(expected, trouble(() -> drain(repository.history(newest, GitSpecTree.SCOPE))));
    }
  }

  @Test
  void aShallowCloneSaysSoWhereItsHistoryIsAskedFor() throws IOException {
    ObjectId second;
    try (TestRepository project = TestRepository.create(directory)) {
      ObjectId first = project.commit("Light", Map.of(PATH, "x"));
      second = project.commit("Dim", Map.of(PATH, "y"));
      project.commit("Douse", Map.of());
      project.lose(first.name());
    }
    Files.writeString(directory.resolve("shallow"), second.name() + "\n");
    String remedy = "; the clone is shallow: run `git fetch --unshallow`";
    assertTrouble(
        ": there is no revision `HEAD~2`" + remedy, repository -> repository.commit("HEAD~2"));
    try (GitRepository repository = open()) {
      Commit newest = repository.head();
      Commit oldest = repository.commit("HEAD~1");
      assertEquals(List.of(newest), repository.firstParents(newest, oldest));
      assertEquals(List.of(PATH), GitSpecTree.of(repository, oldest).paths());
      try (Stream<CommitChanges> history = repository.history(newest, GitSpecTree.SCOPE)) {
        assertEquals(newest, history.findFirst().orElseThrow().commit());
      }
      String expected =
          directory + ": the history before " + oldest.shortId() + " is absent" + remedy;
      assertEquals(expected, trouble(() -> repository.firstParents(newest)));
      assertEquals(expected, trouble(() -> drain(repository.history(newest, GitSpecTree.SCOPE))));
    }
  }

  @Test
  void aPartialCloneSaysSoWhereAFileIsMissing() throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(PATH, "x"));
      project.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    Files.writeString(
        directory.resolve("config"),
        "[remote \"origin\"]\npromisor = true\n",
        StandardOpenOption.APPEND);
    assertTrouble(
        ": cannot read object c1b0730e0133447badcfd47fd144e254807b06e1: Missing blob"
            + " c1b0730e0133447badcfd47fd144e254807b06e1; the clone is partial: clone without"
            + " --filter",
        repository -> repository.blob("c1b0730e0133447badcfd47fd144e254807b06e1"));
  }

  @Test
  void damageThatHidesOtherDamageIsOneLine() throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(PATH, "x"));
      project.lose("c1b0730e0133447badcfd47fd144e254807b06e1");
    }
    Files.writeString(directory.resolve("shallow"), "no id\n");
    trouble(() -> use(open()));
    Files.delete(directory.resolve("shallow"));
    Files.writeString(
        directory.resolve("config"),
        "[remote \"origin\"]\npromisor = perhaps\n",
        StandardOpenOption.APPEND);
    trouble(() -> use(open()));
  }

  @Test
  void anObjectThatIsDamagedIsSaid() throws IOException {
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(PATH, "x"));
      Path object = project.looseObject("c1b0730e0133447badcfd47fd144e254807b06e1");
      Files.delete(object);
      Files.writeString(object, "no object");
    }
    String message = trouble(() -> use(open()));
    assertTrue(message.startsWith(directory + ": cannot read docs/updates.mdx of "), message);
    assertTrue(message.endsWith("; run `git fsck` for details"), message);
  }

  @Test
  void settingsThatCannotBeReadAreSaid() throws IOException {
    TestRepository.create(directory).close();
    Files.writeString(directory.resolve("config"), "[this is no setting");
    String message = trouble(this::open);
    assertTrue(message.startsWith(directory + ": cannot open the repository: "), message);
  }

  @Test
  void aFormatThatIsNotKnownIsSaid() throws IOException {
    TestRepository.create(directory).close();
    Files.writeString(directory.resolve("config"), "[core]\nrepositoryformatversion = 7\n");
    assertEquals(
        directory + ": cannot open the repository: Unknown repository format \"7\"; expected \"0\"",
        trouble(this::open));
  }

  @Test
  void idsOfAnotherLengthAreSaid() throws IOException {
    TestRepository.create(directory).close();
    Files.writeString(
        directory.resolve("config"),
        "[core]\nrepositoryformatversion = 1\n[extensions]\nobjectformat = sha256\n");
    assertEquals(
        directory + ": its ids are of sha256, which is not supported", trouble(this::open));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD",
        "config",
        "packed-refs",
        "shallow",
        "index",
        "commondir",
        "refs/heads/main",
        "refs/tags/deep/er",
        "objects/info/alternates",
        "objects/pack/pack-1.idx",
        "objects/5b/e1cc8d06dd8a32e1b7ac5d9ae2c2c5a4fdd1f4",
        "reftable/tables.list",
        "pipe",
      })
  @DisabledOnOs(OS.WINDOWS)
  void pipesAreNotWaitedFor(String name) throws IOException, InterruptedException {
    try (TestRepository project = TestRepository.create(directory)) {
      project.commit("Light", Map.of(PATH, "x"));
    }
    Files.writeString(
        directory.resolve("config"), "[include]\n\tpath = pipe\n", StandardOpenOption.APPEND);
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    assertEquals(
        file + ": not a regular file",
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> trouble(this::open)));
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 4 KiB",
    "config, 1 MiB",
    "packed-refs, 64 MiB",
    "shallow, 64 MiB",
    "index, 512 MiB",
  })
  void filesThatAreReadCompletelyHaveALimit(String name, String limit) throws IOException {
    TestRepository.create(directory).close();
    Path file = directory.resolve(name);
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(1L << 30);
    }
    assertEquals(file + ": larger than the limit of " + limit, trouble(this::open));
  }

  @Test
  void includedFilesHaveALimit() throws IOException {
    TestRepository.create(directory).close();
    Path file = directory.resolve("config");
    for (int i = 0; i < 8; i++) {
      String next = "[include]\n" + ("path = included-" + (i + 1) + "\n").repeat(100);
      Files.writeString(directory.resolve("included-" + i), next);
    }
    Files.writeString(directory.resolve("included-8"), "");
    Files.writeString(file, "[include]\npath = included-0\n", StandardOpenOption.APPEND);
    assertEquals(file + ": more than 1000 included files", trouble(this::open));
  }

  @Test
  void treesThatShareSubtreesHaveALimit() throws IOException {
    try (TestRepository project = TestRepository.create(directory);
        ObjectInserter inserter = project.repository().newObjectInserter()) {
      ObjectId last = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
      FileMode mode = FileMode.REGULAR_FILE;
      for (int level = 0; level < 10; level++) {
        TreeFormatter tree = new TreeFormatter();
        for (int i = 0; i < 10; i++) {
          tree.append("d" + i, mode, last);
        }
        last = inserter.insert(tree);
        mode = FileMode.TREE;
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(last);
      PersonIdent client = new PersonIdent("A Client", "client@example.org");
      commit.setAuthor(client);
      commit.setCommitter(client);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      Files.writeString(directory.resolve("refs/heads/main"), id.name() + "\n");
    }
    String message = trouble(() -> open().files(open().commit("main")));
    assertTrue(message.startsWith("more than 1000000 files in the tree of "), message);
  }

  @Test
  void anyDamageIsOneLineAtMost() throws IOException, GitAPIException {
    long seed = Long.getLong("seplint.seed", System.nanoTime());
    System.out.println("DamagedRepositoryTest: seed " + seed);
    Random random = new Random(seed);
    try (TestRepository project = TestRepository.create(directory)) {
      for (int i = 0; i < 20; i++) {
        project.tag("t" + i, project.commit("Light " + i, Map.of(PATH, "Event\n".repeat(i))));
      }
      Git.wrap(project.repository()).gc().call();
      project.tag("loose", project.commit("Douse", Map.of(PATH, "x")));
    }
    List<Path> files = files();
    for (int i = 0; i < Integer.getInteger("seplint.rounds", 200); i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      file.toFile().setWritable(true);
      Files.write(file, damaged(whole, random));
      try {
        GitRepository.open(directory).ifPresent(DamagedRepositoryTest::use);
      } catch (GitException | SpecException e) {
        String message = String.valueOf(e.getMessage());
        assertEquals(1, message.lines().count(), message);
        assertFalse(message.matches(".*(\\bjavax?\\.|Exception|Error\\b).*"), message);
      }
      Files.write(file, whole);
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    if (whole.length == 0 || random.nextInt(5) == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
    }
    byte[] damaged = whole.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    return damaged;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Asks all that can be asked. */
  private static void use(GitRepository opened) {
    try (GitRepository repository = opened) {
      Commit newest = repository.head();
      GitSpecTree tree = GitSpecTree.of(repository, newest);
      tree.paths().forEach(tree::read);
      repository.firstParents(newest, repository.commit("HEAD~3"));
      drain(repository.history(newest, GitSpecTree.SCOPE));
      repository.commit("t7");
    }
  }

  private static void drain(Stream<CommitChanges> opened) {
    try (Stream<CommitChanges> history = opened) {
      history.forEach(each -> {});
    }
  }

  private void assertTrouble(String expected, Consumer<GitRepository> action) {
    try (GitRepository repository = open()) {
      assertEquals(directory + expected, trouble(() -> action.accept(repository)));
    }
  }

  private GitRepository open() {
    return GitRepository.open(directory).orElseThrow();
  }

  private static String trouble(Runnable action) {
    RuntimeException thrown = assertThrows(RuntimeException.class, action::run);
    assertTrue(thrown instanceof GitException || thrown instanceof SpecException, thrown::toString);
    return String.valueOf(thrown.getMessage());
  }
}
