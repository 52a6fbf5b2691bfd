package io.github.seplint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands as one tree, from which completions and manual pages are made. */
public final class CommandTree {
  private CommandTree() {}

  /** The tree, anew: whoever has it may change it. */
  public static CommandLine create() {
    CommandLine tree = new CommandLine(new TopHelp(Shell.ofProcess(System.out)).spec());
    nameByWord(tree.getCommandSpec());
    return tree;
  }

  /** A command is called {@code seplint check} in its own help, but below another by one word. */
  private static void nameByWord(CommandSpec command) {
    command
        .subcommands()
        .forEach(
            (word, sub) -> {
              sub.getCommandSpec().name(word);
              nameByWord(sub.getCommandSpec());
            });
  }
}
