package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.project.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint completion}. */
public record CompletionCommand(Console console) implements Command {
  private static final List<String> SHELLS = List.of("bash", "fish", "zsh");

  private static final Opt<List<String>> SHELL =
      Opt.words("<shell>  One of bash, fish, zsh", SHELLS);

  private static final String ZSH_HEAD = "#compdef seplint\n";

  /** The alias in the script of Picocli, which has no effect in autoloaded functions. */
  private static final String ALIAS = "alias compopt=complete";

  private static final String FUNCTION = "function compopt() { :; }";

  /** Completes the first word when zsh autoloads the script as a function. */
  private static final String ZSH_FOOT =
      """
      if [ "${funcstack[1]}" = "_seplint" ]; then
        _bash_complete -o default -F _complete_seplint
      fi
      """;

  @Override
  public CommandModel model() {
    return CommandModel.of("Generate shell completion scripts")
        .parameters(SHELL)
        .example("completion bash", "bash: source <(seplint completion bash)")
        .example("completion zsh", "zsh: source <(seplint completion zsh)")
        .example("completion fish", "fish: seplint completion fish | source");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> words = arguments.get(SHELL);
    UsageException.throwIf(words.isEmpty(), "no shell given: bash, fish or zsh");
    UsageException.throwIf(
        words.size() > 1 || !SHELLS.contains(words.get(0)),
        Opt.invalidValue("<shell>", SHELLS, words.get(0)));
    CommandLine tree = CommandTree.create(label -> label);
    console.print(
        switch (words.get(0)) {
          case "bash" -> bash(tree);
          case "zsh" -> ZSH_HEAD + bash(tree).replace(ALIAS, FUNCTION) + ZSH_FOOT;
          default -> new FishCompletion(tree.getCommandSpec()).text.toString();
        });
    return ExitCode.CLEAN;
  }

  private static String bash(CommandLine tree) {
    return AutoComplete.bash("seplint", tree).replace("\r\n", "\n");
  }

  /**
   * Completions for fish, which Picocli does not generate.
   *
   * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own
   *     completions</a>
   */
  private static final class FishCompletion {
    private final StringBuilder text = new StringBuilder("# Completions of seplint for fish.\n");

    FishCompletion(CommandSpec tree) {
      add(tree, List.of());
    }

    /** Adds the completions after the words of a command. */
    private void add(CommandSpec command, List<String> words) {
      String where = condition(words, command.subcommands().keySet());
      command
          .subcommands()
          .forEach(
              (name, sub) ->
                  line(where, "-f -a " + name, sub.getCommandSpec().usageMessage().header()));
      command.options().forEach(each -> line(where, option(each), each.description()));
      command.positionalParameters().stream()
          .filter(each -> !candidates(each).isEmpty())
          .forEach(each -> line(where, candidates(each), each.description()));
      command
          .subcommands()
          .forEach(
              (name, sub) ->
                  add(
                      sub.getCommandSpec(),
                      Stream.concat(words.stream(), Stream.of(name)).toList()));
    }

    private static String condition(List<String> words, Set<String> further) {
      List<String> parts = new ArrayList<>();
      words.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
      if (!further.isEmpty()) {
        parts.add("not __fish_seen_subcommand_from " + String.join(" ", further));
      }
      return quoted(String.join("; and ", parts));
    }

    private static String option(OptionSpec option) {
      StringBuilder how = new StringBuilder();
      for (String name : option.names()) {
        how.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        how.append(' ');
      }
      return how.append(option.arity().max() > 0 ? "-r " : "")
          .append(candidates(option))
          .toString()
          .strip();
    }

    /** The words that an argument can be; if there are none, files are offered. */
    private static String candidates(ArgSpec argument) {
      return argument.completionCandidates() == null
          ? ""
          : "-f -a " + quoted(String.join(" ", argument.completionCandidates()));
    }

    private void line(String where, String how, String... description) {
      text.append("complete -c seplint -n ").append(where).append(' ').append(how);
      text.append(" -d ").append(quoted(description[0])).append('\n');
    }

    private static String quoted(String words) {
      return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  }
}
