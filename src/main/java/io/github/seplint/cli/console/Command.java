package io.github.seplint.cli.console;

/** A command; {@code CommandTree} names and creates it. */
public interface Command {
  /** Its help and options. */
  CommandModel model();

  /** Runs it; the arguments are valid, and help was not requested. */
  ExitCode run(Arguments arguments);
}
