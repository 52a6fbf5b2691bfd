package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of the index tells: {@code --staged}. */
final class StagedFilesTest {
  private static final String FAULT = "keyword-contradictory";

  @TempDir private Path directory;

  private ScratchRepository repository;

  @BeforeEach
  void begin() throws IOException {
    repository = ScratchRepository.create(directory);
  }

  private static String withFault(int number) {
    return ScratchRepository.sep(number, "bells").replace("MUST ", "MUST (recommended) ");
  }

  @Test
  void aBranchWithoutACommitIsChecked() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    assertEquals("nothing to check: no file is staged\n", staged().out());
    repository.git("add", ".");
    assertEquals(
        "src/seps/sep-7101.yaml:5:26: warning: `recommended` contradicts `MUST`"
            + " [keyword-contradictory]\n",
        staged("-q", "--no-snippets").out());
  }

  @Test
  void whatIsStagedIsCheckedAndNotWhatIsInTheWorkTree() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.git("add", ".");
    repository.writeSep(7101, "bells");
    assertEquals(ExitCode.FINDINGS, staged("--select", FAULT).exit());
    repository.git("add", ".");
    repository.write("src/seps/sep-7101.yaml", "no: yaml: at all");
    assertEquals(new CliResult("1 file: no findings\n", "", ExitCode.CLEAN), staged());
  }

  @Test
  void aStagedFileThatIsGoneFromTheWorkTreeIsChecked() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.git("add", ".");
    Files.delete(repository.directory().resolve("src/seps/sep-7101.yaml"));
    assertEquals(ExitCode.FINDINGS, staged("--select", FAULT).exit());
    assertEquals(ExitCode.FINDINGS, staged("src/seps/sep-7101.yaml").exit());
    assertEquals(ExitCode.FINDINGS, staged("src/**/sep-*.yaml").exit());
  }

  @Test
  void onlyWhatDiffersFromHeadIsTold() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.commit("Begin");
    assertEquals("nothing to check: none of 1 file is staged\n", staged().out());
    repository.write("src/seps/sep-7102.yaml", ScratchRepository.sep(7101, "bells"));
    repository.git("add", ".");
    assertEquals(
        List.of("check-id-duplicate", "file-duplicate-sep", "file-name-mismatch"),
        rules(staged("-q", "--no-snippets", "--ignore", "check-id-prefix")));
  }

  @Test
  void aDeletedFileIsSeenNoMore() throws IOException {
    repository.writeSep(7101, "bells");
    repository.commit("Begin");
    repository.git("rm", "--quiet", "--cached", "src/seps/sep-7101.yaml");
    repository.write("src/seps/sep-7102.yaml", ScratchRepository.sep(7102, "log"));
    repository.git("add", "src/seps/sep-7102.yaml");
    assertEquals("1 file: no findings\n", staged().out());
  }

  @Test
  void whatIsOnlyMeantToBeAddedIsNotStaged() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.git("add", "--intent-to-add", ".");
    assertEquals("nothing to check: no file is staged\n", staged().out());
  }

  @Test
  void hiddenFilesAndExcludedOnesAreLeftOut() throws IOException {
    repository.write("seplint.yaml", "files: ['.']\nexclude: [attic/]\n");
    repository.write(".hidden/sep-7101.yaml", withFault(7101));
    repository.write("attic/sep-7102.yaml", withFault(7102));
    repository.git("add", ".");
    assertEquals("nothing to check: no file is staged\n", staged().out());
    assertEquals(ExitCode.FINDINGS, staged("attic/sep-7102.yaml").exit());
  }

  @Test
  void linksAndSubmodulesAreLeftOut() throws IOException {
    repository.write("real/sep-7101.yaml", withFault(7101));
    Files.createDirectories(repository.directory().resolve("src/seps"));
    Files.createSymbolicLink(
        repository.directory().resolve("src/seps/sep-7101.yaml"),
        Path.of("../../real/sep-7101.yaml"));
    repository.git("add", "src");
    String id = "1234567890123456789012345678901234567890";
    repository.git(
        "update-index", "--add", "--cacheinfo", "160000," + id + ",src/seps/sep-7102.yaml");
    assertEquals("nothing to check: no file is staged\n", staged().out());
  }

  @Test
  void aFileInConflictIsToldAndTheOthersAreChecked() throws IOException {
    repository.writeSep(7101, "bells");
    repository.commit("Begin");
    repository.git("checkout", "--quiet", "-b", "other");
    repository.writeSep(7101, "gongs");
    repository.commit("Gongs");
    repository.git("checkout", "--quiet", "main");
    repository.writeSep(7101, "horns");
    repository.commit("Horns");
    assertTrue(repository.fails("merge", "other"));
    repository.writeSep(7102, "log");
    repository.git("add", "src/seps/sep-7102.yaml");
    assertEquals(
        new CliResult(
            "1 file (1 more could not be read): no findings\n",
            "seplint: src/seps/sep-7101.yaml: unresolved merge conflict\n",
            ExitCode.USAGE),
        staged());
  }

  @Test
  void carriageReturnsThatGitTakesOutAreNotSeen() throws IOException {
    repository.git("config", "core.autocrlf", "true");
    repository.write(
        "src/seps/sep-7101.yaml", ScratchRepository.sep(7101, "bells").replace("\n", "\r\n"));
    repository.commit("Begin");
    assertEquals("nothing to check: none of 1 file is staged\n", staged().out());
    repository.write("src/seps/sep-7101.yaml", withFault(7101).replace("\n", "\r\n"));
    repository.git("add", ".");
    assertEquals(ExitCode.FINDINGS, staged().exit());
  }

  @Test
  void theIndexThatGitNamesToItsHooksIsRead() throws IOException {
    repository.writeSep(7101, "bells");
    repository.commit("Begin");
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    Path other = repository.directory().resolve(".git/other-index");
    repository.with("GIT_INDEX_FILE", other.toString());
    repository.git("read-tree", "HEAD");
    repository.git("add", ".");
    assertEquals(ExitCode.FINDINGS, staged("--select", FAULT).exit());
    repository.with("GIT_INDEX_FILE", ".git/other-index");
    ScratchRepository deeper =
        repository
            .in(repository.directory().resolve("src"))
            .with("GIT_INDEX_FILE", ".git/other-index");
    assertEquals(ExitCode.FINDINGS, deeper.run("check", "--staged", "seps").exit());
    repository.with("GIT_INDEX_FILE", "");
    assertEquals("nothing to check: none of 1 file is staged\n", staged().out());
  }

  @Test
  void theRepositoryThatGitNamesToItsHooksIsRead() throws IOException {
    Path linked = directory.resolve("linked");
    repository.writeSep(7101, "bells");
    repository.commit("Begin");
    repository.git("worktree", "add", "--quiet", "-b", "other", linked.toString());
    ScratchRepository other = repository.in(linked);
    assertEquals(
        "nothing to check: none of 1 file is staged\n", other.run("check", "--staged").out());
    other.write("src/seps/sep-7101.yaml", withFault(7101));
    other.git("add", ".");
    assertEquals(ExitCode.FINDINGS, other.run("check", "--staged").exit());
    other.with("GIT_DIR", repository.directory().resolve(".git/worktrees/linked").toString());
    assertEquals(ExitCode.FINDINGS, other.run("check", "--staged").exit());
    assertEquals(ExitCode.CLEAN, staged().exit());
  }

  @Test
  void aSubmoduleIsARepositoryOfItsOwn() throws IOException {
    repository.writeSep(7101, "bells");
    repository.commit("Begin");
    repository.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./", "inner");
    ScratchRepository inner = repository.in(repository.directory().resolve("inner"));
    inner.write("src/seps/sep-7101.yaml", withFault(7101));
    inner.git("add", ".");
    assertEquals(ExitCode.FINDINGS, inner.run("check", "--staged").exit());
    assertEquals("nothing to check: none of 1 file is staged\n", staged().out());
  }

  @Test
  void anIndexThatCannotBeReadIsToldInOneLine() throws IOException {
    repository.writeSep(7101, "bells");
    repository.git("add", ".");
    Files.writeString(repository.directory().resolve(".git/index"), "DIRC, but no index at all");
    CliResult answer = staged();
    assertEquals(ExitCode.USAGE, answer.exit());
    assertTrue(answer.err().startsWith("seplint: .: cannot read the index: "), answer::err);
    assertEquals(1, answer.err().lines().count(), answer::err);
  }

  @Test
  void anIndexOfAnUnknownFormIsToldWithTheWayOut() throws IOException {
    repository.writeSep(7101, "bells");
    repository.write("other/notes.txt", "\n");
    repository.commit("Begin");
    repository.git("config", "core.splitIndex", "true");
    madeWholeAsTold("split");
    repository.git("sparse-checkout", "init", "--cone", "--sparse-index");
    repository.git("sparse-checkout", "set", "src");
    madeWholeAsTold("sparse");
  }

  private void madeWholeAsTold(String form) throws IOException {
    for (String row : List.of("once", "twice")) {
      repository.writeSep(7101, form, row);
      repository.git("add", ".");
    }
    String err = staged().err();
    assertTrue(err.startsWith("seplint: .: cannot read the index: it is " + form + ","), err);
    String remedy = err.substring(err.indexOf('`') + 1, err.lastIndexOf('`'));
    for (String command : remedy.split(" && ", -1)) {
      repository.git(command.substring("git ".length()).split(" ", -1));
    }
    assertEquals("", staged().err());
    repository.writeSep(7101, form);
    repository.git("add", ".");
    assertEquals("", staged().err());
  }

  @Test
  void aBaselineOfAFileThatIsRemovedIsJudged() throws IOException {
    repository.write("seplint.yaml", "baseline: known.yaml\n");
    repository.writeSep(7101, "log");
    repository.write("src/seps/sep-7102.yaml", withFault(7102));
    repository.run("check", "--update-baseline");
    repository.commit("Begin");
    Files.delete(repository.directory().resolve("src/seps/sep-7102.yaml"));
    assertEquals("nothing to check: none of 2 files is staged\n", staged().out());
    repository.git("add", ".");
    assertEquals(List.of("unused-baseline-entry"), rules(staged("-q", "--no-snippets")));
    assertEquals(ExitCode.FINDINGS, staged().exit());
  }

  @Test
  void whereTheConfigurationOrTheBaselineIsStagedAllIsTold() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.write("seplint.yaml", "baseline: known.yaml\n");
    repository.run("check", "--update-baseline");
    repository.commit("Begin");
    repository.write("known.yaml", "baselineVersion: 1\nfiles: {}\n");
    repository.git("add", ".");
    assertEquals(List.of(FAULT), rules(staged("-q", "--no-snippets")));
    repository.write("seplint.yaml", "failOn: error\n");
    repository.commit("Without the baseline");
    repository.write("seplint.yaml", "failOn: warning\n");
    assertEquals(
        List.of(FAULT), rules(repository.run("check", "--changed", "-q", "--no-snippets")));
  }

  @Test
  void aDiffIsOfWhatIsStaged() throws IOException {
    repository.write("src/seps/sep-7101.yaml", ScratchRepository.sep(7101, "bells") + "\n\n\n");
    repository.git("add", ".");
    repository.writeSep(7101, "bells");
    assertEquals(ExitCode.FINDINGS, staged("--diff").exit());
    repository.commit("Done");
    assertEquals(new CliResult("", "", ExitCode.CLEAN), staged("--diff"));
  }

  private CliResult staged(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "check";
    words[1] = "--staged";
    System.arraycopy(more, 0, words, 2, more.length);
    return repository.run(words);
  }

  private static List<String> rules(CliResult answer) {
    return answer
        .out()
        .lines()
        .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
        .sorted()
        .toList();
  }
}
