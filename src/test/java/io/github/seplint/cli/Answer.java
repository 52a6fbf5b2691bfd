package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What the program answered. */
public record Answer(String out, String err, ExitCode exit) {

  /** Runs it in a folder. */
  static Answer of(Path folder, String... words) {
    return of(folder, Map.of(), false, words);
  }

  /** Runs it in a folder, before a person at a terminal. */
  static Answer onTerminal(Path folder, Map<String, String> variables, String... words) {
    return of(folder, variables, true, words);
  }

  private static Answer of(
      Path folder, Map<String, String> variables, boolean terminal, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console shell =
        new Console(
            folder,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            variables,
            terminal,
            terminal);
    ExitCode exit = Seplint.run(shell, words);
    shell.out().flush();
    return new Answer(out.toString(UTF_8), err.toString(UTF_8), exit);
  }
}
