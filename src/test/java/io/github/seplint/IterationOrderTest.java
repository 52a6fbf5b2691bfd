package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.CliResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of {@code Set.of} and {@code Map.of} differs between starts of the JVM. It must reach
 * neither parsing nor output.
 */
final class IterationOrderTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A start takes seconds; {@code .ci/run} compares 30. */
  private static final int STARTS = Integer.getInteger("seplint.starts", 4);

  private static final Pattern UNORDERED =
      Pattern.compile(
          "\\b(?:(?:Set|Map)\\.(?:of|ofEntries|copyOf)\\((?!\\))|toUnmodifiable(?:Set|Map)\\()");
  private static final Pattern CONSTANT =
      Pattern.compile("static final (?:Set|Map)<.*?> ([A-Z_]+)\\s*=\\s*$", Pattern.DOTALL);

  /** Ways to see the elements one after another; {@code %s} is the name. */
  private static final String ITERATES =
      "\\b%1$s\\s*\\.\\s*(?:stream|iterator|forEach|entrySet|keySet|values|toArray|toString)\\("
          + "|:\\s*%1$s\\s*\\)|(?:addAll|copyOf|join|ArrayList<>|LinkedHash\\w+<>)\\([^;]*\\b%1$s\\b"
          + "|\\+\\s*%1$s\\b";

  /** Uses outside of constants, whose order does not matter for the given reason. */
  private static final List<String> REVIEWED =
      List.of(
          "config/ConfiguredRuleResolver.java", // options, read by name
          "report/coverage/html/PageRenderer.java", // types of nodes, and single attributes
          "report/coverage/Badge.java", // JsonWriter sorts keys
          "lint/baseline/Baseline.java", // spans, read by key
          "project/AtomicFile.java", // options of a file
          "results/RunResults.java", // a single directory
          "rules/suite/ReleaseLookup.java", // compared as a set
          "sdk/EarlierMatrix.java", // keys to read, membership
          "coverage/EarlierReport.java", // keys to read
          "git/ProtectedFiles.java", // a single variable
          "cli/check/LintGate.java", // membership
          "cli/check/CheckBaseline.java", // membership
          "cli/console/CommandModel.java", // copied into a TreeMap
          "server/edit/FixActions.java", // a single document
          "server/edit/RowActions.java", // a single row
          "spec/page/SpecLink.java", // keys to read
          "mdx/MdxParser.java"); // trigger characters, each looked up by itself

  @Test
  void setsAndMapsWithoutAnOrderAreNotIterated() throws IOException {
    List<String> wrong = new ArrayList<>();
    int constants = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file);
        String name = SOURCES.resolve("io/github/seplint").relativize(file).toString();
        Matcher use = UNORDERED.matcher(text.replaceAll("(?m)//.*$|EnumSet\\.\\w+", ""));
        String code = text.replaceAll("(?m)//.*$|EnumSet\\.\\w+", "");
        while (use.find()) {
          Matcher constant = CONSTANT.matcher(code.substring(0, use.start()));
          boolean isConstant = constant.find() && lastOf(constant, use.start());
          if (isConstant) {
            constants++;
            String read = code.substring(use.end());
            if (Pattern.compile(ITERATES.formatted(constant.group(1))).matcher(read).find()) {
              wrong.add(name + ": " + constant.group(1));
            }
          } else if (!REVIEWED.contains(name.replace('\\', '/'))) {
            wrong.add(name + ": " + code.substring(use.start()).lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "use a List, a LinkedHashSet or a sorted collection");
    assertTrue(constants > 10, "too few constants were found");
  }

  private static boolean lastOf(Matcher constant, int end) {
    while (constant.end() < end) {
      if (!constant.find()) {
        return false;
      }
    }
    return true;
  }

  /** Several commands in one process, whose outputs are compared between processes. */
  static final class ManyCommands {
    private static final List<String> COMMANDS =
        List.of(
            "check corpus --spec spec",
            "check corpus --spec spec --format json",
            "check corpus --spec spec --format sarif",
            "check suite --format gitlab",
            "check frames --spec frames",
            "check corpus --fix --diff --unsafe-fixes --spec spec",
            "spec match --spec spec corpus",
            "spec list --spec spec --format json corpus",
            "spec list --spec frames --format json frames",
            "spec coverage --spec spec corpus",
            "spec lock --spec spec --lock spec.lock corpus",
            "manifest --results results --allow-errors --allow-empty corpus",
            "report --results results --allow-errors --allow-empty corpus",
            "report --results results --allow-errors --allow-empty --format html --spec spec"
                + " corpus",
            "report --results results --allow-errors --allow-empty --format csv corpus",
            "rules --format json",
            "completion bash",
            "check --help",
            "explain tiers");

    private ManyCommands() {}

    public static void main(String[] arguments) {
      for (String command : COMMANDS) {
        CliResult result = CliResult.of(Path.of(arguments[0]), command.split(" "));
        System.out.println("$ " + command + " " + result.exit());
        System.out.println(result.out());
        System.out.println(result.err());
      }
    }
  }

  @TempDir private Path directory;

  @Test
  void everyStartHasTheSameOutput() throws IOException, InterruptedException {
    for (String each : List.of("corpus", "spec", "suite")) {
      copy(Path.of("fixtures", each), directory.resolve(each));
    }
    copy(Path.of("fixtures/projects/results/results"), directory.resolve("results"));
    Path frames = directory.resolve("frames/docs/specification/draft/frames.mdx");
    Files.createDirectories(frames.getParent());
    Files.writeString(
        frames, "Frames\n---\n\nFrames MUST be.\n\n* * *\n\n- A frame MUST be lit.\n");
    Files.writeString(
        directory.resolve("frames/sep-7101.yaml"),
        """
        sep: 7101
        spec_url: https://modelcontextprotocol.io/specification/draft/frames#frames
        requirements:
          - check: sep-7101-frames
            text: 'Frames MUST be.'
        """);
    String first = run();
    assertTrue(first.contains("$ explain tiers CLEAN"), first);
    for (int i = 1; i < STARTS; i++) {
      assertEquals(first, run());
    }
  }

  private String run() throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ManyCommands.class.getName(),
                directory.toString())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertTrue(process.waitFor(300, TimeUnit.SECONDS));
      return Files.readString(out);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(directory.resolve("spec.lock"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
