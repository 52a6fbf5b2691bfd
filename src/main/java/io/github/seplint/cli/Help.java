package io.github.seplint.cli;

import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the help of a command. */
final class Help {
  private Help() {}

  /**
   * Prints it.
   *
   * @param path the words that select the command, without {@code seplint}; empty for the root
   */
  static void print(Console console, CommandModel model, String path) {
    CommandSpec spec = model.help(path.isEmpty() ? "seplint" : "seplint " + path);
    for (CommandTree child : CommandTree.below(path)) {
      CommandSpec named = CommandSpec.create();
      named.usageMessage().header(CommandModel.format(child.create(console).model().summary()));
      spec.addSubcommand(child.word(), named);
    }
    boolean color = console.wantsColor("auto");
    CommandLine.Help.Ansi ansi = color ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    String text = new CommandLine(spec).getUsageMessage(ansi);
    console.print(text.replace(System.lineSeparator(), "\n"));
  }
}
