package io.github.seplint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints the usage of a command. */
final class Help {
  private static final int WIDTH = 100;

  private final Shell shell;

  Help(Shell shell) {
    this.shell = shell;
  }

  /** The option that asks for it. */
  static OptionSpec option() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .description("Shows this help.")
        .build();
  }

  ExitCode print(CommandSpec spec) {
    spec.usageMessage().width(WIDTH).sortOptions(false).abbreviateSynopsis(true);
    boolean color = Colors.wanted(shell, "auto");
    CommandLine.Help.Ansi ansi = color ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    shell
        .out()
        .print(new CommandLine(spec).getUsageMessage(ansi).replace(System.lineSeparator(), "\n"));
    return ExitCode.CLEAN;
  }
}
