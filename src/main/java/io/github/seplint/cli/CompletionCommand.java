package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.project.UsageException;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/** {@code seplint completion}. */
public record CompletionCommand(Console console) implements Command {
  private static final List<String> SHELLS = List.of("bash", "fish", "powershell", "zsh");

  private static final Opt<List<String>> SHELL =
      Opt.words("<shell>  One of bash, fish, powershell, zsh", SHELLS);

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
        .example("completion fish", "fish: seplint completion fish | source")
        .example(
            "completion powershell",
            "PowerShell: seplint completion powershell | Out-String | Invoke-Expression");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> words = arguments.get(SHELL);
    UsageException.throwIf(words.isEmpty(), "no shell given: bash, fish, powershell or zsh");
    UsageException.throwIf(
        words.size() > 1 || !SHELLS.contains(words.get(0)),
        Opt.invalidValue("<shell>", SHELLS, words.get(0)));
    CommandLine tree = CommandTree.create(label -> label);
    console.print(
        switch (words.get(0)) {
          case "bash" -> bash(tree);
          case "zsh" -> ZSH_HEAD + bash(tree).replace(ALIAS, FUNCTION) + ZSH_FOOT;
          case "fish" -> FishCompletion.script(tree.getCommandSpec());
          default -> PowerShellCompletion.script(tree.getCommandSpec());
        });
    return ExitCode.CLEAN;
  }

  private static String bash(CommandLine tree) {
    return AutoComplete.bash("seplint", tree).replace("\r\n", "\n");
  }
}
