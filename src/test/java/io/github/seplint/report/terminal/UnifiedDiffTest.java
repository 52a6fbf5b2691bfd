package io.github.seplint.report.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnifiedDiffTest {
  private static final List<String> PATCH = List.of("patch", "-p1", "--binary", "-i", "../diff");
  private static final List<String> GIT = List.of("git", "apply", "-p1", "../diff");

  private static final TerminalCapabilities TAGGED =
      new TerminalCapabilities(80, Samples.TAGS, false);

  @TempDir Path directory;

  @Test
  void aChangeHasThreeLinesAroundIt() {
    assertEquals(
        """
        --- a/seps/sep-7001.yaml
        +++ b/seps/sep-7001.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """,
        diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
  }

  @Test
  void ofTheSameTextThereIsNoDiff() {
    assertEquals("", diff("a\n", "a\n"));
  }

  @Test
  void aMissingLineEndIsSaid() {
    assertEquals(
        """
        --- a/seps/sep-7001.yaml
        +++ b/seps/sep-7001.yaml
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b
        """,
        diff("a\nb", "a\nb\n"));
  }

  @Test
  void aMissingLineEndThatStaysIsSaidOnce() {
    assertEquals(
        """
        --- a/seps/sep-7001.yaml
        +++ b/seps/sep-7001.yaml
        @@ -1,2 +1,2 @@
        -a
        +A
         b
        \\ No newline at end of file
        """,
        diff("a\nb", "A\nb"));
  }

  @Test
  void linesKeepTheirCarriageReturns() {
    assertEquals(
        """
        --- a/seps/sep-7001.yaml
        +++ b/seps/sep-7001.yaml
        @@ -1,2 +1,2 @@
        -a\r
        +A\r
         b\r
        """,
        diff("a\r\nb\r\n", "A\r\nb\r\n"));
  }

  @Test
  void coloursGoAroundFullLinesAndAChangedLineIsNoHeader() {
    assertEquals(
        """
        <file>--- a/x.yaml</file>
        <file>+++ b/x.yaml</file>
        <hunk>@@ -1,3 +1,3 @@</hunk>
        <removed>--- a</removed>
        <added>+++ b</added>
        <code> same</code>
        <removed>-end</removed>
        \\ No newline at end of file
        <added>+end</added>
        """,
        UnifiedDiff.forTerminal("x.yaml", "-- a\nsame\nend", "++ b\nsame\nend\n", TAGGED));
  }

  @Test
  void onAScreenNoControlCharacterIsObeyedWithColoursOrWithout() {
    String before = "a\u001B[31m\r\n";
    assertEquals(
        """
        --- a/x.yaml
        +++ b/x.yaml
        @@ -1,1 +1,1 @@
        -a␛[31m
        +b
        """,
        UnifiedDiff.forTerminal("x.yaml", before, "b\r\n", TerminalCapabilities.PLAIN));
    assertEquals(
        """
        <file>--- a/x.yaml</file>
        <file>+++ b/x.yaml</file>
        <hunk>@@ -1,1 +1,1 @@</hunk>
        <removed>-a␛[31m</removed>
        <added>+b</added>
        """,
        UnifiedDiff.forTerminal("x.yaml", before, "b\r\n", TAGGED));
  }

  @Test
  void aPatchKeepsAllControlCharacters() {
    assertEquals("-a\u001B[31m\r", diff("a\u001B[31m\r\n", "b\r\n").split("\n", -1)[3]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep-7001.yaml",
        "seps/sep-7001.yaml",
        "my seps/sep 7001.yaml",
        "phares/é 灯.yaml",
        "quote\"and\\backslash.yaml",
        "tab\there.yaml"
      })
  void everyPathIsUnderstood(String path) throws Exception {
    applies(path, "a\nb\nc\n", "a\nB\nc\n", PATCH);
    applies(path, "a\nb\nc\n", "a\nB\nc\n", GIT);
  }

  @Test
  void whateverIsChangedTheDiffAppliesWithPatch() throws Exception {
    appliesToRandomTexts(PATCH, 100);
  }

  @Test
  void whateverIsChangedTheDiffAppliesWithGit() throws Exception {
    appliesToRandomTexts(GIT, 100);
  }

  private void appliesToRandomTexts(List<String> tool, int times) throws Exception {
    long seed = Long.getLong("seplint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      String before = text(random);
      String after = edited(before, random);
      if (!before.equals(after)) {
        try {
          applies("x.yaml", before, after, tool);
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ", " + quoted(before) + quoted(after), e);
        }
      }
    }
  }

  private void applies(String path, String before, String after, List<String> tool)
      throws IOException, InterruptedException {
    Path work = Files.createDirectories(directory.resolve("work"));
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, before.getBytes(UTF_8));
    String diff = UnifiedDiff.forPatch(path, before, after);
    Files.writeString(directory.resolve("diff"), diff);
    run(tool, work, diff);
    assertEquals(after, Files.exists(file) ? Files.readString(file) : "", diff);
  }

  private void run(List<String> tool, Path work, String diff)
      throws IOException, InterruptedException {
    assumeTrue(isThere(tool.get(0)), "there is no " + tool.get(0));
    Path output = directory.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(tool).directory(work.toFile());
    builder.environment().put("GIT_CEILING_DIRECTORIES", work.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertEquals(true, ended, diff);
    assertEquals(0, process.exitValue(), () -> read(output) + "\n" + diff);
  }

  private static boolean isThere(String tool) {
    for (String directory : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, tool))) {
        return true;
      }
    }
    return false;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
    String lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(line(random)).append(i > 0 || random.nextBoolean() ? lineEnd : "");
    }
    return text.toString();
  }

  private static String line(Random random) {
    List<String> lines =
        List.of("", "a", "- check: x", "-- b", "++ c", "@@ -1 +1 @@", "\\ no", " 灯");
    return lines.get(random.nextInt(lines.size()));
  }

  /** Edits anywhere: at line ends too, and at the ends of the text. */
  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int from = random.nextInt(edited.length() + 1);
      int to = Math.min(edited.length(), from + random.nextInt(8));
      edited.replace(from, to, random.nextBoolean() ? "" : line(random) + "\n");
    }
    return edited.toString();
  }

  private static String quoted(String text) {
    return "<" + text.replace("\r", "\\r").replace("\n", "\\n") + ">";
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.forPatch(Samples.PATH, before, after);
  }
}
