package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells when it is about changes: {@code --changed}, {@code --since}. */
final class ChangedFilesTest {
  private static final String UNMARKED =
      """
        - check: sep-%d-odd
          text: 'Odd entries MUST NOT be written (recommended).'
      """;

  @TempDir private Path directory;

  private ScratchRepository repository;

  @BeforeEach
  void begin() throws IOException {
    repository = ScratchRepository.create(directory);
    repository.writeSep(7101, "wicks", "log");
    repository.write("src/seps/sep-7102.yaml", withFault(7102));
    repository.commit("Begin");
  }

  private static String withFault(int number) {
    return ScratchRepository.sep(number, "bells") + UNMARKED.formatted(number);
  }

  @Test
  void whereNothingHasChangedAllIsWell() {
    assertEquals(
        new CliResult(
            "nothing to check: none of 2 files has changed since HEAD\n", "", ExitCode.CLEAN),
        repository.run("check", "--changed"));
    assertEquals(
        new CliResult("", "", ExitCode.CLEAN),
        repository.run("check", "--changed", "-q", "--no-snippets"));
  }

  @Test
  void whereThereIsNoFileAtAllAllIsWell() throws IOException {
    Path empty = Files.createDirectories(repository.directory().resolve("empty"));
    assertEquals(
        new CliResult("nothing to check: no file has changed since HEAD\n", "", ExitCode.CLEAN),
        repository.in(empty).run("check", "--changed"));
  }

  @Test
  void whatIsNamedAndNotThereIsTheUsersMistake() {
    CliResult answer = repository.run("check", "--changed", "src/seps", "src/spes");
    assertEquals("seplint: no such file or directory: src/spes\n", answer.err());
    assertEquals(ExitCode.USAGE, answer.exit());
  }

  @Test
  void findingsInFilesThatHaveNotChangedAreNotTold() throws IOException {
    assertEquals(ExitCode.FINDINGS, repository.run("check").exit());
    repository.writeSep(7101, "wicks", "log", "glass");
    assertEquals(
        new CliResult("1 file: no findings\n", "", ExitCode.CLEAN),
        repository.run("check", "--changed"));
  }

  @Test
  void aFileThatGitDoesNotKnowHasChanged() throws IOException {
    repository.write("src/seps/sep-7103.yaml", withFault(7103));
    assertEquals(
        "src/seps/sep-7103.yaml:7:45: warning: `recommended` contradicts `MUST NOT`"
            + " [keyword-contradictory]\n",
        repository.run("check", "--changed", "-q", "--no-snippets").out());
  }

  @Test
  void aFileThatGitIgnoresHasNotChanged() throws IOException {
    repository.write(".gitignore", "sep-7103.yaml\n");
    repository.write("src/seps/sep-7103.yaml", withFault(7103));
    assertEquals(
        "nothing to check: none of 2 files has changed since HEAD\n",
        repository.run("check", "--changed").out());
  }

  @Test
  void aConfigurationThatGitIgnoresHasNotChanged() throws IOException {
    repository.write(".gitignore", "seplint.yaml\nlocal/\n");
    repository.write("seplint.yaml", "failOn: error\n");
    String unchanged = "nothing to check: none of 2 files has changed since HEAD\n";
    assertEquals(unchanged, repository.run("check", "--changed").out());
    repository.write("local/lint.yaml", "files: [../src/seps]\n");
    assertEquals(
        unchanged,
        repository
            .run("check", "--changed", "--allow-outside", "--config", "local/lint.yaml")
            .out());
  }

  @Test
  void anIgnoredConfigurationThatGitTracksHasChanged() throws IOException {
    repository.write(".gitignore", "seplint.yaml\n");
    repository.write("seplint.yaml", "failOn: error\n");
    repository.git("add", "--force", "seplint.yaml");
    assertEquals(
        "src/seps/sep-7102.yaml",
        firstPath(repository.run("check", "--changed", "-q", "--no-snippets")));
    repository.commit("Configure");
    repository.write("seplint.yaml", "failOn: info\n");
    assertEquals(
        "src/seps/sep-7102.yaml",
        firstPath(repository.run("check", "--changed", "-q", "--no-snippets")));
  }

