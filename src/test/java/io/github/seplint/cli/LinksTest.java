package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links are taken for what they lead to, as long as that is in the project. */
final class LinksTest {
  private static final String SECRET = "sep: 'of no interest to anybody'\n";
  private static final String REFUSED =
      "symlink points outside the project; to allow it, pass --allow-outside\n";

  @TempDir Path temporary;

  private Path project;
  private Path outside;

  @BeforeEach
  void prepare() throws IOException {
    project = temporary.resolve("project");
    Files.createDirectories(project.resolve("seps"));
    outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("sep-7102.yaml"), SECRET);
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(project.resolve(name), target);
  }

  private CliResult check(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "check";
    all[1] = "--format=concise";
    System.arraycopy(words, 0, all, 2, words.length);
    return CliResult.of(project, all);
  }

  @Test
  void aLinkToAFileOfTheProjectIsTaken() throws IOException {
    Files.writeString(project.resolve("draft.yaml"), SECRET);
    link("seps/sep-7101.yaml", Path.of("../draft.yaml"));
    CliResult answer = check("seps");
    assertTrue(answer.out().startsWith("seps/sep-7101.yaml:1:1: error: "), answer::out);
    assertEquals("", answer.err());
  }

  @Test
  void aLinkThatLeadsOutIsNotRead() throws IOException {
    link("seps/sep-7102.yaml", outside.resolve("sep-7102.yaml"));
    assertEquals(
        new CliResult("", "seplint: seps/sep-7102.yaml: " + REFUSED, ExitCode.USAGE),
        check("seps"));
    assertEquals(check("seps"), check("seps/*.yaml"));
  }

  @Test
  void aLinkThatLeadsOutIsReadWhereThatIsAllowedOrItIsNamed() throws IOException {
    link("seps/sep-7102.yaml", outside.resolve("sep-7102.yaml"));
    for (CliResult answer :
        List.of(
            check("seps", "--allow-outside"), check("seps/sep-7102.yaml"), check("../outside"))) {
      assertTrue(answer.out().contains("sep-7102.yaml:1:6: error: "), answer::out);
      assertEquals("", answer.err());
    }
  }

  @Test
  void aLinkThatLeadsNowhereOrToItselfIsTold() throws IOException {
    link("seps/sep-7101.yaml", Path.of("none.yaml"));
    link("seps/sep-7102.yaml", Path.of("sep-7102.yaml"));
    assertEquals(
        new CliResult(
            "",
            """
            seplint: seps/sep-7101.yaml: broken symlink
            seplint: seps/sep-7102.yaml: broken symlink
            """,
            ExitCode.USAGE),
        check("seps"));
    assertEquals(
        "seplint: no such file or directory: seps/sep-7101.yaml\n",
        check("seps/sep-7101.yaml").err());
  }

  @Test
  void aFolderThatLeadsIntoItselfIsGoneThroughOnce() throws IOException {
    Files.writeString(project.resolve("seps/sep-7101.yaml"), SECRET);
    link("seps/again", Path.of("."));
    link("seps/above", Path.of(".."));
    link("seps/sep-7103.yaml", Path.of("."));
    CliResult answer = check(".");
    assertEquals(List.of("seps/sep-7101.yaml"), files(answer));
    assertEquals("", answer.err());
  }

  @Test
  void aFolderThatIsNamedByALinkIsGoneThrough() throws IOException {
    link("elsewhere", outside);
    CliResult answer = check("elsewhere");
    assertEquals(List.of("elsewhere/sep-7102.yaml"), files(answer));
    assertEquals("", answer.err());
    assertEquals(answer.out(), check("elsewhere/*.yaml").out());
  }

  @Test
  void aConfigurationThatLeadsOutIsNotRead() throws IOException {
    Files.writeString(outside.resolve("seplint.yaml"), "failOn: error\n");
    link("seplint.yaml", outside.resolve("seplint.yaml"));
    assertEquals(
        new CliResult("", "seplint: seplint.yaml: " + REFUSED, ExitCode.USAGE), check("."));
    assertFalse(check("--allow-outside", ".").err().contains("seplint.yaml"));
    assertFalse(check("--config", "seplint.yaml", ".").err().contains("seplint.yaml"));
  }

  @Test
  void aFolderOfTheConfigurationThatIsALinkWhichLeadsOutIsNotRead() throws IOException {
    Files.writeString(project.resolve("seplint.yaml"), "files: [elsewhere]\nspec: elsewhere\n");
    link("elsewhere", outside);
    assertEquals(
        "seplint: seplint.yaml:1:9: `files` points outside the project directory;"
            + " to allow it, pass --allow-outside or name the files on the command line\n",
        check().err());
    Files.writeString(project.resolve("seps/sep-7101.yaml"), SECRET);
    assertEquals(
        "seplint: seplint.yaml:2:7: `spec` points outside the project directory;"
            + " to allow it, pass --allow-outside or use --spec\n",
        check("seps").err());
  }

  @Test
  void aLockThatLeadsOutIsNeitherReadNorWritten() throws IOException {
    Files.writeString(project.resolve("seps/sep-7101.yaml"), SECRET);
    Files.writeString(outside.resolve("spec.lock"), "{}");
    link("spec.lock", outside.resolve("spec.lock"));
    assertEquals("seplint: spec.lock: " + REFUSED, check("seps").err());
    CliResult lock =
        CliResult.of(
            project, "spec", "lock", "--allow-outside", "--spec", spec().toString(), "seps");
    assertEquals(ExitCode.USAGE, lock.exit());
    assertEquals("{}", Files.readString(outside.resolve("spec.lock")));
  }

  @Test
  void aBaselineThatLeadsOutIsNotRead() throws IOException {
    Files.writeString(project.resolve("seplint.yaml"), "baseline: known.yaml\n");
    link("known.yaml", outside.resolve("sep-7102.yaml"));
    assertEquals(
        "seplint: seplint.yaml:1:11: `baseline` points outside the project directory;"
            + " to allow it, pass --allow-outside or use --baseline\n",
        check("seps").err());
  }

  @Test
  void whatALinkThatLeadsOutIsIsNotToldByItsContent() throws IOException {
    Files.writeString(outside.resolve("notes.yaml"), "sep: 7102\nrequirements: []\n");
    link("seps/notes.yaml", outside.resolve("notes.yaml"));
    Files.writeString(project.resolve("seps/sep-7101.yaml"), SECRET);
    assertEquals("", check("seps").err());
    assertEquals(List.of("seps/sep-7101.yaml"), files(check("seps")));
  }

  @Test
  void aPageThatLeadsOutOfItsSpecificationIsNotRead() throws IOException {
    Path spec = spec();
    Files.writeString(project.resolve("seps/sep-7101.yaml"), SECRET);
    Path draft = spec.resolve("docs/specification/draft");
    Files.createSymbolicLink(draft.resolve("copy.mdx"), Path.of("index.mdx"));
    assertEquals("", check("--spec", "spec", "seps").err());
    Files.writeString(outside.resolve("page.mdx"), "# Tools\n\nClients MUST NOT tell.\n");
    Files.createSymbolicLink(draft.resolve("leak.mdx"), outside.resolve("page.mdx"));
    assertEquals(
        "seplint: `docs/specification/draft/leak.mdx` of `spec` is a link that leads out of it\n",
        check("--spec", "spec", "seps").err());
    assertEquals("", check("--allow-outside", "--spec", "spec", "seps").err());
  }

  private Path spec() throws IOException {
    Path page = project.resolve("spec/docs/specification/draft/index.mdx");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "# Tools\n\nClients MUST light the tool.\n");
    return project.resolve("spec");
  }

  private static List<String> files(CliResult answer) {
    return answer.out().lines().map(line -> line.replaceFirst(":.*", "")).distinct().toList();
  }
}
