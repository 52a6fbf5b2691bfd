package io.github.seplint.ci;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.launcher.ClassesLauncher;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code action.yml}, run as GitHub runs it. */
@DisabledOnOs(OS.WINDOWS)
final class ActionTest {
  private static final String CLEAN =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/tools#lighting
      requirements:
        - check: sep-7101-tool-lit
          text: 'Clients MUST light the tool.'
      """;

  private static final String FAULTY = CLEAN.replace("MUST ", "MUST (optional) ");
  private static final String FILE = "src/seps/sep-7101.yaml";

  @TempDir private Path directory;

  private CompositeAction action;
  private Path workspace;
  private Path scratch;
  private String command;

  @BeforeEach
  void begin() throws IOException {
    action = CompositeAction.read();
    workspace = Files.createDirectories(directory.resolve("the workspace"));
    scratch = Files.createDirectories(directory.resolve("scratch"));
    command = ClassesLauncher.in(directory.resolve("a place")).toString();
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(workspace.resolve(path).getParent());
    Files.writeString(workspace.resolve(path), text);
  }

  private CompositeAction.Run run(String... inputs) throws IOException {
    Map<String, String> given = new HashMap<>(Map.of("executable", command));
    for (int i = 0; i < inputs.length; i += 2) {
      given.put(inputs[i], inputs[i + 1]);
    }
    return action.run(workspace, scratch, given, Map.of());
  }

  @Test
  void findingsAreAnnotatedSummedUpAndWrittenAsSarif() throws IOException {
    write(FILE, FAULTY);
    CompositeAction.Run run = run("sarif-file", "seplint.sarif");
    assertEquals(1, run.exit());
    assertTrue(run.log().startsWith("::warning file=" + FILE + ",line=5,"), run.log());
    assertEquals(Map.of("exit-code", "1", "sarif", "seplint.sarif"), run.outputs());
    String sarif = Files.readString(workspace.resolve("seplint.sarif"));
    assertTrue(sarif.contains("\"keyword-contradictory\""), sarif);
    assertEquals("## seplint\n\n1 file: 1 warning\n\n", run.summary());
  }

  @Test
  void theSummaryHasTheFindingsBeyondTheAnnotations() throws IOException {
    write(FILE, FAULTY + FAULTY.lines().skip(3).collect(joining("\n", "", "\n")).repeat(11));
    CompositeAction.Run run = run();
    assertEquals(1, run.log().lines().filter(line -> line.contains(FILE + ",line=15,")).count());
    assertEquals(2, summedUp(run, "keyword-contradictory"), run.summary());
    assertEquals(12, summedUp(run("format", "concise"), "keyword-contradictory"));
  }

  private static long summedUp(CompositeAction.Run run, String rule) {
    return run.summary().lines().filter(line -> line.contains("[`" + rule + "`](")).count();
  }

  @Test
  void aSummaryAboveTheLimitIsCutBetweenLines() throws IOException {
    for (int file = 1; file <= 4; file++) {
      write(
          FILE.replace("7101", "710" + file),
          FAULTY + FAULTY.lines().skip(3).collect(joining("\n", "", "\n")).repeat(1000));
    }
    String summary = run("format", "concise").summary();
    assertTrue(summary.length() > 800_000 && summary.length() <= 900_100, "" + summary.length());
    List<String> lines = summary.lines().toList();
    assertTrue(lines.get(lines.size() - 3).endsWith(" |"), lines.get(lines.size() - 3));
    assertEquals("The rest is in the log.", lines.get(lines.size() - 1));
  }

  @Test
  void theStepPassesWithoutFindings() throws IOException {
    write(FILE, CLEAN);
    CompositeAction.Run run = run();
    assertEquals(0, run.exit(), run.log());
    assertEquals("0", run.outputs().get("exit-code"));
    assertFalse(run.log().contains("::"), run.log());
  }

  @Test
  void inputsBecomeOptions() throws IOException {
    write(FILE, FAULTY);
    assertEquals(0, run("fail-on", "error").exit());
    write("our.yaml", "rules: { keyword-contradictory: off }\n");
    assertEquals(0, run("config", "our.yaml").exit());
    write(
        "known.yaml",
        "baselineVersion: 1\nfiles:\n  "
            + FILE
            + ":\n    - rule: keyword-contradictory\n      row: sep-7101-tool-lit\n");
    assertEquals(0, run("baseline", "known.yaml").exit());
    assertTrue(run("spec", "nowhere").log().contains("no such specification: nowhere"));
    assertTrue(run("since", "main").log().contains("not in a git repository"));
  }

  @Test
  void pathsAreOnePerLine() throws IOException {
    write("my seps/sep-7101.yaml", CLEAN);
    write(
        "others/sep-7102.yaml", CLEAN.replace("7101", "7102").replace("MUST ", "MUST (optional) "));
    assertEquals(0, run("paths", "my seps").exit());
    assertEquals(1, run("paths", "my seps\n\nothers\n").exit());
    CompositeAction.Run run = run("paths", "--version");
    assertEquals("2", run.outputs().get("exit-code"), run.log());
    assertTrue(run.log().contains("no such file or directory: --version"), run.log());
  }

  @Test
  void noInputIsRunAsAScript() throws IOException {
    write(FILE, CLEAN);
    String hostile = "x\"; touch pwned; '$(touch pwned)' `touch pwned` && touch pwned #";
    for (YamlEntry input : action.inputs().entries()) {
      run(input.name(), hostile);
      run(input.name(), hostile + "\n" + hostile);
      try (Stream<Path> files = Files.walk(directory)) {
        assertEquals(
            List.of(),
            files.filter(each -> each.endsWith("pwned")).toList(),
            () -> "by " + input.name());
      }
    }
  }

  @Test
  void noScriptContainsAnExpression() {
    assertEquals(1, action.steps().size());
    for (YamlMapping step : action.steps()) {
      assertFalse(CompositeAction.text(step, "run").contains("${{"));
      assertTrue(step.entry("uses").isEmpty(), "no other action is called");
    }
    List<String> used =
        action.steps().get(0).mapping("env").entries().stream()
            .map(each -> ((YamlScalar) each.value()).value())
            .toList();
    for (YamlEntry input : action.inputs().entries()) {
      assertTrue(
          used.stream().anyMatch(each -> each.contains("inputs." + input.name() + " ")),
          () -> "unused input " + input.name());
    }
  }

  @Test
  void fileNamesAreNoWorkflowCommands() throws IOException {
    write("::error::sep/sep-7101.yaml", FAULTY);
    String log = run("format", "concise", "paths", ".").log();
    List<String> lines = log.lines().toList();
    String token = lines.get(1).replaceFirst("^::stop-commands::", "");
    assertEquals(32, token.length(), log);
    assertTrue(lines.get(2).contains("::error::sep/"), log);
    assertEquals("::" + token + "::", lines.get(lines.size() - 2), log);
  }

  @Test
  void severalFormatsGoToFiles() throws IOException {
    write(FILE, FAULTY);
    run("format", "github\njunit=out/tests.xml\n");
    CompositeAction.Run run = run("format", "text\njunit=tests.xml", "sarif-file", "");
    assertTrue(Files.exists(workspace.resolve("tests.xml")), run.log());
    assertTrue(run.log().contains("1 file: 1 warning"), run.log());
    assertEquals("", run.outputs().get("sarif"));
  }

  @Test
  void theWorkingDirectoryMayBeASubdirectory() throws IOException {
    write("sub directory/" + FILE, FAULTY);
    CompositeAction.Run run =
        run("working-directory", "sub directory", "sarif-file", "seplint.sarif");
    assertEquals("1", run.outputs().get("exit-code"), run.log());
    assertEquals("sub directory/seplint.sarif", run.outputs().get("sarif"));
    assertTrue(Files.exists(workspace.resolve("sub directory/seplint.sarif")));
  }

  @Test
  void anAbsoluteSarifPathIsKept() throws IOException {
    write("sub directory/" + FILE, FAULTY);
    String sarif = directory.resolve("elsewhere.sarif").toString();
    CompositeAction.Run run = run("working-directory", "sub directory", "sarif-file", sarif);
    assertEquals(sarif, run.outputs().get("sarif"), run.log());
  }

  @Test
  void anOlderSarifFileIsNeitherAnOutputNorDeleted() throws IOException {
    write(FILE, CLEAN);
    write("seplint.sarif", "{}");
    CompositeAction.Run run = run("fail-on", "sometimes", "sarif-file", "seplint.sarif");
    assertEquals(Map.of("exit-code", "2", "sarif", ""), run.outputs());
    assertEquals(2, run.exit());
    assertTrue(run.log().contains("invalid value `sometimes` for --fail-on"), run.log());
    assertEquals("{}", Files.readString(workspace.resolve("seplint.sarif")));
  }

  @Test
  void findingsNeedNotFailTheStep() throws IOException {
    write(FILE, FAULTY);
    CompositeAction.Run run = run("fail-on", "never");
    assertEquals(0, run.exit(), run.log());
    assertTrue(run.log().contains("keyword-contradictory"), run.log());
  }

  @Test
  void nothingIsLeftInTheWorkspace() throws IOException {
    write(FILE, FAULTY);
    run();
    try (Stream<Path> files = Files.list(workspace)) {
      assertEquals(List.of("src"), files.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void textInTheLogIsAnnotatedByTheProblemMatcher() throws IOException {
    write(FILE, FAULTY);
    List<String> lines = run("format", "text").log().lines().toList();
    Path matcher = Path.of(lines.get(0).replaceFirst("^::add-matcher::", ""));
    assertTrue(Files.exists(matcher), lines.get(0));
    assertEquals("::remove-matcher owner=seplint::", lines.get(lines.size() - 1));
  }

  @Test
  void otherCommandsRunWithArguments() throws IOException {
    CompositeAction.Run run = run("command", "rules", "args", "--format\njson");
    assertEquals(0, run.exit(), run.log());
    assertTrue(run.log().contains("\"keyword-contradictory\""), run.log());
    assertEquals(Map.of("exit-code", "0", "sarif", ""), run.outputs());
  }

  @Test
  void aReleaseIsDownloadedOnceAndVerified() throws Exception {
    write(FILE, FAULTY);
    Path releases = directory.resolve("releases/v1.2.3");
    String name = "seplint-1.2.3-linux-x64";
    Path bin = Files.createDirectories(directory.resolve("build/" + name + "/bin"));
    Files.writeString(bin.resolve("seplint"), "#!/bin/sh\nexec '" + command + "' \"$@\"\n");
    assertTrue(bin.resolve("seplint").toFile().setExecutable(true));
    Path archive = Files.createDirectories(releases).resolve(name + ".tar.gz");
    new ProcessBuilder("tar", "czf", archive.toString(), name)
        .directory(directory.resolve("build").toFile())
        .start()
        .waitFor();
    String sum = "0".repeat(64) + "  seplint-1.2.2-linux-x64.tar.gz\n" + sha256(archive) + "  ";
    assertEquals(1, installed(sum + name + ".tar.gz\n").exit());
    Files.delete(archive);
    CompositeAction.Run cached = installed(sum + name + ".tar.gz\n");
    assertEquals(1, cached.exit(), cached.log());
    assertFalse(cached.log().contains("downloading"), cached.log());
  }

  @Test
  void aReleaseWithAnotherChecksumDoesNotRun() throws Exception {
    write(FILE, CLEAN);
    String name = "seplint-1.2.3-linux-x64.tar.gz";
    Path releases = Files.createDirectories(directory.resolve("releases/v1.2.3"));
    Files.writeString(releases.resolve(name), "another archive");
    CompositeAction.Run run = installed("0".repeat(64) + "  " + name + "\n");
    assertEquals(2, run.exit());
    assertTrue(run.log().contains("::error::the checksum of " + name + " is wrong"), run.log());
    run = installed("# no release\n");
    assertEquals(2, run.exit());
    assertTrue(run.log().contains("::error::this commit of the action pins no release"), run.log());
  }

  private CompositeAction.Run installed(String sums) throws IOException {
    Path checkout = Files.createDirectories(directory.resolve("the action/.github"));
    Files.writeString(
        checkout.resolve("action.sh"), Files.readString(Path.of(".github/action.sh")));
    Files.writeString(checkout.resolve("releases.txt"), sums);
    return action.run(
        workspace,
        scratch,
        Map.of(),
        Map.of(
            "GITHUB_ACTION_PATH",
            checkout.getParent().toString(),
            "SEPLINT_RELEASES",
            directory.resolve("releases").toUri().toString()));
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
