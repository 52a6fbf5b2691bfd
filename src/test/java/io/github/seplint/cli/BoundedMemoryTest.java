package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and results are read one after another, and of results no more is kept than the names: in a
 * heap that holds less than half of their bytes. The full size is in bench/README.md.
 */
final class BoundedMemoryTest {
  private static final String HEAP = "-Xmx32m";
  private static final int SEPS = 300;
  private static final int ROWS = 4;
  private static final int RUNS = 1500;
  private static final int NOISE = 20_000;
  private static final int LOUD = 40_000_000;

  @TempDir static Path directory;

  @BeforeAll
  static void write() throws IOException {
    for (int sep = 0; sep < SEPS; sep++) {
      Path file = directory.resolve("seps/sep-" + (10_000 + sep) + ".yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, seps(10_000 + sep));
    }
    for (int run = 0; run < RUNS; run++) {
      results("keeps-lamp-" + run, "sep-" + (10_000 + run % SEPS) + "-lamp-0", NOISE);
    }
    results("logs-everything", "sep-10000-lamp-1", LOUD);
  }

  private static String seps(int sep) {
    StringBuilder text = new StringBuilder("# " + "Lanterns. ".repeat(1000) + "\nsep: " + sep);
    text.append("\nspec_url: https://modelcontextprotocol.io/specification/draft/basic/lamps#oil");
    text.append("\nrequirements:\n");
    for (int row = 0; row < ROWS; row++) {
      text.append("  - check: sep-").append(sep).append("-lamp-").append(row);
      text.append("\n    text: 'A keeper MUST fill lamp ").append(sep).append(" of hill ");
      text.append(row).append(" with oil.'\n");
    }
    return text.toString();
  }

  private static void results(String scenario, String id, int noise) throws IOException {
    Path file = directory.resolve("results/client/" + scenario + "/checks.json");
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("[{\"id\": \"" + id + "\", \"status\": \"SUCCESS\", \"details\": \"");
      for (int i = 0; i < noise / 10; i++) {
        out.write("some light");
      }
      out.write("\"}]\n");
    }
  }

  @Test
  void aManifestOfMoreThanTheHeapHolds() throws IOException, InterruptedException {
    String err = run(0, "manifest", "--results", "results", "--out", "m.json", "seps");
    String counts =
        """
        300 SEPs: 301 tested, 899 untested, 0 excluded, 0 untracked
        seplint: outcomes of tested rows: 301 passed
        """;
    assertEquals("seplint: m.json: written; " + counts, err);
    assertEquals(
        "seplint: m.json is up to date; " + counts,
        run(0, "manifest", "--results", "results", "--out", "m.json", "--check", "seps"));
  }

  @Test
  void aCheckOfRowsAgainstMoreThanTheHeapHolds() throws IOException, InterruptedException {
    String[] words = {
      "check",
      "-q",
      "--no-snippets",
      "--select",
      "untested-check",
      "--warn",
      "untested-check",
      "--results",
      "results",
      "seps"
    };
    assertEquals("", run(1, words));
  }

  /** What it says to standard error. */
  private String run(int exit, String... words) throws IOException, InterruptedException {
    Path err = directory.resolve("err");
    ProcessBuilder program = new SeplintProcess(directory).builder(words);
    program.command().add(1, HEAP);
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
