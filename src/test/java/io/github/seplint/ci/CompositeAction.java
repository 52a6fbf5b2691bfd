package io.github.seplint.ci;

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
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The action of this project, run as GitHub runs it. */
final class CompositeAction {
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");
  private static final String TOKEN = "${{ inputs.upload-sarif == 'true' && github.token || '' }}";
  private static final Pattern OUTPUT =
      Pattern.compile("\\$\\{\\{ steps\\.([a-z-]+)\\.outputs\\.([a-z-]+) }}");

  private final YamlMapping action;

  private CompositeAction(YamlMapping action) {
    this.action = action;
  }

  static CompositeAction read() throws IOException {
    return new CompositeAction(YamlParser.read(Files.readString(Path.of("action.yml"))).mapping());
  }

  /** The result that a workflow sees. */
  record Run(int exit, String log, Map<String, String> outputs, String summary) {}

  YamlMapping inputs() {
    return action.mapping("inputs");
  }

  List<YamlMapping> steps() {
    return action.mapping("runs").mappings("steps");
  }

  /**
   * Runs its only step.
   *
   * @param scratch a directory for the files of the runner
   * @param more variables of the runner
   */
  Run run(Path workspace, Path scratch, Map<String, String> given, Map<String, String> more)
      throws IOException {
    YamlMapping step = steps().get(0);
    Path output = Files.writeString(scratch.resolve("output"), "");
    Path summary = Files.writeString(scratch.resolve("summary"), "");
    Map<String, String> variables = new HashMap<>(more);
    for (YamlEntry entry : step.mapping("env").entries()) {
      variables.put(entry.name(), value(((YamlScalar) entry.value()).value(), given));
    }
    variables.putIfAbsent("GITHUB_ACTION_PATH", Path.of("").toAbsolutePath().toString());
    variables.putIfAbsent("RUNNER_OS", "Linux");
    variables.putIfAbsent("RUNNER_ARCH", "X64");
    variables.put("RUNNER_TEMP", Files.createDirectories(scratch.resolve("temp")).toString());
    variables.put("RUNNER_TOOL_CACHE", scratch.resolve("tools").toString());
    variables.put("GITHUB_OUTPUT", output.toString());
    variables.put("GITHUB_STEP_SUMMARY", summary.toString());
    variables.put("GITHUB_WORKSPACE", workspace.toString());
    List<String> shell = List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail");
    Script.Run run = new Script(shell, text(step, "run"), variables).run(workspace, scratch);
    Map<String, String> written = new HashMap<>();
    for (String line : Files.readAllLines(output)) {
      written.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return new Run(
        run.exit(), run.log(), outputs(text(step, "id"), written), Files.readString(summary));
  }

  private String value(String written, Map<String, String> given) {
    if (written.equals(TOKEN)) {
      return "true".equals(given.get("upload-sarif")) ? "the-token" : "";
    }
    Matcher input = INPUT.matcher(written);
    if (!input.matches()) {
      throw new AssertionError("not one input and nothing else: " + written);
    }
    String name = input.group(1);
    return Optional.ofNullable(given.get(name))
        .orElseGet(
            () ->
                inputs()
                    .mapping(name)
                    .scalar("default")
                    .map(YamlScalar::value)
                    .orElseThrow(() -> new AssertionError("no input " + name)));
  }

  private Map<String, String> outputs(String id, Map<String, String> written) {
    Map<String, String> outputs = new TreeMap<>();
    for (YamlEntry entry : action.mapping("outputs").entries()) {
      Matcher output = OUTPUT.matcher(text((YamlMapping) entry.value(), "value"));
      if (!output.matches() || !output.group(1).equals(id)) {
        throw new AssertionError("no output of the step: " + entry.name());
      }
      outputs.put(entry.name(), written.getOrDefault(output.group(2), ""));
    }
    return outputs;
  }

  static String text(YamlMapping owner, String key) {
    return owner.scalar(key).map(YamlScalar::value).orElse("");
  }
}
