package io.github.seplint.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seplint completion}. */
final class CompletionCommand {
  private static final List<String> SHELLS = List.of("bash", "fish", "zsh");

  private static final String ZSH_HEAD =
      """
      #compdef seplint
      """;

  /**
   * What Picocli leaves to an alias, which is not heard in functions that are loaded by themselves.
   */
  private static final String ALIAS = "alias compopt=complete";

  private static final String FUNCTION = "function compopt() { :; }";

  /** As a file in zsh's search path it is run as a function when the first word is completed. */
  private static final String ZSH_FOOT =
      """
      if [ "${funcstack[1]}" = "_seplint" ]; then
        _bash_complete -o default -F _complete_seplint
      fi
      """;

  private final Shell shell;

  CompletionCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint completion");
    spec.usageMessage()
        .description(
            "Prints a script that lets a shell complete what is typed.",
            "bash: source <(seplint completion bash)",
            "zsh:  source <(seplint completion zsh)",
            "fish: seplint completion fish | source");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<shell>")
            .completionCandidates(SHELLS)
            .description("bash, fish or zsh.")
            .build());
    spec.addOption(Help.option());
    return spec;
  }

  ExitCode run(String... words) {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    shell.out().print(script(arguments.onlyPositional("which shell", SHELLS)));
    return ExitCode.CLEAN;
  }

  private static String script(String name) {
    CommandLine tree = CompletionTree.create();
    return switch (name) {
      case "bash" -> bash(tree);
      case "zsh" -> ZSH_HEAD + bash(tree).replace(ALIAS, FUNCTION) + ZSH_FOOT;
      default -> FishCompletion.of(tree.getCommandSpec());
    };
  }

  private static String bash(CommandLine tree) {
    return AutoComplete.bash("seplint", tree).replace("\r\n", "\n");
  }
}