  @Test
  void aStagedFileHasChanged() throws IOException {
    repository.write("src/seps/sep-7101.yaml", withFault(7101));
    repository.git("add", ".");
    assertEquals(
        "src/seps/sep-7101.yaml",
        firstPath(repository.run("check", "--changed", "-q", "--no-snippets")));
  }

  @Test
  void rulesOverSeveralFilesSeeAllOfThem() throws IOException {
    repository.write("src/seps/sep-7103.yaml", ScratchRepository.sep(7101, "wicks"));
    List<String> lines =
        repository
            .run("check", "--changed", "-q", "--no-snippets", "--select", "file-duplicate-sep")
            .out()
            .lines()
            .toList();
    assertEquals(
        List.of(
            "src/seps/sep-7103.yaml:1:6: error: SEP 7101 is already declared in another file"
                + " [file-duplicate-sep]"),
        lines);
  }

  @Test
  void aFindingElsewhereIsToldWhereAChangedFileExplainsIt() throws IOException {
    repository.write("src/seps/sep-7001.yaml", ScratchRepository.sep(7102, "tides"));
    assertEquals(
        "src/seps/sep-7102.yaml:1:6: error: SEP 7102 is already declared in another file"
            + " [file-duplicate-sep]\n",
        repository
            .run("check", "--changed", "-q", "--no-snippets", "--select", "file-duplicate-sep")
            .out());
  }

  @Test
  void otherLineBreaksAreNoChange() throws IOException {
    repository.write("src/seps/sep-7102.yaml", withFault(7102).replace("\n", "\r\n"));
    assertEquals(
        "nothing to check: none of 2 files has changed since HEAD\n",
        repository.run("check", "--changed").out());
  }

  @Test
  void aRenamedFileHasChanged() throws IOException {
    repository.git("mv", "src/seps/sep-7102.yaml", "src/seps/sep-7103.yaml");
    assertEquals(
        "src/seps/sep-7103.yaml",
        firstPath(
            repository.run(
                "check", "--changed", "-q", "--no-snippets", "--select", "file-name-mismatch")));
  }

  @Test
  void fixesAreForChangedFilesOnly() throws IOException {
    String tidy = ScratchRepository.sep(7104, "glass");
    String untidy = ScratchRepository.sep(7105, "gong").replace("gong.'", "gong.'  ");
    repository.write("src/seps/sep-7105.yaml", untidy);
    repository.commit("Untidy");
    repository.write("src/seps/sep-7104.yaml", tidy.replace("glass.'", "glass.'  "));
    repository.run("check", "--changed", "--fix");
    assertEquals(tidy, read("src/seps/sep-7104.yaml"));
    assertEquals(untidy, read("src/seps/sep-7105.yaml"));
  }

  @Test
  void aBranchIsHeldAgainstWhereItLeft() throws IOException {
    repository.git("checkout", "--quiet", "-b", "glass");
    repository.write("src/seps/sep-7103.yaml", withFault(7103));
    repository.commit("Glass");
    repository.write("src/seps/sep-7104.yaml", withFault(7104));
    repository.git("checkout", "--quiet", "main");
    repository.writeSep(7101, "wicks", "log", "brass");
    repository.git("add", "src/seps/sep-7101.yaml");
    repository.git("commit", "--quiet", "--message", "Brass");
    repository.git("checkout", "--quiet", "glass");
    assertEquals(
        List.of("src/seps/sep-7103.yaml", "src/seps/sep-7104.yaml"),
        paths(repository.run("check", "--since", "main", "-q", "--no-snippets")));
    assertEquals(
        List.of("src/seps/sep-7104.yaml"),
        paths(repository.run("check", "--changed", "-q", "--no-snippets")));
  }

  @Test
  void aRevisionThatIsNotThereIsTheUsersMistake() {
    assertEquals(
        new CliResult(
            "", "seplint: .: there is no revision `mian`; there is `main`\n", ExitCode.USAGE),
        repository.run("check", "--since", "mian"));
  }

