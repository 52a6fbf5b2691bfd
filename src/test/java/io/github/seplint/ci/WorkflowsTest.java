package io.github.seplint.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows have minimal permissions and pinned actions. */
final class WorkflowsTest {
  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actionsArePinnedByCommitWithTheirReleaseAsAComment(Path workflow) throws IOException {
    List<String> calls =
        Files.readAllLines(workflow).stream().filter(line -> line.contains("uses:")).toList();
    assertFalse(calls.isEmpty());
    for (String call : calls) {
      assertTrue(call.matches(".*uses: (\\./|[\\w/-]+@[0-9a-f]{40} # v[0-9.]+)"), call);
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void onlyJobsThatPublishMayWrite(Path workflow) throws IOException {
    YamlMapping root = YamlParser.read(Files.readString(workflow)).mapping();
    YamlMapping permissions = root.mapping("permissions");
    assertEquals(1, permissions.entries().size());
    assertEquals("read", CompositeAction.text(permissions, "contents"));
    for (YamlEntry job : root.mapping("jobs").entries()) {
      boolean publishes = ((YamlMapping) job.value()).entry("environment").isPresent();
      assertTrue(
          publishes || ((YamlMapping) job.value()).entry("permissions").isEmpty(), job.name());
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noScriptContainsAnExpression(Path workflow) throws IOException {
    YamlMapping jobs = YamlParser.read(Files.readString(workflow)).mapping().mapping("jobs");
    for (YamlEntry job : jobs.entries()) {
      for (YamlMapping step : ((YamlMapping) job.value()).mappings("steps")) {
        assertFalse(CompositeAction.text(step, "run").contains("${{"), job.name());
      }
    }
  }
}
