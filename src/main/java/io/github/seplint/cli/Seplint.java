package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.PicocliModel;
import io.github.seplint.git.GitException;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the command that the first arguments name, parses the others, and runs it. */
public final class Seplint {
  private Seplint() {}

  /** Runs a command; every failure becomes an exit code. */
  public static ExitCode run(Console console, String... arguments) {
    try {
      return dispatch(console, arguments);
    } catch (UsageException e) {
      e.messages().forEach(console::printError);
      return ExitCode.USAGE;
    } catch (InvalidFileException e) {
      console.printProblems(e.problems());
      return ExitCode.USAGE;
    } catch (SpecException | GitException e) {
      console.printError(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    } catch (OutOfMemoryError e) {
      console.printError(
          "out of memory; check fewer or smaller files, or allow more memory, e.g."
              + " SEPLINT_JAVA_OPTS=-Xmx2g");
      return ExitCode.USAGE;
    } catch (StackOverflowError e) {
      console.printError("the input is nested too deeply");
      return ExitCode.USAGE;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      console.printError("internal error: " + e);
      console.err().print(at(e.getStackTrace()));
      return ExitCode.BUG;
    }
  }

  private static ExitCode dispatch(Console console, String... words) {
    if (words.length > 0 && words[0].equals("help")) {
      return help(console, List.of(words).subList(1, words.length));
    }
    Optional<CommandTree> outer = words.length == 0 ? Optional.empty() : CommandTree.find(words[0]);
    if (outer.isEmpty()) {
      return root(console, words);
    }
    Optional<CommandTree> inner =
        words.length < 2 ? Optional.empty() : CommandTree.find(words[0] + " " + words[1]);
    CommandTree found = inner.orElse(outer.get());
    Command command = found.create(console);
    String[] rest = Arrays.copyOfRange(words, inner.isPresent() ? 2 : 1, words.length);
    if (command instanceof CommandTree.CommandGroup group) {
      return group(console, group.model(), found.path(), rest);
    }
    Arguments arguments = Arguments.parse(command.model(), console.variables(), rest);
    if (arguments.has(CommandModel.HELP)) {
      printHelp(console, command.model(), found.path());
      return ExitCode.CLEAN;
    }
    return command.run(arguments);
  }

  private static ExitCode root(Console console, String... words) {
    if (words.length > 0
        && !words[0].startsWith("-")
        && Files.exists(console.directory().resolve(words[0]))) {
      throw new UsageException(
          "unknown command `" + words[0] + "`; to check this path: seplint check " + words[0]);
    }
    if (words.length > 0 && List.of("-V", "--version").contains(words[0])) {
      console.print("seplint " + Console.version() + "\n");
      return ExitCode.CLEAN;
    }
    return group(console, CommandTree.CommandGroup.ROOT, "", words);
  }

  /** Nothing was run, so this is a success only if help was requested. */
  private static ExitCode group(Console console, CommandModel model, String path, String... words) {
    if (words.length > 0 && !words[0].startsWith("-") && !words[0].equals("help")) {
      throw unknown(words[0], path);
    }
    boolean requested =
        words.length > 0
            && (words[0].equals("help") || Arguments.parse(model, words).has(CommandModel.HELP));
    printHelp(console, model, path);
    return requested ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private static ExitCode help(Console console, List<String> topic) {
    String path = String.join(" ", topic);
    Optional<CommandTree> found = CommandTree.find(path);
    if (found.isEmpty() && !topic.isEmpty() && !topic.get(0).startsWith("-")) {
      throw unknown(path, "");
    }
    CommandModel model =
        found.map(each -> each.create(console).model()).orElse(CommandTree.CommandGroup.ROOT);
    printHelp(console, model, found.isPresent() ? path : "");
    return ExitCode.CLEAN;
  }

  /** Prints the help of a command; the path of the root is empty. */
  private static void printHelp(Console console, CommandModel model, String path) {
    CommandSpec spec = new PicocliModel(model).help(path.isEmpty() ? "seplint" : "seplint " + path);
    for (CommandTree child : CommandTree.below(path)) {
      CommandSpec named = CommandSpec.create();
      named.usageMessage().header(PicocliModel.format(child.create(console).model().summary()));
      spec.addSubcommand(child.word(), named);
    }
    Ansi ansi = console.wantsColor("auto") ? Ansi.ON : Ansi.OFF;
    String text = new CommandLine(spec).getUsageMessage(ansi);
    console.print(text.replace(System.lineSeparator(), "\n"));
  }

  private static UsageException unknown(String word, String path) {
    List<String> words = CommandTree.below(path).stream().map(CommandTree::word).toList();
    String similar = DidYouMean.didYouMean(word, words);
    String help = "; see `seplint " + (path.isEmpty() ? "" : path + " ") + "--help`";
    return new UsageException(
        "unknown command `" + word + "`" + (similar.isEmpty() ? help : similar));
  }

  private static String at(StackTraceElement[] trace) {
    return Stream.of(trace)
        .filter(each -> each.getClassName().startsWith("io.github.seplint."))
        .map(each -> "  at " + each + "\n")
        .collect(Collectors.joining());
  }
}
