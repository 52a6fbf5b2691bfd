package io.github.seplint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command below another. */
interface Subcommand {
  /** Its options, with the one that asks for help. */
  CommandSpec spec();

  /** Runs it; help was not asked for. */
  ExitCode run(Arguments arguments);
}
