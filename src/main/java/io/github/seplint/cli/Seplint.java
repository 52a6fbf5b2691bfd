package io.github.seplint.cli;

import io.github.seplint.git.GitException;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.Suggestion;
import io.github.seplint.spec.page.SpecException;
import java.util.Arrays;
import java.util.List;

/** Runs the command that the first argument names. */
public final class Seplint {
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "completion",
          "diff",
          "explain",
          "help",
          "hook",
          "manifest",
          "report",
          "rules",
          "scenarios",
          "spec");

  private Seplint() {}

  /** Runs a command; whatever happens becomes an exit code. */
  public static ExitCode run(Shell shell, String... arguments) {
    try {
      return dispatch(shell, arguments);
    } catch (UsageException | MalformedException | SpecException | GitException e) {
      shell.complain(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      shell.complain("internal error: " + e);
      shell.err().print(at(e.getStackTrace()));
      return ExitCode.BUG;
    }
  }

  private static ExitCode dispatch(Shell shell, String... arguments) {
    if (arguments.length == 0) {
      // Nothing was checked, so this must not look like a clean run.
      new TopHelp(shell).print();
      return ExitCode.USAGE;
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return switch (arguments[0]) {
      case "check" -> new CheckCommand(shell).run(rest);
      case "rules" -> new RulesCommand(shell).run(rest);
      case "report" -> new ReportCommand(shell).run(rest);
      case "explain" -> new ExplainCommand(shell).run(rest);
      case "completion" -> new CompletionCommand(shell).run(rest);
      case "scenarios" -> new ScenariosCommand(shell).run(rest);
      case "diff" -> new DiffCommand(shell).run(rest);
      case "manifest" -> new ManifestCommand(shell).run(rest);
      case "spec" -> SpecCommand.group(shell).run(rest);
      case "hook" -> HookCommand.group(shell).run(rest);
      case "help", "--help", "-h" -> help(shell, rest);
      case "--version", "-V" -> version(shell);
      default -> throw new UsageException(unknown(shell, arguments[0]));
    };
  }

  private static ExitCode help(Shell shell, String... topic) {
    if (topic.length > 0 && COMMANDS.contains(topic[0]) && !topic[0].equals("help")) {
      String[] words = Arrays.copyOf(topic, topic.length + 1);
      words[topic.length] = "--help";
      return dispatch(shell, words);
    }
    new TopHelp(shell).print();
    return ExitCode.CLEAN;
  }

  private static ExitCode version(Shell shell) {
    shell.out().print("seplint " + Version.current() + "\n");
    return ExitCode.CLEAN;
  }

  private static String unknown(Shell shell, String word) {
    boolean flag = word.startsWith("-");
    if (!flag && java.nio.file.Files.exists(shell.folder().resolve(word))) {
      return "no command is called `" + word + "`; to check it: seplint check " + word;
    }
    return (flag ? "unknown option `" : "no command is called `")
        + word
        + "`"
        + Suggestion.didYouMean(word, COMMANDS)
        + (flag ? "; options follow a command: seplint check --help" : "; see seplint --help");
  }

  private static String at(StackTraceElement[] trace) {
    StringBuilder places = new StringBuilder();
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("io.github.seplint.")) {
        places.append("  at ").append(element).append('\n');
      }
    }
    return places.toString();
  }
}
