package io.github.seplint;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.CliResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console blocks of README.md show actual output: of a command in this checkout, or of an
 * end-to-end case.
 */
final class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

  /**
   * A command and the output that the README shows.
   *
   * @param block the number of its console block
   */
  private record Example(int block, Path directory, String command, List<String> output) {}

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> examplesShowActualOutput() throws IOException {
    List<Example> examples = examples(Files.readString(Path.of("README.md")));
    assertFalse(examples.isEmpty());
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> check(example)));
  }

  private static List<Example> examples(String readme) {
    List<Example> examples = new ArrayList<>();
    int number = 0;
    for (String block : BLOCK.matcher(readme).results().map(match -> match.group(1)).toList()) {
      number++;
      Path directory = Path.of("").toAbsolutePath();
      for (String part : block.split("(?m)^\\$ ", -1)) {
        List<String> lines = part.lines().toList();
        String command = lines.isEmpty() ? "" : lines.get(0);
        if (command.startsWith("cd ")) {
          directory = directory.resolve(command.substring(3));
        } else if (command.startsWith("seplint ")) {
          examples.add(new Example(number, directory, command, lines.subList(1, lines.size())));
        }
      }
    }
    return examples;
  }

  private void check(Example example) throws IOException {
    List<String> actual = new ArrayList<>(recorded(example.command()));
    if (actual.isEmpty()) {
      actual.add(run(example));
    }
    Pattern shown = pattern(example.output());
    assertTrue(
        actual.stream().anyMatch(output -> shown.matcher(output).matches()),
        () -> "expected one of:\n" + String.join("\n", actual));
  }

  /** The outputs of a command in the end-to-end cases. */
  private static List<String> recorded(String command) throws IOException {
    List<String> outputs = new ArrayList<>();
    try (Stream<Path> cases = Files.walk(Path.of("fixtures/cases"))) {
      for (Path file : cases.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        int start = text.indexOf("$ " + command + "\n");
        if (start >= 0) {
          String output = text.substring(text.indexOf('\n', start) + 1, text.indexOf("```", start));
          outputs.add(output.replaceFirst("\\[exit \\d]\n$", "").replaceAll("(?m)^2> ", ""));
        }
      }
    }
    return outputs;
  }

  private String run(Example example) throws IOException {
    String[] words = example.command().substring("seplint ".length()).split(" ", -1);
    boolean writes = example.command().matches(".*--(update-baseline|fix|baseline) .*");
    return print(
        CliResult.of(writes ? copyOfFixtures(example.block()) : example.directory(), words));
  }

  /** A directory with the inputs of the commands of a block that write files. */
  private Path copyOfFixtures(int block) throws IOException {
    Path copy = scratch.resolve("block-" + block);
    if (!Files.exists(copy)) {
      copy(Path.of("fixtures/projects/fix"), copy.resolve("drafts"));
      copy(Path.of("fixtures/corpus"), copy.resolve("fixtures/corpus"));
    }
    return copy;
  }

  private static String print(CliResult result) {
    return result.err() + result.out();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  /** A line {@code ...} matches any lines. */
  private static Pattern pattern(List<String> lines) {
    return Pattern.compile(
        lines.stream()
            .map(line -> line.equals("...") ? "(?s:.*)" : Pattern.quote(line) + "\n")
            .collect(joining()));
  }
}
