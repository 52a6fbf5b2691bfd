package io.github.seplint.cli.console;

/** A command; {@code CommandTree} names and creates it. */
public interface Command {
  /** Its help and options. */
  CommandModel model();

  /** Runs it; arguments are valid, and do not ask for help. */
  ExitCode run(Arguments arguments);
}
