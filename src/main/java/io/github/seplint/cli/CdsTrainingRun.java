package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.StandardStream;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The training run for class data sharing: runs the interactive commands once, while the JVM
 * records the classes that they load. The examples of the rule pages exercise every path of each
 * rule, as a class that is missing in the archive costs a start up to 15 ms.
 */
public final class CdsTrainingRun {
  private static final List<String> COMMANDS =
      List.of(
          "check %s",
          "check --spec %s/spec %s/corpus",
          "spec match --spec %s/spec %s/corpus",
          "check --staged %s",
          "check --color always %s",
          "check --help",
          "--help",
          "rules",
          "explain check-id-kebab-case");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml(?: file=([^\\n]+))?[^\\n]*\\n(.*?\\n)```", Pattern.DOTALL);

  private final Console process;
  private final Map<String, String> variables;

  private CdsTrainingRun(String directory, String repository) {
    this.process = Console.ofProcess(new StandardStream(FileDescriptor.out).printer());
    this.variables = new HashMap<>(process.variables());
    // Selects the repository as git does for its hooks, since a checkout need not be one.
    variables.put("GIT_DIR", repository);
    variables.put("GIT_WORK_TREE", directory);
  }

  /**
   * Runs the commands without printing anything.
   *
   * @param arguments the directory to check, and a bare repository with staged files of it
   */
  public static void main(String[] arguments) {
    Main.prepare();
    CdsTrainingRun training = new CdsTrainingRun(arguments[0], arguments[1]);
    for (String command : COMMANDS) {
      training.run("", command.replace("%s", arguments[0]).split(" ", -1));
    }
    for (RuleInfo rule : BuiltInRules.all()) {
      training.checkExamples(RulePage.load(rule.id()));
    }
    System.exit(ExitCode.CLEAN.number());
  }

  private void checkExamples(String page) {
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      String name = Optional.ofNullable(example.group(1)).orElse("sep-7001.yaml").strip();
      run(example.group(2), "check", "--stdin-filename", name, "-");
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
