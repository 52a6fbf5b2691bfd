package io.github.seplint.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.text.InvalidFileException;
import java.util.List;
import java.util.Optional;

final class IgnorePatternsFuzzTest {

  /** The last line is a path, those before it are patterns. */
  @FuzzTarget(seeds = "fixtures/fuzz/IgnorePatterns/*")
  void aFileIsIgnoredIfItOrADirectoryAboveItIs(byte[] bytes) {
    List<String> lines = new String(bytes, UTF_8).lines().toList();
    if (lines.isEmpty()) {
      return;
    }
    String path = lines.get(lines.size() - 1);
    List<String> patterns = lines.subList(0, lines.size() - 1);
    check(IgnorePatterns.of(patterns), path);
    try {
      check(IgnorePatterns.ofGlobs(patterns), path);
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertEquals(true, message.startsWith("glob `"), message);
    }
  }

  private static void check(IgnorePatterns patterns, String path) {
    boolean ignored = patterns.decide(path, false).orElse(false);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      ignored |= patterns.decide(path.substring(0, slash), true).equals(Optional.of(true));
    }
    if (!path.contains("//") && !path.startsWith("/") && !path.endsWith("/")) {
      assertEquals(ignored, patterns.matchesFile(path), path);
    }
  }
}