  @Test
  void historiesWithoutACommonCommitAreTheUsersMistake() throws IOException {
    repository.git("checkout", "--quiet", "--orphan", "other");
    repository.commit("Apart");
    assertEquals(
        "seplint: .: HEAD and `main` have no commit in common\n",
        repository.run("check", "--since", "main").err());
  }

  @Test
  void aShallowCloneSaysWhatIsMissing() throws IOException {
    repository.writeSep(7101, "wicks");
    repository.commit("Less");
    Path clone = directory.resolve("clone");
    repository.git(
        "clone", "--quiet", "--depth=1", "file://" + repository.directory(), clone.toString());
    assertEquals(
        "seplint: .: there is no revision `HEAD~1`; the clone is shallow: run `git fetch"
            + " --unshallow`\n",
        repository.in(clone).run("check", "--since", "HEAD~1").err());
  }

  @Test
  void aBaselineIsJudgedForChangedFilesOnly() throws IOException {
    repository.run("check", "--update-baseline", "--baseline", "known.yaml");
    repository.writeSep(7102, "bells");
    repository.commit("Mended, but not in the baseline");
    repository.writeSep(7101, "wicks", "log", "glass");
    assertEquals(
        new CliResult("1 file: no findings\n", "", ExitCode.CLEAN),
        repository.run("check", "--changed", "--baseline", "known.yaml"));
    assertEquals(
        "known.yaml:6:13: error: unused baseline entry: `keyword-contradictory` reports nothing"
            + " in `sep-7102-odd` of `src/seps/sep-7102.yaml` [unused-baseline-entry]\n",
        repository
            .run("check", "--since", "HEAD~1", "-q", "--no-snippets", "--baseline", "known.yaml")
            .out());
  }

  @Test
  void aBaselineOfChangedFilesKeepsTheOthers() throws IOException {
    repository.run("check", "--update-baseline", "--baseline", "known.yaml");
    String before = read("known.yaml");
    repository.write("src/seps/sep-7103.yaml", withFault(7103));
    repository.run("check", "--changed", "--update-baseline", "--baseline", "known.yaml");
    assertEquals(
        before + before.substring(before.indexOf("  src/")).replace("7102", "7103"),
        read("known.yaml"));
  }

  @Test
  void fromADeeperFolderPathsAreShownFromThere() throws IOException {
    repository.write("src/seps/sep-7103.yaml", withFault(7103));
    ScratchRepository deeper = repository.in(repository.directory().resolve("src/seps"));
    assertEquals(
        "sep-7103.yaml", firstPath(deeper.run("check", "--changed", "-q", "--no-snippets")));
  }

  @Test
  void outsideOfARepositoryNothingTellsWhatChanged() throws IOException {
    Path outside = Files.createDirectories(directory.resolve("outside"));
    assertEquals(
        new CliResult(
            "",
            "seplint: not in a git repository; --changed, --since and --staged need one\n",
            ExitCode.USAGE),
        repository.in(outside).run("check", "--changed"));
  }

  @Test
  void aFileOfAnotherPlaceIsInNoRepository() throws IOException {
    repository.write("../sep-7109.yaml", ScratchRepository.sep(7109, "x"));
    assertEquals(
        "seplint: not in this repository: ../sep-7109.yaml\n",
        repository.run("check", "--changed", "../sep-7109.yaml").err());
  }

  @Test
  void aRepositoryThatCannotBeReadIsToldInOneLine() throws IOException {
    Files.writeString(repository.directory().resolve(".git/HEAD"), "nonsense\n");
    CliResult answer = repository.run("check", "--changed");
    assertEquals(ExitCode.USAGE, answer.exit());
    assertEquals(1, answer.err().lines().count(), answer::err);
  }

  private String read(String path) throws IOException {
    return Files.readString(repository.directory().resolve(path));
  }

  private static String firstPath(CliResult answer) {
    return paths(answer).stream().findFirst().orElse(answer.toString());
  }

  private static List<String> paths(CliResult answer) {
    return answer.out().lines().map(line -> line.replaceFirst(":.*", "")).distinct().toList();
  }
}
