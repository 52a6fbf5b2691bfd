package io.github.seplint.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.launcher.ClassesLauncher;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The GitLab job, run as its runner does, in the shell of the image. */
@DisabledOnOs(OS.WINDOWS)
final class GitlabTemplateTest {
  private static final String FAULTY =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/tools#lighting
      requirements:
        - check: sep-7101-tool-lit
          text: 'Clients MUST light the tool (recommended).'
      """;

  @TempDir private Path directory;

  private YamlMapping job;
  private Path project;

  @BeforeEach
  void begin() throws IOException {
    Path template = Path.of(".gitlab/seplint.gitlab-ci.yml");
    job = YamlParser.read(Files.readString(template)).mapping().mapping("seplint");
    project = Files.createDirectories(directory.resolve("the project"));
    write("src/seps/sep-7101.yaml", FAULTY);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(project.resolve(path).getParent());
    Files.writeString(project.resolve(path), text);
  }

  private Script.Run run(String shell, Map<String, String> given) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (YamlEntry entry : job.mapping("variables").entries()) {
      variables.put(entry.name(), ((YamlScalar) entry.value()).value());
    }
    variables.put("SEPLINT_COMMAND", ClassesLauncher.in(directory.resolve("a place")).toString());
    variables.putAll(given);
    String script =
        String.join("\n", job.strings("script").stream().map(YamlScalar::value).toList());
    return new Script(List.of(shell, "-e"), script, variables).run(project, directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "sh"})
  void findingsFailTheJobAndAreWrittenAsReports(String shell) throws IOException {
    Script.Run run = run(shell, Map.of());
    assertEquals(1, run.exit(), run.log());
    assertTrue(run.log().contains("[keyword-contradictory]"), run.log());
    YamlMapping reports = job.mapping("artifacts").mapping("reports");
    assertEquals(2, reports.entries().size());
    for (YamlEntry report : reports.entries()) {
      String written = Files.readString(project.resolve(((YamlScalar) report.value()).value()));
      assertTrue(written.contains("keyword-contradictory"), written);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "sh"})
  void variablesBecomeOptionsAndAreNotRun(String shell) throws IOException {
    assertEquals(0, run(shell, Map.of("SEPLINT_FAIL_ON", "error")).exit());
    write("my seps/sep-7102.yaml", FAULTY.replace("7101", "7102").replace(" (recommended)", ""));
    assertEquals(0, run(shell, Map.of("SEPLINT_PATHS", "my seps")).exit());
    assertEquals(1, run(shell, Map.of("SEPLINT_PATHS", "my seps\nsrc/seps\n")).exit());
    String hostile = "x\"; touch pwned; '$(touch pwned)' `touch pwned` && touch pwned #";
    for (YamlEntry variable : job.mapping("variables").entries()) {
      run(shell, Map.of(variable.name(), hostile));
      assertFalse(Files.exists(project.resolve("pwned")), variable.name());
    }
  }
}
