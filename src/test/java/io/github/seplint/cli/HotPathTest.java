package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start loads what it needs, and nothing that costs it milliseconds: see bench/README.md. */
final class HotPathTest {
  /** Beginnings of class names, and what keeps them away. */
  private static final List<String> TOO_SLOW =
      List.of(
          "com.fasterxml.jackson.databind.ObjectMapper", // SchemaValidator makes nodes itself
          "com.fasterxml.jackson.databind.json.JsonMapper",
          "com.fasterxml.jackson.databind.ser.", // only `rules --format json` writes JSON
          "com.github.difflib.", // only --diff
          "com.google.gson.", // only the server
          "org.commonmark.", // only explain
          "org.eclipse.lsp4j.", // only the server
          "io.github.seplint.server.",
          "org.eclipse.jgit.", // only where there is a .gitignore or a pattern
          "io.github.seplint.report.diagnostic.GitHubReporter", // only --format
          "io.github.seplint.report.diagnostic.JsonReporter",
          "io.github.seplint.report.diagnostic.MarkdownReporter",
          "io.github.seplint.report.diagnostic.SarifReporter",
          "io.github.seplint.report.XmlText",
          "io.github.seplint.rules.results.UntestedCheck", // only --results
          "io.github.seplint.rules.spec.Quote", // only --spec or a lock
          "io.github.seplint.rules.suite.Scenario", // only scenario inventories
          "javax.xml.",
          "java.util.Comparator$$Lambda", // no archive has them
          "java.util.Map$Entry$$Lambda",
          "java.lang.ProcessHandle",
          "java.lang.runtime.ObjectMethods", // a record that is hashed, compared or printed
          "java.util.ResourceBundle",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.net.http.",
          "sun.net.www.protocol.http.");

  private static final int MOST_CLASSES = 2600;

  @TempDir Path directory;

  @Test
  void aCheckLoadsNothingSlow() throws IOException, InterruptedException {
    copyCorpus();
    Files.writeString(
        directory.resolve("seplint.yaml"),
        "failOn: warning\nextensions: {org.lantern/hues: [7009]}\n");
    List<String> loaded = loadedClasses();
    TreeSet<String> slow = new TreeSet<>();
    for (String name : loaded) {
      TOO_SLOW.stream().filter(name::startsWith).forEach(prefix -> slow.add(name));
    }
    assertEquals(new TreeSet<String>(), slow);
    assertTrue(loaded.size() < MOST_CLASSES, () -> loaded.size() + " classes were loaded");
    assertTrue(loaded.contains("io.github.seplint.lint.Linter"), "no files checked");
  }

  @Test
  void aCheckOfUnchangedFilesNeitherParsesNorValidates() throws IOException, InterruptedException {
    copyCorpus();
    List<String> first = loadedClasses();
    List<String> second = loadedClasses();
    for (String parser : List.of("org.snakeyaml.", "com.networknt.", "com.fasterxml.")) {
      assertTrue(first.stream().anyMatch(name -> name.startsWith(parser)), parser);
      assertFalse(second.stream().anyMatch(name -> name.startsWith(parser)), parser);
    }
    assertFalse(second.contains("io.github.seplint.lint.FileLinter"));
    assertTrue(second.size() < first.size() * 3 / 4, first.size() + ", then " + second.size());
  }

  private void copyCorpus() throws IOException {
    for (int sep = 7001; sep <= 7012; sep++) {
      String name = "sep-" + sep + ".yaml";
      Files.copy(Path.of("fixtures/corpus").resolve(name), directory.resolve(name));
    }
  }

  /** Absolute, as the process runs in another directory. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> loadedClasses() throws IOException, InterruptedException {
    Path log = directory.resolve("classes.log");
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                classPath(),
                "-Dseplint.build=test",
                "io.github.seplint.cli.Main",
                "check",
                ".")
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue(), () -> "see " + directory);
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^.*\\] ", "").replaceFirst(" .*$", ""))
        .toList();
  }
}
