package io.github.seplint.cli;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;

/** A command that only groups others; on its own, it prints its help. */
record CommandGroup(CommandModel model) implements Command {
  static final Opt<Boolean> VERSION = OptGroup.GLOBAL.flag("-V, --version  Show the version");

  /** The program. */
  static final CommandModel ROOT =
      CommandModel.of(
              "A linter for SEP traceability files (sep-NNNN.yaml)",
              "Validates check IDs, quotes of the MCP specification, and reasons of exclusions, and"
                  + " the other YAML files of the conformance suite.",
              "`seplint help <command>` shows the help of a command.")
          .options(VERSION)
          .example("check", "check the files of this project")
          .example("check src/seps/", "check a directory")
          .example("check --fix sep-7001.yaml", "apply safe fixes")
          .example("explain check-id-prefix", "show the documentation of a rule");

  static final CommandModel SPEC =
      CommandModel.of("Compare traceability files with the specification")
          .example("spec list --spec ../spec", "list normative sentences and their rows")
          .example("spec lock --spec ../spec", "pin the quoted sentences in spec.lock")
          .example("spec drift --spec ../spec", "report changes since then");

  static final CommandModel HOOK =
      CommandModel.of("Manage the Git pre-commit hook")
          .example("hook install", "check staged files before each commit")
          .example("hook uninstall", "remove the hook");

  @Override
  public ExitCode run(Arguments arguments) {
    throw new IllegalStateException("a group of commands does not run");
  }
}
