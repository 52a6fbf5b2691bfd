package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is not written, whatever it is called. */
final class ReadFilesTest {
  private static final String CHECKS = "results/server/tools/checks.json";

  @TempDir Path project;

  @BeforeEach
  void prepare() throws IOException {
    put(
        "seps/sep-7101.yaml",
        """
        sep: 7101
        spec_url: https://modelcontextprotocol.io/specification/draft/basic/tools
        requirements:
          - check: sep-7101-tool-lit
            text: 'The client MUST light the tool.'
        """);
    put(
        CHECKS,
        """
        [{"id": "sep-7101-tool-lit", "name": "a", "description": "b", "status": "SUCCESS",
          "timestamp": "2026-11-20T23:12:00.483Z"}]
        """);
    put("seplint.yaml", "manifest: m.json\nbaseline: known.yaml\n");
    put("known.yaml", "baselineVersion: 1\nfiles: {}\n");
    put("spec.lock", "{}");
    put("spec/docs/specification/draft/basic/tools.mdx", "The client MUST light the tool.\n");
    run("manifest", "--allow-errors", "--results", "results", "--out", "m.json", "seps");
    Files.createSymbolicLink(project.resolve("link.json"), Path.of("m.json"));
    Files.createSymbolicLink(project.resolve("linked"), Path.of("seps"));
  }

  private void put(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CliResult run(String... words) {
    return CliResult.of(project, words);
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(project)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path, Files.readString(path));
      }
    }
    return files;
  }

  private void isRefused(String file, String... words) throws IOException {
    Map<Path, String> before = files();
    assertEquals(
        new CliResult(
            "", "seplint: " + file + ": refusing to overwrite an input file\n", ExitCode.USAGE),
        run(words));
    assertEquals(before, files());
  }

  private void reportIsRefused(String file, String... words) throws IOException {
    isRefused(
        file,
        Stream.of(Stream.of("report", "--format", "json=" + file), Stream.of(words))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @Test
  void aReportSparesWhatItIsMadeFrom() throws IOException {
    reportIsRefused("seps/sep-7101.yaml", "seps");
    reportIsRefused("linked/sep-7101.yaml", "seps");
    reportIsRefused("m.json", "--manifest", "link.json");
    reportIsRefused("link.json", "--manifest", "m.json");
    reportIsRefused(CHECKS, "--results", "results", "seps");
    reportIsRefused("results/checks.json", "--manifest", "m.json", "--results", "results");
    for (String file : new String[] {"seplint.yaml", "known.yaml", "spec.lock"}) {
      reportIsRefused(file);
    }
    isRefused("seplint.yaml", "report", "--format", "json", "--out", "seplint.yaml");
  }

  @Test
  void aReportSparesTheSpecificationThatItShows() throws IOException {
    Files.delete(project.resolve("spec.lock"));
    for (String file :
        new String[] {"spec/docs/specification/draft/basic/tools.mdx", "seps/sep-7101.yaml"}) {
      isRefused(file, "report", "--format", "html=" + file, "--spec", "spec");
    }
  }

  @Test
  void aManifestSparesWhatItIsMadeFrom() throws IOException {
    for (String file :
        new String[] {"seps/sep-7101.yaml", CHECKS, "seplint.yaml", "known.yaml", "spec.lock"}) {
      isRefused(file, "manifest", "--results", "results", "--out", file, "seps");
    }
  }

  @Test
  void aCheckSparesWhatItReads() throws IOException {
    for (String file :
        new String[] {"linked/sep-7101.yaml", CHECKS, "m.json", "seplint.yaml", "known.yaml"}) {
      isRefused(file, "check", "--results", "results", "--format", "json=" + file, "seps");
    }
  }

  @Test
  void aCheckSparesTheSpecification() throws IOException {
    Files.delete(project.resolve("spec.lock"));
    String page = "spec/docs/specification/draft/basic/tools.mdx";
    isRefused(page, "check", "--spec", "spec", "--format", "json=" + page, "seps");
  }

  @Test
  void outputsAreNotReadAsInputs() {
    String[] manifest = {
      "manifest", "--allow-errors", "--results", "results", "--out", "m.json", "seps"
    };
    String same =
        """
        ; 1 SEP: 1 tested, 0 untested, 0 excluded, 0 untracked
        seplint: outcomes of tested rows: 1 passed
        """;
    assertEquals("seplint: m.json: unchanged" + same, run(manifest).err());
    assertEquals(
        "seplint: results/m.json: written" + same,
        run("manifest", "--allow-errors", "--results", "results", "--out", "results/m.json", "seps")
            .err());
  }
}
