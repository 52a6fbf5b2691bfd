package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The training run for class data sharing: runs commands once, while the JVM records the classes
 * that they load.
 */
public final class CdsTrainingRun {
  /** The second run finds the results of the first in the cache. */
  private static final List<String> CHECK = List.of("check %s/corpus", "check %s/corpus");

  private static final List<String> SPEC =
      List.of(
          "check --spec %s/spec %s/corpus",
          "check --spec %s/spec %s/corpus", "check --no-cache --spec %s/spec %s/corpus");

  /** What hooks and users with a specification run as well. */
  private static final List<String> RELEASE =
      List.of(
          "check --staged %s/corpus",
          "check --spec %s/spec %s/corpus", "check --color always %s/corpus", "check --help");

  private static final List<String> ALL =
      List.of(
          "check %s",
          "check --spec %r/spec.git %s/corpus",
          "check --spec %r/spec.git %s/corpus",
          "check --format sarif --results %s/projects/results/results %s/projects/results/src",
          "check --format json --baseline %w/baseline.yaml --update-baseline %s/corpus",
          "manifest --results %s/projects/results/results --allow-errors --out %w/manifest.json"
              + " %s/projects/results/src",
          "report --results %s/projects/results/results --spec %s/spec --allow-errors"
              + " --format html=%w/report.html --format json=%w/report.json"
              + " %s/projects/results/src",
          "spec match --spec %s/spec %s/corpus",
          "check --staged %s",
          "check --color always %s",
          "check --help",
          "--help",
          "rules",
          "explain check-id-kebab-case");

  /**
   * The commands that an archive is for. A start also pays for classes that it does not need.
   *
   * @param commands in which {@code %s} is the directory to check, {@code %r} the repository, and
   *     {@code %w} a directory for output
   * @param changes whether a file of a project changes between two checks
   * @param examples whether the examples of the rule pages exercise every path of each rule, as a
   *     class that is missing in the archive costs a start up to 15 ms
   */
  private record Profile(List<String> commands, boolean changes, boolean examples) {
    static Profile of(String name) {
      return switch (name) {
        case "check" -> new Profile(CHECK, true, false);
        case "spec" -> new Profile(concat(CHECK, SPEC), true, true);
        // A release has one archive, which its size is part of.
        case "release" -> new Profile(concat(CHECK, RELEASE), true, false);
        case "all" -> new Profile(concat(SPEC, ALL), false, true);
        default -> throw new IllegalArgumentException(name);
      };
    }

    private static List<String> concat(List<String> first, List<String> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  private static final Pattern EXAMPLE =
      Pattern.compile("```(yaml|mdx)(?: file=([^\\n]+))?[^\\n]*\\n(.*?\\n)```", Pattern.DOTALL);

  private final Console process;
  private final Map<String, String> variables;
  private final String repository;
  private final Path work;

  private CdsTrainingRun(String directory, String repository, Path work) {
    this.repository = repository;
    this.work = work;
    this.process = Console.ofProcess(new StandardStream(FileDescriptor.out).printer());
    this.variables = new HashMap<>(process.variables());
    // Selects the repository as git does for its hooks, since a checkout need not be one.
    variables.put("GIT_DIR", repository);
    variables.put("GIT_WORK_TREE", directory);
    // Not XDG_CACHE_HOME, which few users set.
    variables.remove("XDG_CACHE_HOME");
    variables.put("HOME", work.toString());
  }

  /**
   * Runs the commands of a profile without printing anything.
   *
   * @param arguments the profile, the directory to check, a bare repository with staged files of
   *     it, which contains one with a specification, and a directory for the cache and other files
   */
  public static void main(String[] arguments) throws IOException {
    Main.prepare();
    CdsTrainingRun training =
        new CdsTrainingRun(arguments[1], arguments[2], Path.of(arguments[3]).toAbsolutePath());
    Profile profile = Profile.of(arguments[0]);
    training.runAll(profile.commands, arguments[1]);
    if (profile.changes) {
      training.checkChanging(Path.of(arguments[1]).resolve("corpus"));
    }
    if (profile.examples) {
      BuiltInRules.all().forEach(rule -> training.checkExamples(rule.id()));
    }
    // No exit, which would look for a logger.
  }

  /** Checks a project with a configuration, of whose files one changes. */
  private void checkChanging(Path corpus) throws IOException {
    Path project = Files.createDirectories(work.resolve("project"));
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Files.copy(file, project.resolve(file.getFileName()));
    }
    run(project, "", "check", ".");
    Files.writeString(project.resolve("sep-7001.yaml"), "# changed\n", StandardOpenOption.APPEND);
    run(project, "", "check", ".");
  }

  private void runAll(List<String> commands, String directory) {
    for (String command : commands) {
      run(
          process.directory(),
          "",
          command
              .replace("%s", directory)
              .replace("%r", repository)
              .replace("%w", work.toString())
              .split(" ", -1));
    }
  }

  /** Checks the examples of a rule, with the pages of the specification before them. */
  private void checkExamples(String rule) {
    Path specification = work.resolve("spec").resolve(rule);
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
        run(process.directory(), example.group(3), words.toArray(String[]::new));
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

  private void run(Path directory, String stdin, String... words) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            directory,
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            nowhere,
            nowhere,
            variables,
            false,
            false);
    Seplint.run(console, words);
  }
}
