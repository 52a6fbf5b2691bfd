package io.github.seplint.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.launcher.FakeCheckout.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  @TempDir private Path directory;
  private FakeCheckout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new FakeCheckout(directory);
    checkout.jdk("17.0.15+6");
  }

  @ParameterizedTest
  @CsvSource({"64, 0", "65, 1", "66, 2", "67, 3", "0, 3", "1, 3", "130, 130", "137, 137"})
  void onlyExitCodesOfSeplintAreFindings(String ofJava, int expected) throws Exception {
    checkout.set("JAVA_EXIT", ofJava);
    assertEquals(expected, checkout.run("check").exitCode());
  }

  @Test
  void aFailingJvmIsReported() throws Exception {
    checkout.run();
    checkout.set("JAVA_EXIT", "1");
    assertEquals("seplint: Java ended with exit code 1\n", checkout.run().err());
    checkout.set("JAVA_BROKEN", "1");
    assertEquals(
        new Run(
            2, "", "seplint: Java does not start; check SEPLINT_JAVA_OPTS and JAVA_TOOL_OPTIONS\n"),
        new Run(checkout.run().exitCode(), "", checkout.run().err()));
  }

  /** The default options count: Java does not start with two garbage collectors, for example. */
  @Test
  void javaIsTriedWithTheOptionsOfARun() throws Exception {
    checkout.run();
    checkout.set("JAVA_EXIT", "1");
    checkout.set("JAVA_BROKEN_WITH", "-XX:+UseSerialGC");
    assertEquals(2, checkout.run().exitCode());
  }

  @Test
  void aRemovedWorkingDirectoryIsReported() throws Exception {
    checkout.run();
    checkout.set("JAVA_EXIT", "1");
    checkout.script(
        "run",
        "#!/bin/sh\nmkdir gone && cd gone && /bin/rmdir ../gone && exec ../a\\ checkout/seplint\n");
    Run run = checkout.finish(checkout.start(directory.resolve("run")));
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().endsWith("seplint: the working directory was removed\n"), run.err());
  }

  @Test
  void anUnusableArchiveIsDiscardedAndCreatedAgain() throws Exception {
    checkout.run();
    checkout.calls();
    checkout.set("BAD_ARCHIVE", "true");
    Run run = checkout.run("a");
    assertEquals(new Run(0, run.out(), ""), run);
    assertTrue(run.out().contains("a checkout/target/seplint.jar"), run.out());
    assertTrue(checkout.cached().stream().noneMatch(each -> each.endsWith(".jsa")));
    checkout.unset("BAD_ARCHIVE");
    assertEquals(0, checkout.run().exitCode());
    List<String> calls = checkout.calls();
    assertTrue(calls.get(calls.size() - 1).contains("SharedArchiveFile"), calls.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "directory", "link"})
  void aDamagedCopyOfTheJarIsReplaced(String damage) throws Exception {
    checkout.run();
    Path copy = checkout.cachedJar();
    Files.delete(copy);
    switch (damage) {
      case "empty" -> Files.writeString(copy, "");
      case "directory" -> Files.createDirectories(copy.resolve("x"));
      default -> Files.createSymbolicLink(copy, checkout.root().resolve("seplint"));
    }
    assertEquals(0, checkout.run().exitCode());
    assertEquals("jar 1", Files.readString(copy));
    assertFalse(Files.isSymbolicLink(copy));
  }

  @Test
  void aCacheThatOthersCanWriteIsNotUsed() throws Exception {
    checkout.run();
    Path cache = directory.resolve("home/.cache/seplint");
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    checkout.calls();
    assertEquals(0, checkout.run().exitCode());
    assertTrue(checkout.calls().get(0).contains("a checkout/target/seplint.jar"));
  }

  @Test
  void argumentsArePassedOnAsTheyAre() throws Exception {
    String out = checkout.run("check", "a b", "", "*", "--x=$HOME").out();
    assertTrue(out.endsWith("<check>\n<a b>\n<>\n<*>\n<--x=$HOME>\n"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.15+6, SharedArchiveFile",
    "24.0.2, SharedArchiveFile",
    "25-ea, AOTCache",
    "26.0.1+8, AOTCache"
  })
  void eachJdkGetsItsKindOfArchive(String version, String option) throws Exception {
    checkout.jdk(version);
    checkout.run();
    List<String> calls = checkout.calls();
    assertTrue(calls.get(calls.size() - 1).contains("-XX:" + option + "="), calls.toString());
    assertEquals(
        option.equals("AOTCache"), String.join(" ", calls).contains("AOT"), calls.toString());
  }

  @Test
  void theArchiveIsCreatedOnce() throws Exception {
    assertTrue(checkout.run().err().contains("creating the start-up cache"));
    checkout.calls();
    assertEquals("", checkout.run().err());
    assertEquals(1, checkout.calls().size());
  }

  @Test
  void anArchiveThatCannotBeCreatedIsTriedOnce() throws Exception {
    checkout.set("NO_ARCHIVE", "true");
    assertEquals(0, checkout.run().exitCode());
    checkout.calls();
    assertEquals(0, checkout.run().exitCode());
    List<String> calls = checkout.calls();
    assertEquals(1, calls.size());
    assertFalse(calls.get(0).contains("Archive"), calls.toString());
  }

  @Test
  void aNewJarGetsANewArchiveAndTheOldOneIsRemoved() throws Exception {
    checkout.run();
    List<String> before = checkout.cached();
    checkout.calls();
    checkout.jar("jar 2");
    checkout.run();
    List<String> after = checkout.cached();
    assertEquals(3, after.size());
    assertTrue(after.stream().noneMatch(before::contains), after + " after " + before);
    checkout.calls().forEach(call -> assertFalse(call.contains(before.get(0)), call));
  }

  /** JDK 17 silently rejects an archive if the date of its jar has changed. */
  @Test
  void theSameJarBuiltAgainLeavesTheOldCopyAsItIs() throws Exception {
    checkout.run();
    Path copy = checkout.cachedJar();
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(copy, old);
    Files.delete(checkout.root().resolve("target/launcher.hash"));
    checkout.jar("jar 1");
    assertEquals("", checkout.run().err());
    assertEquals(old, Files.getLastModifiedTime(copy));
  }

  @Test
  void archivesOfOtherJdksStay() throws Exception {
    checkout.run();
    checkout.jdk("25.0.1");
    checkout.run();
    assertEquals(4, checkout.cached().size());
  }

  /** Each line: the configuration, the arguments, and the archive for them. */
  @ParameterizedTest
  @CsvSource({
    "'', check ., check",
    "'', check --fix ., check",
    "'', check --spec pages ., spec",
    "'', check --spec=pages ., spec",
    "'', check --spec repository ., all",
    "'', check --spec bare.git ., all",
    "'', check --spec pages --spec repository ., all",
    "'', check --spec repository --spec pages ., all",
    "'', check --spec absent ., all",
    "'', check --staged --spec pages, all",
    "'', check --format sarif, all",
    "'', report, all",
    "'spec: pages', check, spec",
    "'spec: repository', check, all",
    "'results: out', check --spec pages, all",
    "'rules: {}', check, check"
  })
  void argumentsSelectTheArchive(String configuration, String arguments, String profile)
      throws Exception {
    Files.createDirectories(checkout.path("pages"));
    Files.createDirectories(checkout.path("repository/.git"));
    Files.createDirectories(checkout.path("bare.git"));
    Files.writeString(checkout.path("bare.git/HEAD"), "");
    if (!configuration.isEmpty()) {
      Files.writeString(checkout.path("seplint.yaml"), "failOn: error\n" + configuration + "\n");
    }
    checkout.run(arguments.split(" ", -1));
    List<String> archives =
        checkout.cached().stream().filter(name -> name.endsWith(".jsa")).toList();
    assertEquals(1, archives.size());
    assertTrue(archives.get(0).endsWith("-" + profile + ".jsa"), archives.toString());
  }

  @Test
  void theVersionIsPrintedWithoutJava() throws Exception {
    checkout.run("check");
    checkout.calls();
    assertTrue(checkout.run("--version").out().endsWith("<--version>\n"));
    assertEquals(checkout.run("-V"), checkout.run("--version"));
    assertEquals(List.of(), checkout.calls());
    checkout.jar("jar 2");
    checkout.run("--version");
    assertFalse(checkout.calls().isEmpty());
  }

  @Test
  void itRunsWithoutACacheDirectory() throws Exception {
    checkout.unset("HOME");
    assertEquals(new Run(0, checkout.run().out(), ""), checkout.run());
    checkout.set("XDG_CACHE_HOME", "/dev/null/cache");
    assertEquals(new Run(0, checkout.run().out(), ""), checkout.run());
    assertTrue(
        checkout.calls().stream().allMatch(call -> call.contains("a checkout/target/seplint.jar")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402-b06", "11.0.22+7", "16.0.2"})
  void anOldJavaIsRejectedInOneLine(String version) throws Exception {
    checkout.jdk(version);
    Run run = checkout.run();
    assertEquals(new Run(2, "", run.err()), run);
    assertTrue(run.err().matches("seplint: Java 17 or newer is required: .* has .*\n"), run.err());
  }

  @Test
  void aMissingJavaIsReportedInOneLine() throws Exception {
    checkout.unset("JAVA_HOME");
    assertEquals(
        new Run(
            2,
            "",
            "seplint: Java 17 or newer is required: no java on PATH, and JAVA_HOME is not set\n"),
        checkout.run());
    checkout.set("JAVA_HOME", "/no such place");
    assertEquals(
        new Run(2, "", "seplint: JAVA_HOME has no bin/java: /no such place\n"), checkout.run());
  }

  @Test
  void theJavaOnThePathIsFoundThroughSymlinks() throws Exception {
    checkout.unset("JAVA_HOME");
    Files.createSymbolicLink(
        directory.resolve("tools/java"), directory.resolve("jdk 17.0.15+6/bin/java"));
    assertEquals(0, checkout.run().exitCode());
    assertTrue(
        checkout.cached().get(0).endsWith("-17.0.15+6-all.jsa"), checkout.cached().toString());
  }

  @Test
  void aJavaThatIsAScriptIsAskedForItsVersion() throws Exception {
    checkout.unset("JAVA_HOME");
    checkout.script(
        "tools/java",
        """
        #!/bin/sh
        echo "    java.home = %s" >&2
        echo "    java.runtime.version = 25.0.3+9-LTS" >&2
        """
            .formatted(directory.resolve("jdk 17.0.15+6")));
    assertEquals(0, checkout.run().exitCode());
    assertTrue(checkout.calls().get(0).contains("AOTCacheOutput"));
  }

  @Test
  void itRunsThroughSymlinksFromAnyDirectory() throws Exception {
    Files.createSymbolicLink(directory.resolve("link"), Path.of("a checkout/seplint"));
    Files.createDirectory(directory.resolve("sub directory"));
    Path link =
        Files.createSymbolicLink(directory.resolve("sub directory/link"), Path.of("../link"));
    assertEquals(0, checkout.finish(checkout.start(directory.relativize(link))).exitCode());
  }

  @Test
  void aChangedSourceIsBuiltBeforeItRuns() throws Exception {
    checkout.run();
    checkout.change();
    assertTrue(checkout.run().err().startsWith("seplint: building seplint (log: "));
    assertTrue(
        Files.readString(checkout.root().resolve("target/seplint.jar")).matches("jar \\d+\n"));
    assertEquals("", checkout.run().err());
  }

  @Test
  void aBuildThatFailsNamesItsLogAndRunsNothing() throws Exception {
    checkout.change();
    checkout.set("MVN_EXIT", "1");
    Run run = checkout.run();
    assertEquals(new Run(3, "", run.err()), run);
    assertTrue(run.err().endsWith("seplint: the build failed; see " + log() + "\n"), run.err());
    assertTrue(Files.exists(log()));
    assertEquals("jar 1", Files.readString(checkout.root().resolve("target/seplint.jar")));
  }

  private Path log() {
    return checkout.root().resolve("target/launcher-build.log");
  }

  @Test
  void missingMavenIsReported() throws Exception {
    checkout.change();
    Files.delete(directory.resolve("tools/mvn"));
    assertEquals(
        new Run(
            2, "", "seplint: Maven (mvn) is required to build seplint but was not found on PATH\n"),
        checkout.run());
  }

  @Test
  void concurrentRunsBuildOnce() throws Exception {
    checkout.change();
    List<Process> starts =
        Stream.generate(() -> checkout.root().resolve("seplint"))
            .limit(4)
            .map(this::start)
            .toList();
    for (Process start : starts) {
      assertEquals(0, checkout.finish(start).exitCode());
    }
    List<String> calls = checkout.calls();
    assertEquals(
        1, calls.stream().filter(call -> call.startsWith("mvn")).count(), calls.toString());
    assertEquals(
        1,
        calls.stream().filter(call -> call.contains("ArchiveClassesAtExit")).count(),
        calls.toString());
  }

  private Process start(Path launcher) {
    try {
      return checkout.start(launcher);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Process 1 always exists, as does the process of a container that is started again. */
  @ParameterizedTest
  @ValueSource(strings = {"killed", "1", "1 Thu Jan  1 00:00:00 1970", "file", "directory"})
  void aStaleLockIsTakenOver(String owner) throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = checkout.root().resolve("target/launcher.lock");
    switch (owner) {
      case "killed" -> Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
      case "file" -> Files.writeString(lock, "");
      case "directory" -> Files.createDirectories(lock);
      default -> Files.createSymbolicLink(lock, Path.of(owner));
    }
    checkout.change();
    Run run = checkout.run();
    assertEquals(0, run.exitCode());
    assertFalse(run.err().contains("waiting"), run.err());
  }

  @Test
  void aRunDoesNotWaitForAnArchive() throws Exception {
    checkout.run();
    Path cache = directory.resolve("home/.cache/seplint");
    Files.delete(cache.resolve(checkout.cached().get(0)));
    String me = Long.toString(ProcessHandle.current().pid());
    Process ps = new ProcessBuilder("ps", "-o", "lstart=", "-p", me).start();
    String started = new String(ps.getInputStream().readAllBytes(), UTF_8).stripTrailing();
    Files.createSymbolicLink(cache.resolve("archive.lock"), Path.of(me + " " + started));
    checkout.calls();
    assertEquals(new Run(0, checkout.run().out(), ""), checkout.run());
    assertFalse(checkout.calls().get(0).contains("Archive"));
  }

  @Test
  void theUsersOptionsComeAfterOurs() throws Exception {
    checkout.set("SEPLINT_JAVA_OPTS", "-Xmx2g -Dx=y");
    String out = checkout.run().out();
    assertTrue(out.indexOf("<-Xmx2g>\n<-Dx=y>\n<-cp>") > out.indexOf("<-Xmx512m>"), out);
  }

  @Test
  void onlyManyFilesGetTheSecondCompiler() throws Exception {
    assertTrue(checkout.run("check", "rules").out().contains("<-XX:TieredStopAtLevel=1>"));
    assertTrue(checkout.run("server").out().contains("<-XX:TieredStopAtLevel=1>"));
    for (int number : IntStream.rangeClosed(0, 30_000).toArray()) {
      Files.writeString(checkout.root().resolve("rules/sep-" + number + ".yaml"), "");
    }
    String rules = checkout.root().resolve("rules").toString();
    assertFalse(checkout.run("check", rules).out().contains("TieredStopAtLevel"));
  }

  @Test
  void outputToAPipeIsNoTerminal() throws Exception {
    assertFalse(checkout.run().out().contains("tty"));
  }
}
