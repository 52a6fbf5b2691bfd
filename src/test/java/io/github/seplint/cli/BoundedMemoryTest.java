package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and results are read one after another, and of results no more is kept than the names: in a
 * heap that holds a fifth of their bytes. The files are those of bench/README.md, a tenth of them,
 * with a tenth of the heap.
 */
final class BoundedMemoryTest {
  private static final String HEAP = "-Xmx20m";

  /** Findings, or the manifest that is compared, are also kept. */
  private static final String LARGER_HEAP = "-Xmx32m";

  /** Findings of all copies are kept, but not their files. */
  private static final String HEAP_OF_COPIES = "-Xmx36m";

  private static final int SEPS = 1000;

  /** The files that are checked with three copies of each. */
  private static final int COPIED = 500;

  /** The checks of each file. */
  private static final int CHECKS = 12;

  private static final int RUNS = 10_000;
  private static final int LOUD = 25_000_000;

  /** As many names as the heap does not hold. */
  private static final int MANY_CHECKS = 300_000;

  @TempDir static Path directory;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    generate("Generate", SEPS, "seps");
    generate("GenerateResults", RUNS, "seps", "results");
    loud("logs-everything");
  }

  private static void generate(String generator, int count, String... directories)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("bench", generator + ".java").toAbsolutePath().toString());
    command.add(String.valueOf(count));
    command.addAll(List.of(directories));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("generated").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> "see " + directory.resolve("generated"));
  }

  /** Results of one check, with a long text. */
  private static void loud(String scenario) throws IOException {
    Path file = directory.resolve("results/client/" + scenario + "/checks.json");
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("[{\"id\": \"lamp-lit\", \"status\": \"SUCCESS\", \"details\": [\"");
      for (int i = 0; i < LOUD / 10; i++) {
        out.write(i % 10_000 == 0 ? "\", \"light" : "some light");
      }
      out.write("\"]}]\n");
    }
  }

  @Test
  void aManifestOfMoreThanTheHeapHolds() throws IOException, InterruptedException {
    String counts =
        """
        1000 SEPs: 9990 tested, 2010 untested, 4000 excluded, 1998 untracked
        seplint: outcomes of tested rows: 1998 failed, 3996 warned, 3996 passed
        """;
    assertEquals("seplint: m.json: written; " + counts, manifest(HEAP, 0, "m.json"));
    assertEquals(
        "seplint: m.json is up to date; " + counts, manifest(LARGER_HEAP, 0, "m.json", "--check"));
    outdate("m.json", "outdated.json");
    assertEquals(
        "seplint: outdated.json is out of date; run without --check to update it; " + counts,
        manifest(LARGER_HEAP, 1, "outdated.json", "--check"));
  }

  private String manifest(String heap, int exit, String out, String... options)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("manifest", "--results", "results"));
    words.addAll(List.of("--allow-errors", "--out", out, "seps"));
    words.addAll(List.of(options));
    return run(heap, exit, words.toArray(String[]::new));
  }

  /** Writes a manifest that differs in most rows. */
  private static void outdate(String manifest, String outdated) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(manifest))) {
      changed.add(line.replace("s\": \"tested", "s\": \"untested").replace("MUST", "MAY"));
    }
    Files.write(directory.resolve(outdated), changed);
  }

  /** Of a finding no more is kept than its line: of its file, neither the text nor the tree. */
  @Test
  void findingsInMoreFilesThanTheHeapHolds() throws IOException, InterruptedException {
    try (Stream<Path> seps = Files.list(directory.resolve("seps"))) {
      for (Path file : seps.sorted().limit(COPIED).toList()) {
        for (String copy : List.of("a", "b", "c", "d")) {
          Path target = directory.resolve("copies/" + copy).resolve(file.getFileName());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    assertEquals("", run(HEAP_OF_COPIES, 1, "check", "-q", "--no-snippets", "-j", "1", "copies"));
    try (Stream<String> found = Files.lines(directory.resolve("out"))) {
      assertEquals(
          3L * COPIED * CHECKS,
          found.filter(each -> each.contains("[check-id-duplicate]")).count());
    }
  }

  @Test
  void resultsForWhichMemoryDoesNotSufficeAreNamed() throws IOException, InterruptedException {
    Path file = directory.resolve("many/client/server-many/checks.json");
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("[{\"id\": \"lamp\", \"status\": \"SUCCESS\"}");
      for (int i = 0; i < MANY_CHECKS; i++) {
        out.write(",{\"id\": \"lamp-" + i + "\", \"status\": \"SUCCESS\"}");
      }
      out.write("]\n");
    }
    assertEquals(
        "seplint: many/client/server-many/checks.json: out of memory; allow more memory, e.g."
            + " SEPLINT_JAVA_OPTS=-Xmx2g\n",
        run(HEAP, 2, "manifest", "--results", "many", "--allow-errors", "seps/sep-10001.yaml"));
  }

  /** What it says to standard error. */
  private String run(String heap, int exit, String... words)
      throws IOException, InterruptedException {
    Path err = directory.resolve("err");
    ProcessBuilder program = new SeplintProcess(directory).builder(words);
    program.command().add(1, heap);
    Process process =
        program
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(300, TimeUnit.SECONDS), "it runs still");
      assertEquals(exit, process.exitValue(), () -> "see " + err);
      return Files.readString(err);
    } finally {
      process.destroyForcibly();
    }
  }
}
