package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A repository that the configuration names takes in nothing from elsewhere. */
@DisabledOnOs(OS.WINDOWS)
final class EnclosureTest {
  private static final String PAGE = "docs/specification/draft/tools.mdx";
  private static final String SECRET = "# Tools\n\nTools **MUST** burn unseen.\n";

  @TempDir private Path temporary;

  private Path project;
  private Path secret;
  private Path vendor;

  @BeforeEach
  void begin() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
    secret = temporary.resolve("secret.git");
    vendor = project.resolve("vendor.git");
    create(secret);
    spec("vendor.git@main");
  }

  private static void create(Path repository) throws IOException {
    try (TestRepository project = TestRepository.create(repository)) {
      project.commit("Begin", Map.of(PAGE, SECRET));
    }
  }

  private void spec(String name) throws IOException {
    Files.writeString(project.resolve("seplint.yaml"), "spec: " + name + "\n");
  }

  /** Empty, but for the id of what the secret one has. */
  private void createVendor() throws IOException {
    TestRepository.create(vendor).close();
    Files.writeString(
        vendor.resolve("refs/heads/main"), Files.readString(secret.resolve("refs/heads/main")));
  }

  private CliResult list(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "spec";
    words[1] = "list";
    System.arraycopy(more, 0, words, 2, more.length);
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CliResult.of(project, words));
  }

  private void refusedBy(String way) {
    assertEquals(
        new CliResult(
            "",
            "seplint: seplint.yaml:1:7: `spec` references a repository that reads objects from"
                + " outside the project (via `"
                + way
                + "`); to allow it, pass --allow-outside or use --spec\n",
            ExitCode.USAGE),
        list());
  }

  private void read(CliResult answer) {
    assertTrue(answer.out().contains("Tools MUST burn unseen."), answer::err);
  }

  @Test
  void objectsOfAnotherRepositoryAreNotReadUnlessThatIsAllowed() throws IOException {
    createVendor();
    Files.writeString(vendor.resolve("objects/info/alternates"), "../../../secret.git/objects\n");
    refusedBy("vendor.git/objects/info/alternates");
    read(list("--allow-outside"));
    read(list("--spec", "vendor.git@main"));
  }

  @Test
  void blanksBeforeAPathDoNotHideIt() throws IOException {
    createVendor();
    Path alternates = vendor.resolve("objects/info/alternates");
    for (String blanks : List.of(" ".repeat(4096), "\n".repeat(4096), "\n".repeat(100_000))) {
      Files.writeString(alternates, blanks + "\n../../../secret.git/objects\n");
      refusedBy("vendor.git/objects/info/alternates");
    }
    Files.writeString(alternates, "\n");
    assertTrue(list().err().contains("Missing"), list()::err);
  }

  @Test
  void tablesOfRefsDoNotLeadOut() throws IOException {
    createVendor();
    Path tables = Files.createDirectory(vendor.resolve("reftable")).resolve("tables.list");
    Files.writeString(tables, "../../../secret.git/reftable/1.ref\n");
    refusedBy("vendor.git/reftable/tables.list");
    Files.writeString(tables, "a.ref\n".repeat(1000) + "../../../secret.git/reftable/1.ref\n");
    refusedBy("vendor.git/reftable/tables.list");
  }

  @Test
  void ignoreFilesAreNoLinks() throws IOException {
    Files.delete(project.resolve("seplint.yaml"));
    Files.writeString(project.resolve("sep-7101.yaml"), ScratchRepository.sep(7101, "tool"));
    Files.writeString(temporary.resolve("patterns"), "*.yaml\n");
    Files.createSymbolicLink(project.resolve(".gitignore"), temporary.resolve("patterns"));
    assertEquals(ExitCode.CLEAN, CliResult.of(project, "check", "-q", ".").exit());
  }

  @Test
  void aLinkInARepositoryIsNotFollowedOutOfIt() throws IOException {
    createVendor();
    Files.createSymbolicLink(vendor.resolve("objects/ab"), secret.resolve("objects"));
    refusedBy("vendor.git/objects/ab");
  }

  @Test
  void aGitFileOrACommonFolderDoesNotLeadOut() throws IOException {
    spec("vendor@main");
    Path directory = Files.createDirectory(project.resolve("vendor"));
    Files.createDirectory(directory.resolve("inner"));
    Files.writeString(directory.resolve(".git"), "gitdir: ../../secret.git\n");
    refusedBy("vendor/.git");
    Files.createSymbolicLink(directory.resolve("deep"), project);
    Files.writeString(directory.resolve(".git"), "gitdir: inner/../deep/../secret.git\n");
    refusedBy("vendor/.git");
    Files.writeString(directory.resolve(".git"), "gitdir: inner\n");
    Files.writeString(directory.resolve("inner/HEAD"), "ref: refs/heads/main\n");
    Files.writeString(directory.resolve("inner/commondir"), "../../../secret.git\n");
    refusedBy("vendor/inner/commondir");
    Files.delete(directory.resolve(".git"));
    Files.createSymbolicLink(directory.resolve(".git"), secret);
    refusedBy("vendor/.git");
  }

  @Test
  void pipesElsewhereAreNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = temporary.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    createVendor();
    Path settings = vendor.resolve("config");
    String plain = Files.readString(settings);
    Files.writeString(settings, plain + "[include]\n\tpath = ../../pipe\n");
    refusedBy("vendor.git/config");
    Files.delete(settings);
    Files.createSymbolicLink(settings, pipe);
    refusedBy("vendor.git/config");
    Files.delete(settings);
    Files.writeString(settings, plain);
    Files.writeString(vendor.resolve("HEAD"), "ref: refs/heads/../../../../pipe\n");
    refusedBy("vendor.git/HEAD");
    Files.delete(vendor.resolve("HEAD"));
    Files.createSymbolicLink(vendor.resolve("HEAD"), pipe);
    refusedBy("vendor.git/HEAD");
  }

  @Test
  void whatLiesInTheProjectIsRead() throws IOException {
    create(project.resolve("store/spec.git"));
    spec("vendor@main");
    Files.createDirectory(project.resolve("vendor"));
    Files.writeString(project.resolve("vendor/.git"), "gitdir: ../store/spec.git\n");
    read(list());
  }

  @Test
  void theRepositoryThatTheUserIsInMayLieWhereItDoes() throws IOException {
    ScratchRepository repository = ScratchRepository.create(temporary);
    repository.write("seplint.yaml", "spec: .@main\n");
    repository.write(PAGE, SECRET);
    repository.commit("Begin");
    Path linked = temporary.resolve("linked");
    repository.git("worktree", "add", "--quiet", "-b", "other", linked.toString());
    ScratchRepository other = repository.in(linked);
    read(other.run("spec", "list"));
    read(repository.in(Files.createDirectory(linked.resolve("deeper"))).run("spec", "list"));
    other.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        secret.toString(),
        "vendor/spec");
    other.write("seplint.yaml", "spec: vendor/spec@main\n");
    read(other.run("spec", "list"));
  }
}
