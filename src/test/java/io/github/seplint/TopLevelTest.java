package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The root of the repository has only what readers and tools look for there. */
final class TopLevelTest {
  private static final Set<String> EXPECTED =
      Set.of(
          "CHANGELOG.md",
          "CODE_OF_CONDUCT.md",
          "CONTRIBUTING.md",
          "LICENSE",
          "README.md",
          "SECURITY.md",
          "action.yml",
          "bench",
          "docs",
          "editors",
          "fixtures",
          "pom.xml",
          "rules",
          "schemas",
          "seplint",
          "src",
          // pre-commit installs a hook of the language `node` from the root.
          "package.json");

  /** Files of a build, which git ignores. */
  private static final Set<String> IGNORED = Set.of("target", "node_modules");

  @Test
  void nothingElseIsAtTheTop() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      List<String> found =
          files
              .map(Path::toString)
              .filter(name -> !name.startsWith(".") && !name.endsWith(".iml"))
              .filter(name -> !EXPECTED.contains(name) && !IGNORED.contains(name))
              .sorted()
              .toList();
      assertEquals(List.of(), found);
    }
  }
}
