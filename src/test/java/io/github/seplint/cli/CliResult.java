package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** The output and exit code of one command that ran in this process. */
public record CliResult(String out, String err, ExitCode exit) {

  /** Runs a command in a directory. */
  public static CliResult of(Path directory, String... words) {
    return of(directory, Map.of(), false, words);
  }

  /** Runs a command in a directory, with a terminal as standard output. */
  static CliResult onTerminal(Path directory, Map<String, String> variables, String... words) {
    return of(directory, variables, true, words);
  }

  static CliResult of(
      Path directory, Map<String, String> variables, boolean terminal, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console shell =
        new Console(
            directory,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            variables,
            terminal,
            terminal);
    ExitCode exit = Seplint.run(shell, words);
    shell.out().flush();
    return new CliResult(out.toString(UTF_8), err.toString(UTF_8), exit);
  }
}
