package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are attributed to the same scenarios in every layout that public workflows use. */
final class PublicLayoutsTest {
  /** The server's and the client's findings, each as stale and missing entries. */
  private static final String SERVER = "2 stale, 2 missing";

  private static final String BOTH = "4 stale, 4 missing";

  @TempDir Path directory;

  @Test
  void everyLayoutHasTheSameStaleAndMissingEntries() throws IOException {
    Map<String, String> counts = new TreeMap<>();
    for (Path layout : layouts()) {
      counts.put(layout.getFileName().toString(), count(layout));
    }
    List<String> oneLeg = List.of("L-rust-sdk", "L-rust-sdk-client", "L-whetstone");
    assertEquals(
        counts.keySet().stream()
            .collect(
                Collectors.toMap(
                    layout -> layout,
                    layout -> oneLeg.contains(layout) ? SERVER : BOTH,
                    (a, b) -> a,
                    TreeMap::new)),
        counts);
    assertEquals(17, counts.size());
  }

  @Test
  void theDirectoryOfALegMayBeGivenItself() throws IOException {
    Path layouts = PublicData.get("result-layouts").toAbsolutePath();
    for (String leg :
        List.of(
            "L-kotlin/results/server",
            "L-kotlin/results/client",
            "L-go-sdk/conformance-client",
            "L-python-sdk/server-2025-11-25",
            "L-deep/a/b/client/x",
            "L-Server-upper/Client")) {
      assertEquals("2 stale, 2 missing", count(layouts.resolve(leg)), leg);
    }
    assertEquals("1 stale, 1 missing", count(layouts.resolve("L-kotlin/results/client/auth")));
    assertEquals("1 stale, 1 missing", count(layouts.resolve("L-php/results/auth")));
  }

  @Test
  void anImportNamesTheSameScenarios() throws IOException {
    for (Path layout : layouts()) {
      String inventory = run("scenarios", "import", "--results", layout.toString()).out();
      List<String> names =
          inventory
              .lines()
              .filter(line -> line.contains("name:"))
              .map(line -> line.substring(line.indexOf(':') + 2))
              .sorted()
              .toList();
      List<String> server = List.of("ping", "server-initialize", "server-stateless", "tools-list");
      List<String> client =
          List.of("auth/basic-cimd", "auth/metadata-default", "initialize", "sse-retry");
      List<String> expected =
          switch (layout.getFileName().toString()) {
            case "L-rust-sdk", "L-whetstone" -> server;
            case "L-rust-sdk-client" -> client;
            default -> Stream.concat(server.stream(), client.stream()).sorted().toList();
          };
      assertEquals(expected, names, layout::toString);
    }
  }

  private static List<Path> layouts() throws IOException {
    try (Stream<Path> entries = Files.list(PublicData.get("result-layouts").toAbsolutePath())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private String count(Path results) throws IOException {
    Files.copy(
        PublicData.get("result-layouts/baseline.yml"),
        directory.resolve("baseline.yml"),
        StandardCopyOption.REPLACE_EXISTING);
    String out =
        run("check", "--format", "concise", "--results", results.toString(), "baseline.yml").out();
    long stale = out.lines().filter(line -> line.contains("failure-stale")).count();
    long missing = out.lines().filter(line -> line.contains("failure-missing")).count();
    return stale + " stale, " + missing + " missing";
  }

  private CliResult run(String... words) {
    return CliResult.of(directory, words);
  }
}
