package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.StandardStream;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The training run for class data sharing: runs commands once, while the JVM records the classes
 * that they load. A checkout has two profiles, as a start also pays for the classes that it does
 * not need: {@code check} for the most frequent command, and {@code all} for all others. For the
 * latter, the examples of the rule pages exercise every path of each rule, as a class that is
 * missing in the archive costs a start up to 15 ms. A release has one archive, which its size is
 * part of: {@code release}.
 */
public final class CdsTrainingRun {
  /** The second run finds the results of the first in the cache. */
  private static final List<String> CHECK = List.of("check %s/corpus", "check %s/corpus");

  /** What hooks and users with a specification run as well. */
  private static final List<String> RELEASE =
      List.of(
          "check --staged %s/corpus",
          "check --spec %s/spec %s/corpus", "check --color always %s/corpus", "check --help");

  private static final List<String> ALL =
      List.of(
          "check %s",
          "check --spec %s/spec %s/corpus",
          "check --no-cache --spec %s/spec %s/corpus",
          "check --spec %r/spec.git %s/corpus",
          "check --spec %r/spec.git %s/corpus",
          "spec match --spec %s/spec %s/corpus",
          "check --staged %s",
          "check --color always %s",
          "check --help",
          "--help",
          "rules",
          "explain check-id-kebab-case");
  private static final Pattern EXAMPLE =
      Pattern.compile("```(yaml|mdx)(?: file=([^\\n]+))?[^\\n]*\\n(.*?\\n)```", Pattern.DOTALL);

  private final Console process;
  private final Map<String, String> variables;
  private final String repository;
  private final Path specifications;

  private CdsTrainingRun(String directory, String repository, String cache) {
    this.repository = repository;
    this.specifications = Path.of(cache, "spec");
    this.process = Console.ofProcess(new StandardStream(FileDescriptor.out).printer());
    this.variables = new HashMap<>(process.variables());
    // Selects the repository as git does for its hooks, since a checkout need not be one.
    variables.put("GIT_DIR", repository);
    variables.put("GIT_WORK_TREE", directory);
    variables.put("XDG_CACHE_HOME", cache);
  }

  /**
   * Runs the commands of a profile without printing anything.
   *
   * @param arguments the profile, the directory to check, a bare repository with staged files of
   *     it, which contains one with a specification, and a directory for the cache
   */
  public static void main(String[] arguments) {
    Main.prepare();
    CdsTrainingRun training =
        new CdsTrainingRun(
            arguments[1], arguments[2], Path.of(arguments[3]).toAbsolutePath().toString());
    if (!arguments[0].equals("all")) {
      training.runAll(CHECK, arguments[1]);
    }
    if (arguments[0].equals("release")) {
      training.runAll(RELEASE, arguments[1]);
    }
    if (arguments[0].equals("all")) {
      training.runAll(ALL, arguments[1]);
      BuiltInRules.all().forEach(rule -> training.checkExamples(rule.id()));
    }
    System.exit(ExitCode.CLEAN.number());
  }

  private void runAll(List<String> commands, String directory) {
    for (String command : commands) {
      run("", command.replace("%s", directory).replace("%r", repository).split(" ", -1));
    }
  }

  /** Checks the examples of a rule, with the pages of the specification before them. */
  private void checkExamples(String rule) {
    Path specification = specifications.resolve(rule);
    List<String> options = List.of();
    Matcher example = EXAMPLE.matcher(RulePage.load(rule));
    while (example.find()) {
      String name = Optional.ofNullable(example.group(2)).orElse("sep-7001.yaml").strip();
      if (example.group(1).equals("mdx")) {
        write(specification.resolve(name), example.group(3));
        options = List.of("--spec", specification.toString());
      } else {
        List<String> words = new ArrayList<>(List.of("check", "--stdin-filename", name, "-"));
        words.addAll(options);
        run(example.group(3), words.toArray(String[]::new));
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String stdin, String... words) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            process.directory(),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            nowhere,
            nowhere,
            variables,
            false,
            false);
    Seplint.run(console, words);
  }
}
