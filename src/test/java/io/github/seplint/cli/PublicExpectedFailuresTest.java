package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.PublicData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The findings in expected-failures files of public SDKs and servers. */
final class PublicExpectedFailuresTest {

  @Test
  void everyFileIsRecognized() {
    CliResult result = check("--format", "text", "--no-snippets", ".");
    List<String> lines = result.out().lines().toList();
    assertEquals("46 files", lines.get(lines.size() - 1).split(":", 2)[0]);
    assertEquals("", result.err());
  }

  private static CliResult check(String... arguments) {
    Path directory = PublicData.get("baselines").toAbsolutePath().normalize();
    String[] words = new String[arguments.length + 1];
    words[0] = "check";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return CliResult.of(directory, words);
  }
}
