package io.github.seplint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random changes to the results of conformance runs in a project with the files of the corpus, and
 * to the files that are compared with them.
 */
final class RandomResults {
  private static final String MANIFEST = "traceability.json";

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("--results", "results"),
          List.of("--results", "results", "-q"),
          List.of("--results", "results", "--manifest", MANIFEST),
          List.of("--results", "results/client", "--results", "results/server"),
          List.of("--results", "linked"));

  private static final String EXPECTED = "conformance/baseline.yml";
  private static final String REQUIREMENTS = "scored.txt";

  /** The lines of the configuration that may be absent: two, and six for each run. */
  private static final int CHOICES = 14;

  /** The choice of a configuration with runs. */
  private static final int RUNS = 1;

  private static final List<String> SIDES = List.of("server", "client");
  private static final List<String> STATUSES =
      List.of("SUCCESS", "FAILURE", "WARNING", "SKIPPED", "INFO", "FAILED");
  private static final List<String> SCENARIOS =
      List.of("watch-opened", "fog-errors", "auth/keeper-countersigns", "flash-recalled");
  private static final List<String> IDS =
      List.of(
          "sep-7001-one-watch-per-beacon",
          "sep-7003-recall-acknowledged",
          "sep-7003-recall-finishes-word",
          "sep-7004-fog-reject-status",
          "sep-7004-fog-has-visibility",
          "sep-7004-fog");
  private static final List<String> DIRECTORIES =
      List.of("results", "results/2025-11-25", "results/2026-07-28");

  private final Path project;
  private final Random random;
  private final BitSet chosen = new BitSet();

  RandomResults(Path project, Random random) {
    this.project = project;
    this.random = random;
  }

  /** Writes the first results and files. */
  void write() throws IOException {
    for (String scenario : SCENARIOS) {
      writeRun(SIDES.get(0), scenario);
    }
    writeExpected();
    writeRequirements();
    writeManifest();
    link("results");
  }

  /** Changes one file. */
  void edit() throws IOException {
    List<Path> runs = runs();
    switch (runs.isEmpty() ? 9 : random.nextInt(10)) {
      case 0 -> Files.delete(any(runs));
      case 1 -> Files.writeString(any(runs), "[{");
      case 2 ->
          Files.move(
              any(runs),
              directory(any(SIDES), any(SCENARIOS)).resolve("checks.json"),
              StandardCopyOption.REPLACE_EXISTING);
      case 3 -> writeExpected();
      case 4 -> writeRequirements();
      case 5 -> writeManifest();
      case 6 -> editManifest();
      case 7 -> link(any(DIRECTORIES));
      default -> writeRun(any(SIDES), any(SCENARIOS));
    }
    repair();
  }

  /** The options of a check. */
  List<String> options() {
    return random.nextBoolean() ? List.of() : any(OPTIONS);
  }

  /** Changes one traceability file. */
  void editRows() throws IOException {
    Path file = project.resolve("sep-700" + (1 + random.nextInt(4)) + ".yaml");
    Files.writeString(file, Files.readString(file) + "# edited\n");
  }

  /** Changes one value of the configuration. */
  void editConfiguration() throws IOException {
    chosen.flip(random.nextInt(4) == 0 ? RUNS : random.nextInt(CHOICES));
    StringBuilder text = new StringBuilder("manifest: " + MANIFEST + "\n");
    text.append(chosen(0, "results: results\n"));
    if (chosen.get(RUNS)) {
      text.append("runs:\n");
      addRun("server", 2, text);
      addRun("client", 8, text);
    }
    Files.writeString(project.resolve("seplint.yaml"), text);
  }

  private void addRun(String side, int first, StringBuilder text) {
    text.append("  - expectedFailures: " + EXPECTED + "\n");
    text.append("    results: [results/" + side + chosen(first, ", linked") + "]\n");
    text.append(chosen(first + 1, "    leg: " + side + "\n"));
    text.append(chosen(first + 2, "    specVersion: '2025-11-25'\n"));
    text.append(chosen(first + 3, "    requirements: " + REQUIREMENTS + "\n"));
    text.append(chosen(first + 4, "    suite: 0.1.16\n"));
    text.append(chosen(first + 5, "    suiteName: core\n"));
  }

  private String chosen(int choice, String line) {
    return chosen.get(choice) ? line : "";
  }

  private void writeRun(String side, String scenario) throws IOException {
    List<String> checks = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      checks.add(
          "{ \"id\": \"%s\", \"status\": \"%s\", \"description\": \"%s\" }"
              .formatted(
                  any(IDS),
                  STATUSES.get(random.nextInt(random.nextInt(40) == 0 ? 6 : 5)),
                  any(List.of("", "Each beacon MUST have a watch.", "It MAY."))));
    }
    Files.writeString(
        directory(side, scenario).resolve("checks.json"), "[" + String.join(",", checks) + "]");
  }

  private Path directory(String side, String scenario) throws IOException {
    String prefix = side.equals("server") ? "server-" : "";
    int slash = scenario.indexOf('/') + 1;
    String name = scenario.substring(0, slash) + prefix + scenario.substring(slash);
    String time = "-2026-08-01T06-00-00-00" + random.nextInt(3) + "Z";
    return Files.createDirectories(
        project.resolve(any(DIRECTORIES)).resolve(side).resolve(name + time));
  }

  private void writeExpected() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String side : SIDES) {
      text.append(side + ":\n  - " + any(SCENARIOS) + "\n");
      if (random.nextInt(3) == 0) {
        text.append("  - " + any(SCENARIOS) + ":" + any(IDS) + "\n");
      }
    }
    Files.createDirectories(project.resolve(EXPECTED).resolveSibling(""));
    Files.writeString(project.resolve(EXPECTED), text);
  }

  private void writeRequirements() throws IOException {
    Files.writeString(
        project.resolve(REQUIREMENTS), "server:\n  - " + any(SCENARIOS) + "\nclient: []\n");
  }

  private void writeManifest() {
    CliResult.of(project, "manifest", "--results", "results", "--allow-errors", "--out", MANIFEST);
  }

  private void editManifest() throws IOException {
    Path manifest = project.resolve(MANIFEST);
    if (Files.exists(manifest)) {
      String text = Files.readString(manifest);
      Files.writeString(
          manifest,
          random.nextBoolean()
              ? text.replaceFirst("\"untested\",", "\"tested\",")
              : text.replaceFirst("\"tested\",", "\"untested\","));
    }
  }

  private void link(String target) throws IOException {
    Path link = project.resolve("linked");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, project.resolve(target));
  }

  /** Invalid files would hide all findings if there were many of them. */
  private void repair() throws IOException {
    List<Path> invalid = new ArrayList<>();
    for (Path run : runs()) {
      String text = Files.readString(run);
      if (text.equals("[{") || text.contains("FAILED")) {
        invalid.add(run);
      }
    }
    if (!invalid.isEmpty() && random.nextInt(3) > 0) {
      Files.writeString(any(invalid), "[]");
    }
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("results"))) {
      return files.filter(file -> file.endsWith("checks.json")).sorted().toList();
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
