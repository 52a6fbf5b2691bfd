package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Inventories and lists that nobody would write: one clear line, and nothing is touched. */
final class BadInventoriesTest {
  private static final String LIST = "Server:\n  - horn [2025-06-18]\n";
  private static final String LONG = "scenarios:\n  - name: " + "x".repeat(3 << 20) + "\n";

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> theyAreRefusedAndLeftAsTheyAre() {
    Map<String, String> refusals = new TreeMap<>();
    refusals.put(LONG, "seplint: scenarios.yaml: longer than 2 MiB");
    refusals.put("", "scenarios.yaml:1:1: error: the file is empty");
    refusals.put(
        "\u0000", "scenarios.yaml:1:1: error: the character U+0000 is not allowed in YAML");
    refusals.put("[".repeat(70), "scenarios.yaml:1:65: error: nested deeper than 64 levels");
    refusals.put(
        "scenarios:\n- name: a\n  name: b\n", "scenarios.yaml:3:3: error: duplicate key `name`");
    refusals.put("scenarios: 'x", "scenarios.yaml:1:12: error: unterminated quoted string");
    return refusals.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getValue(), () -> refused(each)));
  }

  private void refused(Map.Entry<String, String> refusal) throws IOException {
    Path inventory = directory.resolve("scenarios.yaml");
    Files.writeString(inventory, refusal.getKey());
    Files.writeString(directory.resolve("list.txt"), LIST);
    assertRefused(refusal.getValue(), CliResult.of(directory, "scenarios"));
    assertRefused(
        refusal.getValue(),
        CliResult.of(
            directory, "scenarios", "import", "--list", "list.txt", "--out", "scenarios.yaml"));
    assertEquals(refusal.getKey(), Files.readString(inventory));
  }

  private static void assertRefused(String line, CliResult result) {
    assertEquals(ExitCode.USAGE, result.exit());
    assertEquals("", result.out());
    assertEquals(line, result.err().lines().findFirst().orElse(""));
  }

  @Test
  void aListMayNotBeWhatNobodyCanRead() throws IOException {
    Files.writeString(directory.resolve("long.txt"), LIST + " ".repeat(3 << 20));
    Files.write(
        directory.resolve("latin.txt"),
        "Server:\n  - h\u00f6rn\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(refusal("long.txt: longer than 2 MiB"), importing("long.txt"));
    assertEquals(refusal("latin.txt: not valid UTF-8"), importing("latin.txt"));
    assertEquals(refusal("no such file: none.txt"), importing("none.txt"));
  }

  @Test
  void aCheckOfOneThatIsTooLongSaysSo() throws IOException {
    Files.writeString(directory.resolve("scenarios.yaml"), LONG);
    assertEquals(
        "scenarios.yaml:1:1: error: the file is longer than 2 MiB [yaml-syntax]\n",
        CliResult.of(directory, "check", "-q", "--no-snippets", "scenarios.yaml").out());
  }

  @Test
  void whatIsNotAFileIsNotWritten() throws IOException {
    Files.writeString(directory.resolve("list.txt"), LIST);
    Files.createDirectory(directory.resolve("out"));
    CliResult answer =
        CliResult.of(directory, "scenarios", "import", "--list", "list.txt", "--out", "out");
    assertEquals(ExitCode.USAGE, answer.exit());
    assertEquals(1, answer.err().lines().count(), answer.err());
  }

  private CliResult importing(String list) {
    return CliResult.of(directory, "scenarios", "import", "--list", list);
  }

  private static CliResult refusal(String message) {
    return new CliResult("", "seplint: " + message + "\n", ExitCode.USAGE);
  }
}
